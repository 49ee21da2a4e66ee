package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.StaffDirectory;

/**
 * What coordinators hear of sections that do not answer: for each due date one message, which rings once and is drawn again in its
 * place as sections join it or report. Within the caller's transaction.
 */
@Component
class CoordinatorLetters {

    private final Letters letters;
    private final Ledger ledger;
    private final LetterQueue queue;
    private final StaffDirectory staff;

    CoordinatorLetters(Letters letters, Ledger ledger, LetterQueue queue, StaffDirectory staff) {
        this.letters = letters;
        this.ledger = ledger;
        this.queue = queue;
        this.staff = staff;
    }

    /**
     * Tells each of them of what was due then.
     *
     * @param first whether nothing that they were told of is open: then it rings again
     * @return how many letters were staged
     */
    int tell(List<Colleague> coordinators, LocalDate due, boolean first, Instant now) {
        List<LetterRow> told = told(due);
        List<Ledger.LetterDraft> drafts = new ArrayList<>();
        for (Colleague person : coordinators) {
            List<LetterRow> before = of(person.id(), told);
            if (before.isEmpty()) drafts.add(draft(person, due, 1));
            else
                switch (before.getLast().state) {
                    // It says what holds when it leaves.
                    case STAGED -> {}
                    case SENT -> {
                        if (first) drafts.add(draft(person, due, before.size() + 1));
                        else queue.redraw(List.of(before.getLast().letter()));
                    }
                    case UNWANTED, FAILED -> drafts.add(draft(person, due, before.size() + 1));
                }
        }
        List<Letter> staged = ledger.stage(drafts, now);
        queue.send(staged);
        return staged.size();
    }

    /** What was due then in that department has changed. */
    void redraw(String department, LocalDate due, LocalDate today) {
        List<LetterRow> told = told(due);
        if (told.isEmpty()) return;
        Set<String> coordinators = staff.peopleOf(new Office(department, null, null), today).holders().stream()
                .filter(holder -> holder.post().role() == Role.COORDINATOR)
                .map(holder -> holder.person().id())
                .collect(Collectors.toSet());
        for (String id : coordinators) {
            List<LetterRow> hers = of(id, told);
            if (!hers.isEmpty() && hers.getLast().state == Letter.State.SENT)
                queue.redraw(List.of(hers.getLast().letter()));
        }
    }

    /** Writes again what somebody deleted from the chat. */
    void writeAgain(LetterRow lost, Instant now) {
        Colleague person = ((Recipient.Person) lost.to()).who();
        LocalDate due = Objects.requireNonNull(lost.aboutDay);
        List<LetterRow> before = of(person.id(), told(due));
        if (!before.getLast().id.equals(lost.id)) return;
        queue.send(ledger.stage(List.of(draft(person, due, before.size() + 1)), now));
    }

    private List<LetterRow> told(LocalDate due) {
        return letters.findByKindAndAboutDayOrderByStagedForAscIdAsc(Letter.Kind.TO_COORDINATOR, due);
    }

    private static List<LetterRow> of(String personId, List<LetterRow> told) {
        return told.stream()
                .filter(letter -> letter.recipientId.equals(personId))
                .toList();
    }

    private static Ledger.LetterDraft draft(Colleague person, LocalDate due, int number) {
        return new Ledger.LetterDraft(
                Letter.Kind.TO_COORDINATOR, new Recipient.Person(person), null, due, null, String.valueOf(number));
    }
}
