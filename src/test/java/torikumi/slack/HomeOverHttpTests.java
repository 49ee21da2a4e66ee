package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.homeOpened;
import static torikumi.slack.SignedRequests.onHomeTab;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import torikumi.plan.Section;
import torikumi.platform.CountedStatements;
import torikumi.reminder.Addressee;
import torikumi.reminder.Cadence;
import torikumi.reminder.Level;
import torikumi.reminder.SetRule;
import torikumi.reminder.Subject;
import torikumi.slack.card.Asked;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** The Home tab as people use it: answered right there, never without a way back, with an administrator's first steps. */
// What others have recorded would be in the way.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestPropertySource(properties = "test.context=reminder")
@Import(CountedStatements.class)
class HomeOverHttpTests extends AskedOverHttp {

    private static final String HOME = "\"value\":\"home\"";

    @BeforeEach
    void nobodyIsANewcomer() {
        for (String person : List.of(MEMBER, "U1", "U0ADMIN"))
            jdbc.sql(
                            "insert into greeted_person (workspace_id, person_id, greeted_at) values (?, ?, current_timestamp) on conflict do nothing")
                    .params(FakeSlack.TEAM, person)
                    .update();
    }

    /** What stands on the Home tab once that was done. */
    private String home(Runnable doing) {
        int before = slack.calls("views.publish").size();
        doing.run();
        FakeSlack.Call drawn = calls("views.publish", before + 1).getLast();
        delivered();
        return drawn.field("view");
    }

    private String opened(String person) {
        JsonObject opened = homeOpened();
        opened.addProperty("user", person);
        return home(() -> requests.json(event(opened)));
    }

    private String pressed(String person, String action, String value) {
        return home(() -> requests.interaction(by(person, onHomeTab(press(action, value)))));
    }

    private JsonObject menu(String view, String code) {
        for (JsonElement block : JsonParser.parseString(view).getAsJsonObject().getAsJsonArray("blocks")) {
            JsonElement menu = block.getAsJsonObject().get("accessory");
            if (menu != null && menu.toString().contains(".%d\"".formatted(initiative(code))))
                return menu.getAsJsonObject();
        }
        throw new AssertionError("no line for %s in %s".formatted(code, view));
    }

    /** 4月12日（月）: so many days from now. */
    private String day(int ahead) {
        return DateTimeFormatter.ofPattern("M月d日（E）", Locale.JAPANESE)
                .format(LocalDate.ofInstant(clock.instant(), TOKYO).plusDays(ahead));
    }

    private static String blocks(String view) {
        return JsonParser.parseString(view)
                .getAsJsonObject()
                .getAsJsonArray("blocks")
                .toString();
    }

    @Test
    void opensOnWhatIsDueAndIsAnsweredRightThere() {
        asked();
        String view = opened(MEMBER);
        String due = day(0);
        assertThat(view)
                .containsSubsequence(due + "まであと8件", "総務-01", "答える", "残りはすべて", "進捗を記録", "自分の取組", "総務部 令和3年度", "設定");

        String action = menu(view, "総務-03").get("action_id").getAsString();
        String then = home(() -> requests.interaction(by(MEMBER, onHomeTab(chosen(action, "on-track")))));

        assertThat(written("総務-03")).hasSize(1);
        assertThat(then).contains(due + "まであと7件").doesNotContain(action);
        drawn();
    }

    @Test
    void onePressAnswersAllThatIsLeftAndSaysSoInPrivate() {
        asked();
        String view = opened(MEMBER);
        String rest = value(blocks(view), "reminder.rest", " on-track ");
        int said = slack.calls("chat.postMessage").size();

        String then = pressed(MEMBER, "reminder.rest.1", rest);

        assertThat(then).contains("次の期限は").doesNotContain("まであと");
        assertThat(calls("chat.postMessage", said + 1).getLast())
                .satisfies(call -> assertThat(call.field("channel")).isEqualTo(MEMBER))
                .satisfies(call -> assertThat(call.field("text")).contains("8件を「● 順調」と記録しました"));
        drawn();
    }

    /** Who acts for every section has 37 initiatives to answer for: one request is unfolded, and stays so while it is answered. */
    @Test
    void ofManyRequestsOneIsAnsweredAfterAnother() {
        String person = outsider;
        Person administrator = Someone.administrator("管理者");
        List<Section> sections = within(() -> plans.current().getFirst().sections());
        within(() -> {
            for (Section section : sections) {
                Office office = new Office("総務部", section.name(), null);
                appointments.appoint(
                        administrator,
                        new Colleague(person, "兼務 花子"),
                        Role.MEMBER,
                        office,
                        LocalDate.of(2021, 4, 1),
                        clock.instant());
                if (!office.equals(GENERAL)) everyMonday(administrator, office, Level.SECTION, Addressee.PEOPLE);
            }
            return null;
        });
        ask();

        String first = opened(person);
        assertThat(first).containsSubsequence(day(0) + "まであと37件", "総務課", "あと8件", "総務-08", "ほかのお願い（5）", "職員課", "あと3件");
        assertThat(first).doesNotContain(".%d\"".formatted(initiative("職員-01")));

        String unfolded = pressed(person, "reminder.page.1", unfolds(first, "職員課"));
        assertThat(unfolded).containsSubsequence("まであと37件", "職員課", "あと3件", "職員-01", "職員-03", "ほかのお願い（5）", "総務課");

        String action = menu(unfolded, "職員-01").get("action_id").getAsString();
        String then = home(() -> requests.interaction(by(person, onHomeTab(chosen(action, "on-track")))));
        assertThat(then).containsSubsequence("まであと36件", "職員課", "あと2件", "職員-03", "ほかのお願い（5）");
        drawn();
        within(() -> {
            for (Section section : sections)
                if (!section.name().equals(GENERAL.section()))
                    rules.remove(
                            administrator,
                            Subject.of(new Office("総務部", section.name(), null)),
                            Level.SECTION,
                            clock.instant());
            return null;
        });
    }

    /** What the button carries at the line of that section. */
    private static String unfolds(String view, String section) {
        for (JsonElement block : JsonParser.parseString(view).getAsJsonObject().getAsJsonArray("blocks")) {
            JsonElement button = block.getAsJsonObject().get("accessory");
            if (button != null
                    && button.toString().contains("reminder.page")
                    && block.toString().contains(section))
                return button.getAsJsonObject().get("value").getAsString();
        }
        throw new AssertionError("no line for %s in %s".formatted(section, view));
    }

    @Test
    void saysWhenIsAskedNextWhereNothingIsDue() {
        String next = day(5);

        assertThat(opened(MEMBER)).contains("次の期限は" + next, next + " 10:00にお知らせします");
    }

    @Test
    void promisesNothingForWhatWasAskedAlready() {
        asked();
        String rest = value(blocks(opened(MEMBER)), "reminder.rest", " on-track ");
        pressed(MEMBER, "reminder.rest.1", rest);
        drawn();
        within(() -> rules.set(
                new SetRule(
                        HER,
                        Subject.of(GENERAL),
                        Level.SECTION,
                        new Cadence.Weekly(DayOfWeek.MONDAY),
                        Addressee.CHANNEL,
                        "17:00",
                        0,
                        null,
                        null),
                clock.instant()));

        assertThat(opened(MEMBER)).contains("次の期限は" + day(7), day(7) + " 17:00").doesNotContain("次の期限は" + day(0));
    }

    @Test
    void aFormThatWasOpenedOnHomeIsSeenThereOnceItIsSent() {
        asked();
        opened(MEMBER);
        int before = slack.calls("views.open").size();
        requests.interaction(by(MEMBER, onHomeTab(press("progress.open.1", "総務-06"))));
        JsonObject form = JsonParser.parseString(
                        calls("views.open", before + 1).getLast().field("view"))
                .getAsJsonObject();

        String then = home(() -> requests.interaction(
                SentForm.submitted(SentForm.open(form), MEMBER, Map.of("health", "on-track", "words", "研修を開いた"))));

        assertThat(then).contains("まであと7件");
        drawn();
    }

    /** Which plans there are, what they act for, how all stands, when news are expected of it, what waits, when is asked next, what was begun. */
    @Test
    void costsLittleWhereNothingIsDue() {
        Asked asked = StubAnswers.of(MEMBER, "", Asked.Place.HOME, Locale.JAPANESE, "");
        within(() -> desk.answer(asked));
        List<String> sent = CountedStatements.during(() -> within(() -> desk.answer(asked)));
        assertThat(sent).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void keepsWhatWasBegunToBeGoneOnWith() {
        home(() -> requests.json(event(homeOpened())));
        requests.interaction(by(MEMBER, onHomeTab(press("answer.open.1", "総務-03 たぶん会場が決まったらしい"))));
        delivered();
        String view = opened(MEMBER);
        jdbc.sql("delete from draft").update();

        assertThat(view).contains("書きかけ 1件", "総務-03「たぶん会場が決まったらしい」", "draft.open");
        assertThat(opened(MEMBER)).doesNotContain("書きかけ");
    }

    @Test
    void anApologyOnHomeLeadsBackToo() {
        answers.with(asked -> {
            throw new IllegalStateException("broken");
        });
        assertThat(pressed(MEMBER, "answer.open.1", "status")).contains("受付番号", HOME);
    }

    @Test
    void everyPageTwoPressesFromHomeHasAWayBack() {
        within(() -> appointments.appoint(
                Someone.administrator("管理者"),
                new Colleague(MEMBER, HER.name()),
                Role.COORDINATOR,
                new Office("総務部", null, null),
                LocalDate.of(2021, 4, 1),
                clock.instant()));
        ask();
        Set<String> seen = new LinkedHashSet<>();
        List<String> level = pages(opened(MEMBER));
        assertThat(level).hasSizeGreaterThan(8).contains("settings", "help", "mine", "report", "pending");
        for (int depth = 1; depth <= 2; depth++) {
            List<String> next = new ArrayList<>();
            for (String words : level) {
                if (!seen.add(words)) continue;
                String page = pressed(MEMBER, "answer.open.1", words);
                assertThat(page).as(words).contains(HOME);
                assertThat(blocks(page)).as(words).hasSizeGreaterThan(2);
                next.addAll(pages(page));
            }
            level = next;
        }
        assertThat(seen).hasSizeGreaterThan(40);
        assertThat(pressed(MEMBER, "answer.open.1", "home"))
                .contains("自分の取組", "設定")
                .doesNotContain(HOME);
    }

    /** The words of all buttons and menus that lead on and change nothing. */
    private static List<String> pages(String view) {
        List<String> words = new ArrayList<>();
        collect(JsonParser.parseString(view), words);
        return words;
    }

    private static void collect(JsonElement element, List<String> words) {
        if (element.isJsonArray()) element.getAsJsonArray().forEach(each -> collect(each, words));
        if (!element.isJsonObject()) return;
        JsonObject object = element.getAsJsonObject();
        JsonElement action = object.get("action_id");
        boolean leads = action != null && action.getAsString().startsWith("answer.open") && !object.has("confirm");
        if (leads && object.has("value") && !object.get("value").getAsString().equals("home"))
            words.add(object.get("value").getAsString());
        object.entrySet().forEach(each -> collect(each.getValue(), words));
    }

    @Test
    void anAdministratorHasFirstStepsUntilAllIsDone() {
        slack.always(
                "users.info",
                FakeSlack.Answer.ok(
                        "{\"ok\":true,\"user\":{\"id\":\"U0ADMIN\",\"locale\":\"ja-JP\",\"real_name\":\"管理 太郎\",\"is_admin\":true}}"));
        String view = opened("U0ADMIN");
        assertThat(view)
                .containsSubsequence(
                        "はじめの設定", "計画 ✓ ・ 担当者 1/6課 ・ チャンネル 1/6課 ・ 祝日", "✓", "担当者を任命する", "チャンネルを選ぶ", "自分の取組")
                .doesNotContain("祝日を取り込む");

        within(() -> {
            plans.current().getFirst().sections().forEach(section -> {
                Office office = new Office("総務部", section.name(), null);
                appointments.appoint(
                        Someone.administrator("管理者"),
                        new Colleague("U0OF" + section.id(), section.name()),
                        Role.MEMBER,
                        office,
                        LocalDate.of(2021, 4, 1),
                        clock.instant());
                channels.set(Someone.administrator("管理者"), office, "C0OF" + section.id(), clock.instant());
            });
            return null;
        });
        assertThat(opened("U0ADMIN")).contains("自分の取組").doesNotContain("はじめの設定");
    }

    @Test
    void settingsListOnlyWhatThePersonMayChange() {
        String member = pressed(MEMBER, "answer.open.1", "設定");
        assertThat(member)
                .contains("総務課 ・ 毎週", CHANNEL, "remind 総務部 総務課 change", "remind-to 総務部 総務課", "reminder.away", HOME)
                .doesNotContain("祝日", "計画の取り込み", "任命する");
        slack.always(
                "users.info",
                FakeSlack.Answer.ok(
                        "{\"ok\":true,\"user\":{\"id\":\"U0ADMIN\",\"locale\":\"ja-JP\",\"real_name\":\"管理 太郎\",\"is_admin\":true}}"));
        assertThat(pressed("U0ADMIN", "answer.open.1", "settings")).contains("祝日を取り込む", "計画の取り込み", "令和3年度 総務部", "任命する");
    }
}
