package torikumi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torikumi.progress.Situation.anInitiative;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import torikumi.plan.Found;
import torikumi.plan.RealPlan;
import torikumi.progress.Expected;
import torikumi.progress.HistoryEntry;
import torikumi.progress.Reported;
import torikumi.progress.Situation;
import torikumi.progress.ValidUpdate;

/** What was done, in order, as of a day: what was recorded and nothing else. It is 9 June 2021 where nothing else is said. */
class AccountTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 9);
    private static final Found WHERE = RealPlan.initiative("総務", 3);

    private static Situation on(String day) {
        return anInitiative(WHERE).heardOn(day);
    }

    private static ValidUpdate valid(Situation situation) {
        HistoryEntry entry = situation.entry();
        return new ValidUpdate(entry.newest(), entry.approval().orElse(null));
    }

    private static Period until(String day) {
        return new Period(null, LocalDate.parse(day));
    }

    private static Account account(Reported reported, Period period, LocalDate today, Situation... said) {
        List<ValidUpdate> upTo = Stream.of(said)
                .map(AccountTests::valid)
                .filter(valid -> !valid.update().asOf().isAfter(period.until()))
                .toList();
        return Account.of(reported, upTo, period, today);
    }

    private static Account account(Period period, Situation... said) {
        Reported last = said.length == 0 ? anInitiative(WHERE).reported() : said[said.length - 1].reported();
        return account(last, period, TODAY, said);
    }

    private static List<String> told(Account account) {
        return account.steps().stream()
                .map(step -> switch (step) {
                    case Account.Step.Said(var valid) -> valid.update().asOf().toString();
                    case Account.Step.Gap(var from, var until) -> "%s..%s".formatted(from, until);
                })
                .toList();
    }

    @Test
    void wholeMonthsWithoutAWordAreGapsBetweenTheWords() {
        assertThat(told(account(until("2021-06-09"), on("2021-04-12"), on("2021-04-20"), on("2021-06-01"))))
                .containsExactly("2021-04-12", "2021-04-20", "2021-05-01..2021-05-31", "2021-06-01");
        assertThat(told(account(until("2021-06-09"), on("2021-06-01"))))
                .containsExactly("2021-04-01..2021-05-31", "2021-06-01");
        assertThat(told(account(until("2021-06-09"), on("2021-04-12"))))
                .containsExactly("2021-04-12", "2021-05-01..2021-06-09");
        assertThat(told(account(until("2021-06-09")))).containsExactly("2021-04-01..2021-06-09");
    }

    @Test
    void ofAPeriodOnlyItsDaysAreToldAndHowItStoodAtItsEnd() {
        var account = account(
                new Period(LocalDate.of(2021, 5, 10), LocalDate.of(2021, 5, 31)),
                on("2021-04-12").is("遅れ"),
                on("2021-05-11").is("やや遅れ"),
                on("2021-05-20"),
                on("2021-06-01").is("順調"));
        assertThat(told(account)).containsExactly("2021-05-11", "2021-05-20");
        assertThat(account.grade()).isEqualTo(Situation.grade("やや遅れ"));
        assertThat(account.since()).isEqualTo("2021-05-11");
        assertThat(told(account(new Period(LocalDate.of(2021, 5, 10), LocalDate.of(2021, 6, 9)), on("2021-04-12"))))
                .containsExactly("2021-05-10..2021-06-09");
    }

    @Test
    void whatIsOverHasNoGapsBehindItsLastWord() {
        assertThat(told(account(until("2021-06-09"), on("2021-04-12").is("完了"))))
                .containsExactly("2021-04-12");
        assertThat(told(account(
                        until("2021-05-31"),
                        on("2021-04-12").is("完了"),
                        on("2021-06-01").is("順調"))))
                .as("reopened only later")
                .containsExactly("2021-04-12");
    }

    @Test
    void theYearOfThePlanIsAllThatCanHaveGaps() {
        LocalDate later = LocalDate.of(2022, 7, 1);
        assertThat(told(account(on("2022-05-10").reported(), new Period(null, later), later, on("2022-05-10"))))
                .containsExactly("2021-04-01..2022-03-31", "2022-05-10");
    }

    @Test
    void warnsOfAnOldLastWordByTheRhythmInWhichItIsAsked() {
        Reported last = on("2021-05-03").reported().expecting(new Expected(36, null));
        Account fresh = account(last, until("2021-06-07"), LocalDate.of(2021, 6, 7), on("2021-05-03"));
        assertThat(fresh.old()).isNull();
        Account old = account(last, until("2021-06-08"), LocalDate.of(2021, 6, 8), on("2021-05-03"));
        assertThat(old.old()).isNotNull();
        assertThat(old.old().days()).isEqualTo(36);
        assertThat(old.overdue()).isFalse();
        Reported overdue = last.expecting(new Expected(36, LocalDate.of(2021, 5, 31)));
        assertThat(account(overdue, until("2021-06-08"), LocalDate.of(2021, 6, 8), on("2021-05-03"))
                        .overdue())
                .isTrue();
    }

    @Test
    void asOfAnEarlierDayItWarnsOfWhatWasOldThen() {
        Reported now = on("2021-09-30").reported();
        LocalDate today = LocalDate.of(2021, 10, 1);
        assertThat(account(now, until("2021-08-31"), today, on("2021-05-03"), on("2021-09-30"))
                        .old())
                .isNotNull()
                .satisfies(old -> assertThat(old.since()).isEqualTo("2021-05-03"));
        assertThat(account(now, until("2021-05-20"), today, on("2021-05-03"), on("2021-09-30"))
                        .old())
                .isNull();
        assertThat(account(now, until("2021-08-31"), today, on("2021-05-03").is("中止"), on("2021-09-30"))
                        .old())
                .as("it was over")
                .isNull();
    }

    @Test
    void onlyApprovedWordingMayBePublished() {
        var account = account(
                until("2021-06-09"),
                on("2021-05-11").saying("準備した"),
                on("2021-06-01").publicWording("実行委員会を設置しました。"));
        assertThat(account.approved()).singleElement().satisfies(valid -> assertThat(valid.publicWords())
                .contains("実行委員会を設置しました。"));
        var draft = new ValidUpdate(on("2021-06-01").publicWording("案").update(), null);
        assertThat(draft.publicWords()).isEmpty();
    }

    @Test
    void whatWasWithdrawnIsNeverValid() {
        assertThatThrownBy(() -> new ValidUpdate(on("2021-06-01").withdrawn().newest(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
