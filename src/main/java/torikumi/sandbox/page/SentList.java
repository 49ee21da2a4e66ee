package torikumi.sandbox.page;

import java.time.ZonedDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Message;

/**
 * What was sent while the clock was put forward, ready for its template.
 *
 * @param earlier those that stand behind 「ほかN件」, oldest first
 * @param latest oldest first
 */
record SentList(String title, List<Line> earlier, List<Line> latest) {

    private static final int SHOWN = 15;
    private static final int FIRST_WORDS = 60;

    /**
     * One message.
     *
     * @param at the moment, ISO, for machines
     * @param address where it stands, for somebody who can see it
     */
    record Line(String time, String at, String to, String words, String address) {}

    /** @return null where there is nothing to list */
    static @Nullable SentList of(LastLeap.@Nullable Sent sent, Viewer viewer) {
        if (sent == null || sent.messages().isEmpty()) return null;
        ZonedDateTime now = sent.to().atZone(viewer.zone());
        List<Line> lines = sent.messages().stream()
                .map(message -> line(message, now, viewer))
                .toList();
        int earlier = Math.max(0, lines.size() - SHOWN);
        String title = viewer.say()
                .text(
                        "clock.sent-title",
                        lines.size(),
                        worded(sent.from().atZone(viewer.zone()), now, viewer.say()),
                        worded(now, now, viewer.say()));
        return new SentList(title, lines.subList(0, earlier), lines.subList(earlier, lines.size()));
    }

    private static Line line(Message message, ZonedDateTime now, Viewer viewer) {
        Conversation where =
                viewer.workspace().conversation(message.conversation()).orElseThrow();
        ZonedDateTime at = MessageDrawing.at(message.ts()).atZone(viewer.zone());
        return new Line(
                worded(at, now, viewer.say()),
                at.toOffsetDateTime().toString(),
                where.person() == null
                        ? "# " + where.name()
                        : viewer.say().text("clock.sent-to", where.person().name()),
                words(message, viewer),
                address(message, viewer));
    }

    /** The page that shows it, as somebody who can see it. */
    static String address(Message message, Viewer viewer) {
        Conversation where =
                viewer.workspace().conversation(message.conversation()).orElseThrow();
        String reader =
                where.person() == null ? viewer.person().id() : where.person().id();
        String thread = message.thread();
        return "/?as=" + reader + "&in=" + where.id()
                + (thread == null
                        ? "#" + MessageDrawing.id("m", message.ts())
                        : "&thread=" + thread + "#" + MessageDrawing.id("t", message.ts()));
    }

    private static String words(Message message, Viewer viewer) {
        String html = DrawnMrkdwn.draw(message.text(), true, viewer).toString();
        String text = Jsoup.parseBodyFragment(html).text();
        if (text.codePointCount(0, text.length()) <= FIRST_WORDS) return text;
        return text.substring(0, text.offsetByCodePoints(0, FIRST_WORDS)).strip() + "…";
    }

    /** With the year where it is not the clock's. */
    private static String worded(ZonedDateTime at, ZonedDateTime now, Say say) {
        return SlackDate.format(at, at.getYear() == now.getYear() ? "date.message" : "date.clock", say);
    }
}
