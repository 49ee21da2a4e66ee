package torikumi.reminder;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;

/** Where letters are staged to be sent or drawn again, in the caller's transaction; what was staged before is not staged again. */
@Component
class Dispatch {

    private final NamedParameterJdbcTemplate batches;
    private final Letters letters;
    private final LetterQueue queue;

    Dispatch(JdbcTemplate jdbc, Letters letters, LetterQueue queue) {
        this.batches = new NamedParameterJdbcTemplate(jdbc);
        this.letters = letters;
        this.queue = queue;
    }

    /** Stages those that nobody has staged before; returns them. */
    List<Letter> send(List<LetterDraft> drafts, Instant now) {
        if (drafts.isEmpty()) return List.of();
        Instant kept = now.truncatedTo(ChronoUnit.MICROS);
        List<Letter> staged = drafts.stream().map(draft -> draft.letter(kept)).toList();
        var rows = new SqlParameterSource[drafts.size()];
        for (int i = 0; i < rows.length; i++) rows[i] = row(staged.get(i), drafts.get(i));
        int[] written = batches.batchUpdate("""
                insert into letter (id, workspace_id, letter_key, kind, recipient_kind, recipient_id, recipient_name,
                    reminder_id, about_day, about_id, staged_for, state)
                values (:id, :workspace, :key, :kind, :recipientKind, :recipient, :name,
                    :reminder, :day, :about, :stagedFor, 'STAGED') on conflict do nothing""", rows);
        List<Letter> ours = new ArrayList<>();
        for (int i = 0; i < written.length; i++) if (written[i] == 1) ours.add(staged.get(i));
        queue.send(ours);
        return ours;
    }

    // A value that is not given needs its type.
    private static SqlParameterSource row(Letter letter, LetterDraft draft) {
        return new MapSqlParameterSource("id", letter.id())
                .addValue("workspace", CurrentWorkspace.get().id())
                .addValue("key", draft.key())
                .addValue("kind", draft.kind().name())
                .addValue(
                        "recipientKind", LetterRow.RecipientKind.of(draft.to()).name())
                .addValue("recipient", draft.to().id())
                .addValue("name", draft.to() instanceof Recipient.Person(var who) ? who.name() : "")
                .addValue("reminder", draft.reminderId(), Types.VARCHAR)
                .addValue("day", draft.aboutDay(), Types.DATE)
                .addValue("about", draft.aboutId(), Types.BIGINT)
                .addValue("stagedFor", letter.stagedFor().atOffset(ZoneOffset.UTC));
    }

    void redraw(LetterRow sent) {
        queue.redraw(List.of(sent.letter()));
    }

    /** The messages about a reminder show something that has changed. */
    void redraw(String reminderId) {
        queue.redraw(letters.findByReminderIdOrderByStagedForAscIdAsc(reminderId).stream()
                .filter(letter -> letter.state == Letter.State.SENT && letter.kind.isDrawnAgain())
                .map(LetterRow::letter)
                .toList());
    }
}
