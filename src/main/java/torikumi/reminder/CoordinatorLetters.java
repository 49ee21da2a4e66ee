package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.StaffDirectory;

/**
 * What coordinators hear of sections that do not answer, or have nobody to be asked: of each for each due date one message, which
 * rings once and is drawn again in its place as sections join it or report. Within the caller's transaction.
 */
@Component
class CoordinatorLetters {

    private final Letters letters;
    private final Dispatch dispatch;
    private final StaffDirectory staff;

    CoordinatorLetters(Letters letters, Dispatch dispatch, StaffDirectory staff) {
        this.letters = letters;
        this.dispatch = dispatch;
        this.staff = staff;
    }

    /**
     * Tells each of them of what is due then.
     *
     * @param kind {@code UNSTAFFED} or {@code TO_COORDINATOR}
     * @param first whether nothing that they were told of is open: then it rings again
     * @return how many letters were staged
     */
    int tell(Letter.Kind kind, List<Colleague> coordinators, LocalDate due, boolean first, Instant now) {
        List<LetterRow> told = told(kind, due);
        List<LetterDraft> drafts = new ArrayList<>();
        for (Colleague person : coordinators) {
            List<LetterRow> before = of(person.id(), told);
            Letter.State last = before.isEmpty() ? Letter.State.UNWANTED : before.getLast().state;
            switch (last) {
                // It says what holds when it leaves.
                case STAGED -> {}
                case SENT -> {
                    if (first) drafts.add(next(kind, person, due, before));
                    else dispatch.redraw(before.getLast());
                }
                case UNWANTED, FAILED -> drafts.add(next(kind, person, due, before));
            }
        }
        return dispatch.send(drafts, now).size();
    }

    /** What was due then in that department has changed. */
    void redraw(String department, LocalDate due, LocalDate today) {
        redraw(Letter.Kind.UNSTAFFED, department, due, today);
        redraw(Letter.Kind.TO_COORDINATOR, department, due, today);
    }

    /** Somebody has answered it. */
    void answered(ReminderRow row, LocalDate today) {
        boolean unstaffed =
                letters.findByReminderIdOrderByStagedForAscIdAsc(row.id).isEmpty();
        if (unstaffed) redraw(Letter.Kind.UNSTAFFED, row.about.department, row.dueOn, today);
        redraw(Letter.Kind.TO_COORDINATOR, row.about.department, row.dueOn, today);
    }

    private void redraw(Letter.Kind kind, String department, LocalDate due, LocalDate today) {
        List<LetterRow> told = told(kind, due);
        if (told.isEmpty()) return;
        for (Colleague person :
                staff.peopleOf(new Office(department, null, null), today).coordinators()) {
            List<LetterRow> before = of(person.id(), told);
            if (!before.isEmpty() && before.getLast().state == Letter.State.SENT) dispatch.redraw(before.getLast());
        }
    }

    /** Writes again what somebody deleted from the chat. */
    void writeAgain(LetterRow lost, Instant now) {
        Colleague person = ((Recipient.Person) lost.to()).who();
        LocalDate due = Objects.requireNonNull(lost.aboutDay);
        List<LetterRow> before = of(person.id(), told(lost.kind, due));
        if (before.getLast().id.equals(lost.id)) dispatch.send(List.of(next(lost.kind, person, due, before)), now);
    }

    private List<LetterRow> told(Letter.Kind kind, LocalDate due) {
        return letters.findByKindAndAboutDayOrderByStagedForAscIdAsc(kind, due);
    }

    private static List<LetterRow> of(String personId, List<LetterRow> told) {
        return told.stream()
                .filter(letter -> letter.recipientId.equals(personId))
                .toList();
    }

    private static LetterDraft next(Letter.Kind kind, Colleague person, LocalDate due, List<LetterRow> before) {
        return LetterDraft.of(kind, person).about(due).number(before.size() + 1);
    }
}
