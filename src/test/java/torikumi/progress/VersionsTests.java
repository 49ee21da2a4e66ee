package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.platform.AtOnce.atOnce;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.staff.Denial;
import torikumi.staff.Joining;
import torikumi.staff.Office;
import torikumi.staff.Person;

class VersionsTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        static final Instant LATER = after(Duration.ofHours(2));

        @Autowired
        Standings standings;

        @Autowired
        ProgressHistory history;

        @Autowired
        SourceMarks marks;

        @Autowired
        YearEnd yearEnd;

        @Autowired
        Joining joining;

        Outcome.OfCorrecting correct(Person by, long updateId, Progress progress, String why) {
            return log.correct(new CorrectProgress(by, updateId, progress, why, message(LATER)), LATER);
        }

        Outcome.OfWithdrawing withdraw(Person by, long updateId, Instant now) {
            return log.withdraw(new WithdrawProgress(by, updateId, message(now)), now);
        }

        Outcome.OfApproving approve(Person by, long updateId) {
            return log.approve(new ApproveWording(by, updateId, message(LATER)), LATER);
        }

        @Test
        void correctsInTheOpen() {
            var first = recorded(TANAKA, onTrack("会場が決まった").asOf(TODAY.minusDays(3)));
            var other = recorded(SUZUKI, Progress.said("下見した"));
            var corrected = (Outcome.Corrected) correct(TANAKA, first.update().id(), late("会場はまだ"), "会場を取り違えた");
            assertThat(corrected.update().version()).isEqualTo(2);
            assertThat(corrected.update().replaces()).isEqualTo(first.update().id());
            assertThat(corrected.update().asOf()).isEqualTo(TODAY.minusDays(3));
            assertThat(corrected.update().why()).isEqualTo("会場を取り違えた");
            assertThat(corrected.update().isCorrected()).isTrue();
            assertThat(corrected.replaced()).isEqualTo(first.update());
            assertThat(corrected.before().grade().key()).isEqualTo("on-track");
            assertThat(corrected.after().grade().key()).isEqualTo("late");
            assertThat(corrected.after().lastUpdateId())
                    .isEqualTo(other.update().id());
            assertThat(corrected.after().updates()).isEqualTo(2);
            assertThat(corrected.after().heardOn()).isEqualTo(TODAY);
            List<HistoryEntry> entries =
                    history.of(first.update().initiativeId(), 1, 10).entries();
            assertThat(entries).hasSize(2);
            assertThat(entries.get(1).versions()).containsExactly(first.update(), corrected.update());
            assertThat(history.entry(corrected.update().id())).contains(entries.get(1));
            assertThat(standings.of(initiative("総務-03")).standing()).isEqualTo(corrected.after());
        }

        @Test
        void showsTheNewestWithItsCorrection() {
            var first = recorded(TANAKA, onTrack("会場が決まった"));
            var corrected = (Outcome.Corrected) correct(LEAD, first.update().id(), onTrack("会場を決めた"), "言い回し");
            assertThat(standings.of(initiative("総務-03")).last()).isEqualTo(corrected.update());
            assertThat(corrected.update().author().person()).isEqualTo(LEAD.colleague());
            var again = (Outcome.Corrected) correct(TANAKA, corrected.update().id(), onTrack("会場を決めました"), "言い回し");
            assertThat(history.entry(first.update().id()).orElseThrow().versions())
                    .hasSize(3);
            assertThat(again.update().version()).isEqualTo(3);
        }

        @Test
        void refusesCorrectionsThatMayNotOrNeedNotBe() {
            ProgressUpdate first = recorded(TANAKA, onTrack("会場が決まった")).update();
            var office = new Office("総務部", "総務課", null);
            assertThat(refusal(correct(SUZUKI, first.id(), onTrack("x"), "理由")))
                    .isEqualTo(new Refusal.Denied(Denial.NOT_YOURS, office));
            assertThat(refusal(correct(OUTSIDER, first.id(), onTrack("x"), "理由")))
                    .isEqualTo(new Refusal.Denied(Denial.NOT_YOURS, office));
            assertThat(refusal(correct(TANAKA, first.id(), onTrack("x"), " "))).isEqualTo(new Refusal.WhyMissing());
            assertThat(refusal(correct(TANAKA, first.id(), onTrack("x"), "長".repeat(3001))))
                    .isEqualTo(new Refusal.TooLong(null, 3001, 3000));
            assertThat(refusal(correct(TANAKA, first.id(), Progress.said("x").health("late"), "理由")))
                    .isInstanceOf(Refusal.ReasonMissing.class);
            assertThat(refusal(correct(TANAKA, first.id(), onTrack("会場が決まった"), "理由")))
                    .isEqualTo(new Refusal.NothingChanged(first));
            assertThat(refusal(correct(TANAKA, first.id() + 1000, onTrack("x"), "理由")))
                    .isEqualTo(new Refusal.NoSuchUpdate());
            ProgressUpdate second = ((Outcome.Corrected) correct(COORDINATOR, first.id(), onTrack("x"), "理由")).update();
            assertThat(refusal(correct(TANAKA, first.id(), onTrack("y"), "理由")))
                    .isEqualTo(new Refusal.ChangedMeanwhile(second));
            yearEnd.close(COORDINATOR, plan(), "年度の終わり", NOW);
            assertThat(refusal(correct(TANAKA, second.id(), onTrack("y"), "理由")))
                    .isInstanceOf(Refusal.PlanClosed.class);
        }

        @Test
        void correctsTheSameFormOnce() {
            ProgressUpdate first = recorded(TANAKA, onTrack("会場")).update();
            var request = new CorrectProgress(TANAKA, first.id(), onTrack("会場を決めた"), "理由", message(LATER));
            var corrected = (Outcome.Corrected) log.correct(request, LATER);
            assertThat(log.correct(request, LATER)).isEqualTo(new Outcome.AlreadyRecorded(corrected.update()));
        }

        @Test
        void twoCorrectionsAtOnceAreOne() throws Exception {
            ProgressUpdate first = recorded(TANAKA, onTrack("会場")).update();
            List<Outcome.OfCorrecting> outcomes = atOnce(
                    () -> correct(TANAKA, first.id(), onTrack("甲"), "理由"),
                    () -> correct(LEAD, first.id(), onTrack("乙"), "理由"));
            assertThat(outcomes)
                    .hasAtLeastOneElementOfType(Outcome.Corrected.class)
                    .hasAtLeastOneElementOfType(Outcome.Refused.class);
            assertThat(history.entry(first.id()).orElseThrow().versions()).hasSize(2);
        }

        @Test
        void aCorrectionOpensWhatWasClosedByMistake() {
            ProgressUpdate closed = recorded(TANAKA, done()).update();
            var corrected = (Outcome.Corrected) correct(TANAKA, closed.id(), onTrack("可決はまだ"), "取り違え");
            assertThat(corrected.before().closed()).isTrue();
            assertThat(corrected.after().closed()).isFalse();
        }

        @Test
        void withdrawsUntilAQuarterOfAnHourLater() {
            recorded(TANAKA, onTrack("前"), message(NOW.minusSeconds(60)));
            ProgressUpdate first = recorded(TANAKA, done()).update();
            Instant last = after(ProgressLog.WITHDRAWABLE);
            assertThat(refusal(withdraw(TANAKA, first.id(), last.plusMillis(1))))
                    .isEqualTo(new Refusal.TooLateToWithdraw(15));
            assertThat(refusal(withdraw(LEAD, first.id(), last)))
                    .isEqualTo(new Refusal.Denied(Denial.AUTHOR_ONLY, new Office("総務部", "総務課", null)));
            var withdrawn = (Outcome.Withdrawn) withdraw(TANAKA, first.id(), last);
            assertThat(withdrawn.update().isWithdrawn()).isTrue();
            assertThat(withdrawn.before().closed()).isTrue();
            assertThat(withdrawn.after().grade().key()).isEqualTo("on-track");
            assertThat(withdrawn.after().updates()).isEqualTo(1);
            assertThat(withdrawn.after().entries()).isEqualTo(2);
            assertThat(refusal(withdraw(TANAKA, withdrawn.update().id(), last)))
                    .isEqualTo(new Refusal.AlreadyWithdrawn(withdrawn.update()));
            assertThat(refusal(correct(TANAKA, first.id(), onTrack("x"), "理由")))
                    .isEqualTo(new Refusal.AlreadyWithdrawn(withdrawn.update()));
            assertThat(history.of(first.initiativeId(), 1, 10).entries())
                    .extracting(entry -> entry.newest().isWithdrawn())
                    .containsExactly(true, false);
        }

        @Test
        void nothingIsHeardOnceAllIsWithdrawn() {
            ProgressUpdate only = recorded(TANAKA, onTrack("")).update();
            joining.leave(TANAKA, new Office("総務部", "総務課", null), null, NOW);
            var withdrawn = (Outcome.Withdrawn) withdraw(TANAKA, only.id(), NOW);
            assertThat(withdrawn.after().isHeard()).isFalse();
            assertThat(withdrawn.after().heardOn()).isNull();
            assertThat(standings.of(plan()).tally().unheard()).isEqualTo(19);
            assertThat(recorded(SUZUKI, onTrack("")).meanwhile()).isNull();
        }

        @Test
        void nothingUnapprovedIsPublic() {
            Progress wording = onTrack("内部").publicWording("順調に進んでいます。");
            ProgressUpdate first = recorded(TANAKA, wording).update();
            assertThat(history.entry(first.id()).orElseThrow().publicWords()).isEmpty();
            for (Person other : List.of(TANAKA, OUTSIDER, COORDINATOR, ADMINISTRATOR))
                assertThat(refusal(approve(other, first.id())))
                        .isEqualTo(new Refusal.Denied(Denial.LEADS_ONLY, new Office("総務部", "総務課", null)));
            var approved = (Outcome.Approved) approve(LEAD, first.id());
            assertThat(approved.approval().approver().person()).isEqualTo(LEAD.colleague());
            HistoryEntry entry = history.entry(first.id()).orElseThrow();
            assertThat(entry.publicWords()).contains("順調に進んでいます。");
            assertThat(entry.approval()).contains(approved.approval());
            assertThat(approve(LEAD, first.id())).isEqualTo(new Outcome.AlreadyApproved(first, approved.approval()));

            ProgressUpdate second =
                    ((Outcome.Corrected) correct(TANAKA, first.id(), wording.words("内部2"), "理由")).update();
            assertThat(history.entry(first.id()).orElseThrow().publicWords()).isEmpty();
            assertThat(refusal(approve(LEAD, first.id()))).isEqualTo(new Refusal.ChangedMeanwhile(second));
            assertThat(approve(LEAD, second.id())).isInstanceOf(Outcome.Approved.class);
            assertThat(history.entry(first.id()).orElseThrow().approvals()).hasSize(2);
        }

        @Test
        void refusesToApproveWhatCannotBe() {
            ProgressUpdate none = recorded(TANAKA, onTrack("内部")).update();
            assertThat(refusal(approve(LEAD, none.id()))).isEqualTo(new Refusal.NoPublicWording());
            assertThat(refusal(approve(LEAD, none.id() + 1000))).isEqualTo(new Refusal.NoSuchUpdate());
            ProgressUpdate gone =
                    recorded(TANAKA, onTrack("内部").publicWording("公表")).update();
            approve(LEAD, gone.id());
            withdraw(TANAKA, gone.id(), NOW);
            assertThat(refusal(approve(LEAD, gone.id()))).isInstanceOf(Refusal.AlreadyWithdrawn.class);
            assertThat(history.entry(gone.id()).orElseThrow().publicWords()).isEmpty();
        }

        @Test
        void marksWhatBecameOfTheMessage() {
            ProgressUpdate first = recorded(TANAKA, onTrack("会場")).update();
            String channel = first.source().channelId();
            String ts = first.source().messageTs();
            assertThat(marks.edited(channel, "0.0", LATER)).isEmpty();
            assertThat(marks.edited(channel, ts, LATER)).singleElement().satisfies(entry -> assertThat(entry.newest())
                    .isEqualTo(first));
            assertThat(marks.edited(channel, ts, LATER)).isEmpty();
            assertThat(marks.edited(channel, ts, LATER.plusSeconds(9))).hasSize(1);
            assertThat(marks.deleted(channel, ts, LATER.plusSeconds(10)))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.isSourceDeleted()).isTrue());
            HistoryEntry entry = history.entry(first.id()).orElseThrow();
            assertThat(entry.marks())
                    .extracting(SourceMark::kind)
                    .containsExactly(SourceMark.Kind.EDITED, SourceMark.Kind.EDITED, SourceMark.Kind.DELETED);
            assertThat(entry.newest().progress().words()).isEqualTo("会場");
        }
    }
}
