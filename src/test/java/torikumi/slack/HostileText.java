package torikumi.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.SampleOfSoumu;

/**
 * What somebody types who means no good: everything the catalogue knows, words of readers, characters that nobody types, joined in any
 * way and up to Slack's 40,000 characters; and values of any type where others are expected.
 */
final class HostileText {

    static final int LONGEST = 40_000;

    private static final List<String> CHARACTERS = List.of(
            "\u202E",
            "\u2066",
            "\u200B",
            "\u200D",
            "\uFEFF",
            "\u0000",
            "\u001B[31m",
            "\r\n",
            "\n",
            "\t",
            "　",
            "\uD83D",
            "\uDC00",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "e\u0301\u0301\u0301",
            "ｶﾞ",
            "①",
            "㍻",
            "Ⅷ",
            "𝟙",
            "٣",
            "İ",
            "ß",
            "ﷺ",
            "*",
            "_",
            "~",
            "`",
            "```",
            ">",
            "<",
            "&",
            "&amp;lt;",
            "|",
            "\\",
            "\"",
            "'",
            "%s{0}$1",
            "' or 1=1 --",
            "<@U1>",
            "<@UNOBODY|x>",
            "<#C1|soumu>",
            "<!channel>",
            "<!date^1392734382^{date}|x>",
            "<https://a.example|総務-03>",
            "</script>",
            ":warning:");

    private static final List<String> WORDS = List.of(
            "総務課",
            "総務-03",
            "総務－０３",
            "soumu-3",
            "R3-総務-03",
            "r3 総務 3",
            "総務-99",
            "防災危機管理課",
            "防災危機管理課 (地域防災)",
            "地域防災-01",
            "総務部",
            "令和3年度",
            "令和99年度",
            "順調",
            "やや遅れ",
            "遅れ",
            "遅れていない",
            "完了",
            "中止",
            "on track",
            "late",
            "60%",
            "-1%",
            "６０％から７０％",
            "約半分",
            "理由: 会場が改修中",
            "次: 7/1 開催",
            "根拠: https://a.example/x",
            "公表用: 会場を変更",
            "6/9",
            "2/30",
            "2021-99-99",
            "0000-00-00",
            "+999999999-12-31",
            "6月9日（水）",
            "来週の月曜",
            "昨日",
            "毎月25日",
            "毎週月曜 10:00",
            "隔週",
            "25:99",
            "3営業日前",
            "から",
            "まで",
            "は",
            "の",
            "が",
            "を",
            "です",
            "？",
            "。",
            "、",
            "9999999999999999999",
            "1e999999999",
            "NaN",
            "null",
            "me",
            "{\"a\":[");

    private static final List<String> BETWEEN = List.of(" ", " ", " ", "", "、", "\n", "　", "：", "-", "\u200B", "\t");

    private final Random random;
    private final List<String> examples;
    private final List<String> verbs;
    private final List<String> units = HostileWords.units();

    HostileText(Random random) {
        this.random = random;
        this.examples = Arrays.stream(CommandCatalogue.values())
                .flatMap(command -> Stream.of(true, false)
                        .flatMap(japanese -> command.examples(SampleOfSoumu.SAMPLE, japanese).stream()))
                .toList();
        this.verbs = Arrays.stream(CommandCatalogue.values())
                .flatMap(command -> command.words().stream())
                .toList();
    }

    String words() {
        return switch (random.nextInt(32)) {
            case 0 -> HostileWords.of(any(units), LONGEST);
            case 1 -> joined(2) + " " + HostileWords.of(any(units), 5_000);
            case 2 -> any(examples) + any(units).repeat(1 + random.nextInt(20)) + joined(3);
            case 3 -> any(CHARACTERS);
            case 4 -> "";
            case 5, 6, 7, 8, 9, 10, 11, 12 -> any(examples);
            case 13, 14, 15 -> any(examples) + any(BETWEEN) + joined(3);
            case 16, 17 -> bent(any(examples));
            case 18, 19, 20, 21 -> any(verbs) + any(BETWEEN) + joined(4);
            case 22 -> random.nextInt(4) > 0 ? joined(60) : mentions();
            default -> joined(6);
        };
    }

    String words(int most) {
        String words = words();
        return words.length() <= most ? words : words.substring(0, most);
    }

    /** What anybody might say in a sentence, with something in it that nobody types. */
    String joined(int most) {
        var joined = new StringBuilder();
        int parts = 1 + random.nextInt(most);
        for (int i = 0; i < parts; i++)
            joined.append(random.nextInt(4) == 0 ? any(CHARACTERS) : any(WORDS)).append(any(BETWEEN));
        return joined.toString();
    }

    /** Of very many, none of whom is anybody. */
    private String mentions() {
        int from = random.nextInt(1_000_000);
        return IntStream.range(from, from + 1 + random.nextInt(4_000))
                .mapToObj("<@UX%d>"::formatted)
                .collect(Collectors.joining());
    }

    /** With a character put in, taken out or said twice. */
    private String bent(String words) {
        int at = random.nextInt(words.length() + 1);
        String rest = words.substring(Math.min(at + random.nextInt(2), words.length()));
        return words.substring(0, at) + (random.nextBoolean() ? any(CHARACTERS) : "") + rest;
    }

    /** As a calendar of Slack's gives it: mostly of these two years. */
    String date() {
        return random.nextInt(16) == 0
                ? any(List.of("0001-01-01", "1899-12-31", "2020-02-29", "2100-01-01", "9999-12-31"))
                : LocalDate.of(2021, 6, 1)
                        .plusDays((long) (random.nextGaussian() * 200))
                        .toString();
    }

    /** Now and then a field is gone, or is something else than it should be. */
    boolean mutate(JsonObject payload) {
        if (random.nextInt(4) > 0) return false;
        JsonObject at = payload;
        while (true) {
            List<String> names = List.copyOf(at.keySet());
            if (names.isEmpty()) return false;
            String name = any(names);
            JsonElement there = at.get(name);
            if (there instanceof JsonArray array && !array.isEmpty() && random.nextInt(3) > 0)
                there = array.get(random.nextInt(array.size()));
            if (there instanceof JsonObject inner && random.nextInt(3) > 0) {
                at = inner;
                continue;
            }
            if (random.nextInt(4) == 0) at.remove(name);
            else at.add(name, anything());
            return true;
        }
    }

    JsonElement anything() {
        return switch (random.nextInt(8)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(random.nextLong());
            case 2 -> new JsonPrimitive(random.nextBoolean());
            case 3 -> array(new JsonPrimitive(words(20)));
            case 4 -> SignedRequests.object(words(10), words(10));
            case 5 -> new JsonPrimitive(random.nextDouble() * 1e300);
            case 6 -> new JsonArray();
            default -> new JsonPrimitive(words());
        };
    }

    static JsonArray array(JsonElement... elements) {
        var array = new JsonArray();
        for (JsonElement element : elements) array.add(element);
        return array;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
