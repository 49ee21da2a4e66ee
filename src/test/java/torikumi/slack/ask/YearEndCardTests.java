package torikumi.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.RealPlan;
import torikumi.platform.FiscalYear;
import torikumi.platform.Texts;
import torikumi.progress.Situation;
import torikumi.reminder.Askees;
import torikumi.reminder.DueDates;
import torikumi.reminder.ReminderRule;
import torikumi.reminder.RemindersEnd;
import torikumi.reminder.RuleLine;
import torikumi.reminder.RuleOutcome;
import torikumi.reminder.Subject;
import torikumi.slack.card.About;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.card.YearWords;
import torikumi.slack.remind.RuleBlocks;
import torikumi.staff.Office;

/** That a plan's year ends is seen by everybody, from two weeks before on, whatever they look at. */
class YearEndCardTests {

    private static final Plan PLAN = RealPlan.plan();
    private static final Office GENERAL = new Office("総務部", "総務課", null);
    private static final FiscalYear R3 = new FiscalYear(2021);

    private static Showing on(String day) {
        return new Showing(
                Place.DIRECT,
                new Texts().in(Locale.JAPANESE),
                LocalDate.parse(day).atTime(10, 0).atZone(ZoneId.of("Asia/Tokyo")));
    }

    private static Found.OfInitiative initiative() {
        return (Found.OfInitiative) RealPlan.initiative("総務", 3);
    }

    private static RuleLine line(RemindersEnd ends) {
        Subject about = Subject.of(GENERAL);
        return new RuleLine(
                about,
                ReminderRule.usual(about, Instant.EPOCH),
                new DueDates(List.of(), null),
                ends,
                null,
                new Askees(Askees.Who.NOBODY, List.of()));
    }

    private static final RuleBlocks.Powers MAY = new RuleBlocks.Powers(true, true, true);

    private static RuleBlocks.Entry over() {
        return new RuleBlocks.Entry(About.of(GENERAL), line(new RemindersEnd.YearOver(R3)), MAY);
    }

    static Stream<Arguments> cards() {
        return Stream.<Function<Showing, Reply>>of(
                        s -> RuleBlocks.list(PLAN, List.of(over()), null, null, 1, s),
                        s -> DepartmentBlocks.of(new Found.OfDepartment(PLAN), Situation.board(PLAN), 1, s),
                        s -> DepartmentBlocks.of(new Found.Departments(List.of(PLAN)), Situation.board(PLAN), s),
                        s -> SectionBlocks.of((Found.OfSection) RealPlan.place("総務課"), Situation.board(PLAN), 1, s),
                        s -> InitiativeBlocks.of(
                                Situation.anInitiative(initiative()).reported(), List.of(), Lineage.NONE, s))
                .map(Arguments::of);
    }

    private static String words(Reply reply) {
        return reply.text() + SlackJson.blocks(reply.blocks());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void isSaidFromTwoWeeksBeforeAndEverAfter(Function<Showing, Reply> card) {
        assertThat(words(card.apply(on("2022-03-16")))).doesNotContain("終わり、お知らせも", "に終わりました");
        assertThat(words(card.apply(on("2022-03-17")))).contains("令和3年度は3月31日（木）で終わり、お知らせも年度末の分までです。");
        assertThat(words(card.apply(on("2022-03-31")))).contains("令和3年度は3月31日（木）で終わり、お知らせも年度末の分までです。");
        assertThat(words(card.apply(on("2022-04-01")))).contains("令和3年度は3月31日（木）に終わりました。この計画のお知らせは年度末の分で終わりです。");
        assertThat(words(card.apply(on("2026-11-26")))).contains("令和3年度は2022年3月31日（木）に終わりました。");
    }

    @Test
    void theRulesSayWhatToDo() {
        Reply list = RuleBlocks.list(PLAN, List.of(over()), null, null, 1, on("2026-11-26"));
        assertThat(words(list))
                .contains("次の年度の計画がまだなら取りまとめ担当か管理者が「計画」から取り込み、この計画は取りまとめ担当が「終了」で締めてください。")
                .contains("令和3年度は2022年3月31日（木）に終わったため、もうお知らせしません。")
                .doesNotContain("次は", "2026", "祝日が登録されていない");
        assertThat(list.text()).contains("もうお知らせしません", "「終了」で締めてください");
    }

    @Test
    void aRuleThatIsSetForAYearThatIsOverSaysSoAtOnceAndSoDoesItsForm() {
        var set = new RuleOutcome.Set(line(new RemindersEnd.YearOver(R3)));
        Reply done = RuleBlocks.of(set, About.of(GENERAL), of -> MAY, null, on("2022-04-05"));
        assertThat(words(done)).contains("令和3年度は3月31日（木）に終わったため、もうお知らせしません。", "この計画は取りまとめ担当が「終了」で締めてください。");
        assertThat(RuleBlocks.preview(set, on("2022-04-05"))).containsExactly("令和3年度は3月31日（木）に終わったため、もうお知らせしません。");
    }

    @Test
    void everyOtherReasonHasItsSentence() {
        for (RemindersEnd ends : List.of(
                new RemindersEnd.LastDates(R3),
                new RemindersEnd.PlanClosed(R3),
                new RemindersEnd.NoDateLeft(R3),
                new RemindersEnd.NothingToAsk(R3)))
            assertThat(RuleBlocks.preview(new RuleOutcome.Set(line(ends)), on("2022-03-01")))
                    .singleElement()
                    .satisfies(sentence -> assertThat(sentence).startsWith("令和3年度"));
    }

    @Test
    void aClosedPlanOnlySaysThatItIsClosed() {
        var closed = new Plan(
                PLAN.id(),
                PLAN.department(),
                PLAN.year(),
                PLAN.vision(),
                PLAN.policy(),
                LocalDate.of(2022, 3, 31),
                2,
                PLAN.sections());
        assertThat(YearWords.ends(closed, on("2022-04-01"))).isEmpty();
    }
}
