package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Every handler, tried by everybody, where guests may nothing: as it is without a setting. */
@TestPropertySource(properties = "test.context=doors")
class EveryDoorTests extends Doors {

    /**
     * What comes of it. refused and later: one sentence in private, nothing read, nothing written. silent: not even that. reads: what is
     * ours is shown. opens: a form. keeps: what they typed, as a draft of
     * their own. writes: something of the office's. told: a sentence about what they may not or what is wrong.
     */
    static final String TABLE = """
            door                        | guest   | stranger | unknown | outsider | member | lead   | coordinator | deputy | administrator
            /torikumi                   | refused | refused  | later   | reads    | reads  | reads  | reads       | reads  | reads
            /shinchoku                  | refused | refused  | later   | keeps    | writes | writes | writes      | writes | keeps
            AppMentionEvent             | refused | refused  | later   | reads    | reads  | reads  | reads       | reads  | reads
            AppHomeOpenedEvent          | refused | refused  | later   | reads    | reads  | reads  | reads       | reads  | reads
            MessageEvent                | refused | refused  | later   | reads    | reads  | reads  | reads       | reads  | reads
            MessageFileShareEvent       | refused | refused  | later   | reads    | reads  | reads  | reads       | reads  | reads
            MessageThreadBroadcastEvent | refused | refused  | later   | keeps    | writes | writes | writes      | writes | keeps
            MessageMeEvent              | refused | refused  | later   | reads    | reads  | reads  | reads       | reads  | reads
            MessageBotEvent             | silent  | silent   | silent  | silent   | silent | silent | silent      | silent | silent
            MessageEdited               | silent  | silent   | silent  | keeps    | keeps  | keeps  | keeps       | keeps  | keeps
            MessageDeletedEvent         | silent  | silent   | silent  | silent   | silent | silent | silent      | silent | silent
            UserChangeEvent             | silent  | silent   | silent  | silent   | silent | silent | silent      | silent | silent
            MemberJoinedChannelEvent    | told    | told     | told    | told     | reads  | reads | told        | reads  | told
            press answer.open           | refused | refused  | later   | reads    | reads  | reads  | reads       | reads  | reads
            press answer.share          | refused | refused  | later   | reads    | reads  | reads  | reads       | reads  | reads
            press people.form           | refused | refused  | later   | told     | told   | opens  | opens       | told   | opens
            press people.leave          | refused | refused  | later   | reads    | writes | reads  | reads       | reads  | reads
            press people.endDeputy      | refused | refused  | later   | told     | writes | writes | writes      | told   | writes
            press people.letIn          | refused | refused  | later   | told     | told   | writes | writes      | writes | writes
            press people.decline        | refused | refused  | later   | told     | told   | opens  | opens       | opens  | opens
            send people.decline         | refused | refused  | later   | told     | told   | writes | writes      | writes | writes
            send people.appoint         | refused | refused  | later   | told     | told   | writes | writes      | told   | writes
            send people.dismiss         | refused | refused  | later   | told     | told   | writes | writes      | told   | writes
            send people.deputy          | refused | refused  | later   | told     | writes | writes | writes      | told   | told
            send people.handoverOf      | refused | refused  | later   | told     | reads  | reads  | reads       | told   | reads
            send people.handover        | refused | refused  | later   | told     | told   | writes | writes      | told   | writes
            send people.reason          | refused | refused  | later   | told     | told   | told   | told        | told   | told
            press remind.nudge          | refused | refused  | later   | told     | told   | reads  | reads       | reads  | reads
            press remind.openDay        | refused | refused  | later   | told     | told   | told   | told        | told   | writes
            press value                 | silent  | silent   | silent  | opens    | opens  | opens  | opens       | opens  | opens
            send remind.rule            | refused | refused  | later   | told     | writes | writes | writes      | writes | writes
            send remind.channel         | refused | refused  | later   | told     | reads  | reads  | reads       | reads  | reads
            send remind.closure         | refused | refused  | later   | told     | told   | told   | told        | told   | writes
            send remind.import          | refused | refused  | later   | told     | told   | told   | told        | told   | told
            press progress.open         | refused | refused  | later   | opens    | opens  | opens  | opens       | opens  | opens
            press progress.withdraw     | refused | refused  | later   | told     | writes | told   | told        | told   | told
            press progress.correct      | refused | refused  | later   | told     | opens  | opens  | opens       | opens  | told
            press progress.approve      | refused | refused  | later   | told     | told   | writes | told        | writes | told
            press draft.open            | refused | refused  | later   | opens    | opens  | opens  | opens       | opens  | opens
            press draft.record          | refused | refused  | later   | keeps    | writes | writes | writes      | writes | keeps
            press draft.join            | refused | refused  | later   | writes   | writes  | writes  | writes      | writes  | writes
            press draft.drop            | refused | refused  | later   | keeps    | keeps  | keeps  | keeps       | keeps  | keeps
            press reminder.answer       | refused | refused  | later   | keeps    | writes | writes | writes      | writes | keeps
            press reminder.say          | refused | refused  | later   | opens    | opens  | opens  | opens       | opens  | opens
            press reminder.rest         | refused | refused  | later   | told     | writes | writes | writes      | writes | told
            press reminder.back         | refused | refused  | later   | told     | told   | told   | told        | told   | told
            press reminder.later        | refused | refused  | later   | let in   | let in | let in | let in      | let in | let in
            press reminder.page         | refused | refused  | later   | reads    | reads  | reads  | reads       | reads  | reads
            press reminder.away         | refused | refused  | later   | opens    | opens  | opens  | opens       | opens  | opens
            press reminder.why          | refused | refused  | later   | reads    | reads  | reads  | reads       | reads  | reads
            press reminder.wish         | refused | refused  | later   | writes   | writes | writes | writes      | writes | writes
            press reminder.summary      | refused | refused  | later   | told     | told   | opens  | opens       | opens  | told
            send reminder.away          | refused | refused  | later   | writes   | writes | writes | writes      | writes | writes
            send reminder.summary       | refused | refused  | later   | told     | told   | writes | writes      | writes | told
            press evaluation.write      | refused | refused  | later   | told     | opens  | opens  | opens       | opens  | told
            send evaluation.write       | refused | refused  | later   | told     | writes | writes | writes      | writes | told
            press evaluation.confirm    | refused | refused  | later   | told     | told   | writes | told        | writes | told
            press evaluation.reopen     | refused | refused  | later   | told     | told   | writes | writes      | writes | writes
            send progress.form          | refused | refused  | later   | keeps    | writes | writes | writes      | writes | keeps
            close progress.form         | silent  | silent   | silent  | silent   | silent | silent | silent      | silent | silent
            press progress.health       | silent  | silent   | silent  | opens    | opens  | opens  | opens       | opens  | opens
            press progress.initiative   | silent  | silent   | silent  | opens    | opens  | opens  | opens       | opens  | opens
            press progress.more         | silent  | silent   | silent  | opens    | opens  | opens  | opens       | opens  | opens
            type progress.initiative    | silent  | silent   | silent  | reads    | reads  | reads  | reads       | reads  | reads
            send plan.file              | refused | refused  | later   | told     | told   | told   | writes      | told   | writes
            press plan.read             | refused | refused  | later   | told     | told   | told   | told        | told   | told
            press plan.wanted           | refused | refused  | later   | told     | told   | told   | opens       | told   | opens
            send plan.wanted            | refused | refused  | later   | told     | told   | told   | told        | told   | told
            press plan.preview          | refused | refused  | later   | told     | told   | told   | reads       | told   | reads
            press plan.decide           | refused | refused  | later   | told     | told   | told   | writes      | told   | writes
            press plan.choose           | refused | refused  | later   | told     | told   | told   | opens       | told   | opens
            send plan.choose            | refused | refused  | later   | told     | told   | told   | writes      | told   | writes
            type plan.options           | silent  | silent   | silent  | silent   | silent | silent | reads       | silent | reads
            press plan.apply            | refused | refused  | later   | told     | told   | told   | writes      | told   | writes
            press plan.drop             | refused | refused  | later   | told     | told   | told   | writes      | told   | writes
            press plan.undo             | refused | refused  | later   | told     | told   | told   | writes      | told   | writes
            send disclosure.redact      | refused | refused  | later   | told     | told   | told   | writes      | told   | writes
            press report.share          | refused | refused  | later   | told     | told   | told   | told        | told   | told
            press disclosure.show       | refused | refused  | later   | told     | told   | told   | writes      | told   | writes
            press workbook.page         | refused | refused  | later   | reads    | reads  | reads  | reads       | reads  | reads
            press workbook.record       | refused | refused  | later   | reads    | writes | writes | writes      | writes | reads
            press workbook.drop         | refused | refused  | later   | writes   | writes | writes | writes      | writes | writes
            press workbook.amend        | refused | refused  | later   | told     | told   | told   | opens       | told   | opens
            press workbook.back         | refused | refused  | later   | told     | writes | writes | writes      | writes | told
            press plan.amend            | refused | refused  | later   | told     | told   | told   | opens       | told   | opens
            send plan.amend             | refused | refused  | later   | told     | told   | told   | writes      | told   | writes
            type plan.wordings          | silent  | silent   | silent  | silent   | silent | silent | reads       | silent | reads
            press plan.begin            | refused | refused  | later   | told     | told   | told   | opens       | told   | opens
            send plan.begin             | refused | refused  | later   | told     | told   | told   | writes      | told   | writes
            press plan.edit             | refused | refused  | later   | told     | told   | told   | opens       | told   | opens
            send plan.edit              | refused | refused  | later   | told     | told   | told   | writes      | told   | writes
            press plan.succeed          | refused | refused  | later   | told     | told   | told   | told        | told   | told
            send plan.succeed           | refused | refused  | later   | told     | told   | told   | told        | told   | told
            type plan.lineage           | silent  | silent   | silent  | silent   | silent | silent | silent      | silent | silent
            shortcut progress.record    | refused | refused  | later   | opens    | opens  | opens  | opens       | opens  | opens
            """;

    private static final List<String> PEOPLE = List.of(
            "guest", "stranger", "unknown", "outsider", "member", "lead", "coordinator", "deputy", "administrator");

    @Test
    void letEverybodyInAsFarAsTheTableSaysAndNobodyFurther() {
        assertThat(tried(PEOPLE)).isEqualTo(even(TABLE));
    }
}
