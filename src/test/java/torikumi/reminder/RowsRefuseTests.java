package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Someone;

/** A row changes in one step, and only where it may. */
class RowsRefuseTests {

    private static final Instant NOW = Instant.parse("2021-05-28T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2021, 5, 28);
    private static final Colleague TANAKA = Someone.staff("田中").colleague();

    @Test
    void aLetterComesToOneEnd() {
        var letter = new LetterRow();
        letter.drop();
        assertThat(letter.state).isEqualTo(Letter.State.UNWANTED);
        refused(letter::fail);
        refused(letter::drop);
        assertThat(letter.state).isEqualTo(Letter.State.UNWANTED);
    }

    @Test
    void whatBecameOfAnAttemptIsSaidOnce() {
        var attempt = new AttemptRow("letter", 1, NOW);
        assertThat(attempt.leftInDoubt("x".repeat(900))).hasSize(500);
        assertThat(attempt.isKnown()).isFalse();
        attempt.ends(AttemptRow.Result.LATER, "ratelimited");
        refused(() -> attempt.ends(AttemptRow.Result.NEVER, "is_archived"));
        assertThat(attempt.why).isEqualTo("ratelimited");
    }

    @Test
    void whatIsDoneIsLookedAtNoMoreUnlessItIsPutOff() {
        var reminder = new ReminderRow();
        reminder.look(NOW);
        assertThat(reminder.isDue(NOW)).isTrue();
        reminder.done(NOW);
        reminder.done(NOW.plusSeconds(1));
        assertThat(reminder.doneAt).isEqualTo(NOW);
        assertThat(reminder.isDue(NOW)).isFalse();
        refused(() -> reminder.look(NOW));
        reminder.putOff(NOW.plusSeconds(60));
        assertThat(reminder.isDue(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void noStepIsTakenBeyondTheLastAndNoSnoozeEndsTwice() {
        var reminder = new ReminderRow();
        reminder.step(1);
        refused(() -> reminder.step(1));
        reminder.snoozed(2);
        refused(() -> reminder.snoozed(2));
        assertThat(reminder.steps).isEqualTo(1);
        assertThat(reminder.snoozesOver).isEqualTo(2);
    }

    @Test
    void aRuleIsRemovedOnce() {
        var rule = new RuleRow(ReminderRule.usual(Subject.of(new Office("総務部", "総務課", null)), NOW), TANAKA);
        rule.remove(TANAKA, NOW);
        refused(() -> rule.remove(TANAKA, NOW.plusSeconds(1)));
        assertThat(rule.removed().at()).isEqualTo(NOW);
    }

    @Test
    void anAbsenceEndsOnceTheDayBeforeTheyAreBack() {
        var absence = new AbsenceRow(TANAKA, TODAY.minusDays(2), TODAY.plusDays(2), NOW);
        absence.end(TODAY);
        assertThat(absence.untilDay).isEqualTo(TODAY.minusDays(1));
        refused(() -> absence.end(TODAY));
    }

    @Test
    void whatAChannelWasLostForStaysUntilItIsSetAgain() {
        var channel = new ChannelRow(new Office("総務部", "総務課", null));
        channel.ask("C0SOUMU", TANAKA, NOW);
        channel.lose("is_archived");
        channel.lose("not_in_channel");
        assertThat(channel.channel().gone()).isEqualTo("is_archived");
        channel.ask("C0SOUMU", TANAKA, NOW);
        assertThat(channel.channel().gone()).isNull();
    }

    private static void refused(ThrowableAssert.ThrowingCallable change) {
        assertThatIllegalStateException().isThrownBy(change);
    }
}
