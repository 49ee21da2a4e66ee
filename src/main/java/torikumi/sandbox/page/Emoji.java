package torikumi.sandbox.page;

import java.util.Map;

/** The few emoji short names a bot for offices is likely to use; any other stays as it is typed. */
final class Emoji {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("white_check_mark", "✅"),
            Map.entry("heavy_check_mark", "✔️"),
            Map.entry("warning", "⚠️"),
            Map.entry("x", "❌"),
            Map.entry("bell", "🔔"),
            Map.entry("no_bell", "🔕"),
            Map.entry("bulb", "💡"),
            Map.entry("memo", "📝"),
            Map.entry("mag", "🔍"),
            Map.entry("calendar", "📅"),
            Map.entry("date", "📅"),
            Map.entry("pushpin", "📌"),
            Map.entry("link", "🔗"),
            Map.entry("speech_balloon", "💬"),
            Map.entry("hourglass_flowing_sand", "⏳"),
            Map.entry("chart_with_upwards_trend", "📈"),
            Map.entry("bar_chart", "📊"),
            Map.entry("clipboard", "📋"),
            Map.entry("office", "🏢"),
            Map.entry("house", "🏠"),
            Map.entry("information_source", "ℹ️"),
            Map.entry("question", "❓"),
            Map.entry("exclamation", "❗"),
            Map.entry("bow", "🙇"),
            Map.entry("pray", "🙏"),
            Map.entry("tada", "🎉"),
            Map.entry("eyes", "👀"),
            Map.entry("+1", "👍"),
            Map.entry("thumbsup", "👍"),
            Map.entry("wave", "👋"),
            Map.entry("arrow_right", "➡️"),
            Map.entry("large_green_circle", "🟢"),
            Map.entry("large_yellow_circle", "🟡"),
            Map.entry("red_circle", "🔴"),
            Map.entry("white_circle", "⚪"),
            Map.entry("star", "⭐"));

    private Emoji() {}

    /** @param name without colons */
    static String of(String name) {
        return NAMES.getOrDefault(name, ":" + name + ":");
    }

    static boolean knows(String name) {
        return NAMES.containsKey(name);
    }
}
