package torikumi.slack.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.platform.Texts;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.staff.Change;
import torikumi.staff.Change.About;
import torikumi.staff.Change.What;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Role;

class ChangeCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("changes");

    private static final Instant NOW = Instant.parse("2021-06-09T01:00:00Z");
    private static final Office GENERAL = new Office("総務部", "総務課", null);
    private static final Office DEPARTMENT = new Office("総務部", null, null);
    private static final Colleague MORI = new Colleague("U0MORIAKARI", "森 あかり");
    private static final Colleague MORGAN = new Colleague("U0ALEXMORGA", "Alex <b> & <!channel>");
    private static final LocalDate DAY = LocalDate.of(2021, 6, 9);

    private static final String MONTHLY = "SECTION;MONTH_END;0;0;;CHANNEL;10:00;2;18:00;08:30";
    private static final String WEEKLY = "SECTION;WEEKLY;5;0;;PEOPLE;09:30;3;17:00;09:00";
    private static final String NEVER = "SECTION;NEVER;0;0;;CHANNEL;10:00;0;18:00;08:30";
    private static final String SUMMARY = "LEAD;MONTH_END;0;0;;PEOPLE;10:00;2;18:00;08:30";

    private static ChangeBlocks.Entry of(What what, About about, String place, String before, String after) {
        return new ChangeBlocks.Entry(new Change(NOW, MORGAN, what, about, before, after, ""), place);
    }

    private static ChangeBlocks.Entry asking(What what, String before, String after) {
        return of(what, About.office(GENERAL, null), "総務課", before, after);
    }

    private static ChangeBlocks.Entry post(What what) {
        return of(what, new About(GENERAL, null, MORI, MORGAN, Role.MEMBER, DAY, DAY.plusDays(7)), "総務課", null, null);
    }

    private static ChangeBlocks.Entry days(What what, String before, String after) {
        var change = new Change(NOW, MORI, what, About.days(DAY, DAY.plusDays(2)), before, after, "台風 <!here>");
        return new ChangeBlocks.Entry(change, "");
    }

    private static List<ChangeBlocks.Entry> asked() {
        return List.of(
                asking(What.RULE, MONTHLY, NEVER),
                asking(What.RULE, NEVER, WEEKLY),
                asking(What.RULE, SUMMARY, null),
                of(What.RULE, About.office(GENERAL, 3L), "総務-03", MONTHLY, WEEKLY),
                asking(What.CHANNEL, null, "C0SOUMU001"),
                asking(What.CHANNEL, "C0SOUMU001", null));
    }

    private static List<ChangeBlocks.Entry> others() {
        return List.of(
                days(What.PAUSED, null, null),
                days(What.PAUSE_ENDED, null, null),
                days(What.DAYS_CLOSED, null, null),
                days(What.DAYS_OPENED, null, null),
                days(What.HOLIDAYS, null, "2027;2028"),
                of(What.PLAN_CLOSED, About.office(DEPARTMENT, null), "総務部", null, "2021"),
                of(What.PLAN_REOPENED, About.office(DEPARTMENT, null), "総務部", null, "2021"),
                days(What.SCALE, "順調;遅れ", "順調;注意"));
    }

    private static ChangeBlocks.Entry amended(What what, String place, String before, String after) {
        var office = new About(GENERAL, place.contains("-") ? 3L : null, null, null, null, null, null);
        return new ChangeBlocks.Entry(
                new Change(NOW, Colleague.whoSet("TORIKUMI_PLAN"), what, office, before, after, ""), place);
    }

    private static List<ChangeBlocks.Entry> amended() {
        return List.of(
                amended(What.PLAN_IMPORTED, "総務部", null, "2021"),
                amended(What.VISION, "総務部", null, "区民と <!here> 歩む。"),
                amended(What.POLICY, "総務部", "前例にとらわれない。", null),
                amended(What.MISSION, "総務課", "支援する。", "各部の取組を支援する。"),
                amended(What.PLACE_ADDED, "会計室", null, "使命。"),
                amended(What.PLACE_REMOVED, "施設課", null, null),
                amended(What.PLACE_RENAMED, "総務課", "総務 課", "総務課"),
                amended(What.INITIATIVE_ADDED, "総務-09", null, "出納を確かめる。"),
                amended(What.INITIATIVE_REWORDED, "総務-03", "大祭典を成功に導く。", "大祭典 <b> を成功に導く。".repeat(40)),
                amended(What.INITIATIVE_MOVED, "総務-03", "総務課", "防災危機管理課（地域防災）"),
                amended(What.INITIATIVE_WITHDRAWN, "総務-04", "整備する。", null),
                amended(What.INITIATIVE_RETURNED, "総務-04", null, "整備する。"),
                amended(What.FIELDS, "総務-03", null, "指標: 10件\n時期: 通年"),
                amended(What.ORDER, "総務課", null, null),
                amended(What.SUCCESSION, "総務-03", "R2-総務-03", "R2-総務-04・R2-職員-01"));
    }

    private static List<ChangeBlocks.Entry> many() {
        return IntStream.range(0, 40)
                .mapToObj(i -> asking(What.RULE, MONTHLY, WEEKLY))
                .toList();
    }

    static Stream<Arguments> cards() {
        List<ChangeBlocks.Entry> posts = Arrays.stream(What.values())
                .filter(what -> what.ordinal() <= What.HANDED_OVER.ordinal())
                .map(ChangeCardTests::post)
                .toList();
        return Stream.of(
                card("none", s -> ChangeBlocks.log(List.of(), GENERAL, 1, s)),
                card("asking", s -> ChangeBlocks.log(asked(), GENERAL, 1, s)),
                card("posts", s -> ChangeBlocks.log(posts, null, 1, s)),
                card("others", s -> ChangeBlocks.log(others(), null, 1, s)),
                card("plan", s -> ChangeBlocks.log(amended(), null, 1, s)),
                card("told-plan", s -> ChangeBlocks.told(amended().subList(7, 9), s)),
                card("many", s -> ChangeBlocks.log(many(), GENERAL, 2, s)),
                card("told", s -> ChangeBlocks.told(asked().subList(0, 1), s)),
                card("told-post", s -> ChangeBlocks.told(List.of(post(What.JOINED)), s)),
                card("told-workspace", s -> ChangeBlocks.told(others().subList(0, 1), s)),
                card("told-many", s -> ChangeBlocks.told(many(), s)));
    }

    private static Arguments card(String name, Function<Showing, Reply> of) {
        return Arguments.of("changes-" + name, of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    void sayWhoWhenAndFromWhatToWhat(String name, Function<Showing, Reply> of) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH))
            golden.holds(name + "." + locale.getLanguage(), of.apply(showing(locale)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    void ringNobody(String name, Function<Showing, Reply> of) {
        Reply reply = of.apply(showing(Locale.JAPANESE));
        assertThat(reply.blocks()).hasSizeBetween(1, 50);
        assertThat(reply.text()).doesNotContain("<#");
        assertThat(marked(JsonParser.parseString(SlackJson.blocks(reply.blocks()))))
                .noneMatch(text -> text.contains("<!") || text.contains("<b>"));
    }

    private static List<String> marked(JsonElement json) {
        if (json.isJsonArray())
            return json.getAsJsonArray().asList().stream()
                    .flatMap(each -> marked(each).stream())
                    .toList();
        if (!json.isJsonObject()) return List.of();
        JsonObject object = json.getAsJsonObject();
        if (object.has("type") && object.get("type").getAsString().equals("mrkdwn"))
            return List.of(object.get("text").getAsString());
        return object.asMap().values().stream()
                .flatMap(each -> marked(each).stream())
                .toList();
    }

    private static Showing showing(Locale locale) {
        return new Showing(
                Place.DIRECT, new Texts().in(locale), NOW.atZone(ZoneId.of("Asia/Tokyo")), () -> SampleOfSoumu.SAMPLE);
    }
}
