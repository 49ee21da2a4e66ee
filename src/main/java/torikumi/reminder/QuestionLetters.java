package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.platform.Moment;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.StaffDirectory;

/** What is asked of people, at first, again or with a word from somebody: wanted while it is open and they want to hear of it. */
@Component
class QuestionLetters implements LetterMatter {

    private final Reminders reminders;
    private final ReminderReading reading;
    private final Summaries summaries;
    private final Schedules schedules;
    private final StaffDirectory staff;
    private final AbsenceRows absences;
    private final Following following;

    QuestionLetters(
            Reminders reminders,
            ReminderReading reading,
            Summaries summaries,
            Schedules schedules,
            StaffDirectory staff,
            AbsenceRows absences,
            Following following) {
        this.reminders = reminders;
        this.reading = reading;
        this.summaries = summaries;
        this.schedules = schedules;
        this.staff = staff;
        this.absences = absences;
        this.following = following;
    }

    @Override
    public Optional<LetterContent> wanted(LetterRow letter, Moment now) {
        return reminder(letter)
                .filter(row -> isNewest(row) && wants(letter.to(), row.about.subject(), now.today()))
                .flatMap(row -> content(letter, row, true, now))
                .filter(QuestionLetters::isOpen);
    }

    @Override
    public Optional<LetterContent> current(LetterRow letter, Moment now) {
        return reminder(letter).flatMap(row -> content(letter, row, isNewest(row), now));
    }

    @Override
    public boolean holds(LetterRow letter, Colleague who, Moment now) {
        return reminder(letter)
                .filter(row -> row.level != Level.SECTION)
                .map(row -> leads(who, row, now))
                .orElse(true);
    }

    @Override
    public Optional<QuietHours> quiet(LetterRow letter) {
        return Optional.of(reminder(letter).map(ReminderRow::quiet).orElse(QuietHours.USUAL));
    }

    Optional<ReminderRow> reminder(LetterRow letter) {
        return Optional.ofNullable(letter.reminderId).flatMap(reminders::findById);
    }

    /** What is asked anew by a later reminder is not put off any more. */
    private boolean isNewest(ReminderRow row) {
        return reminders.newerThan(row.id) == 0;
    }

    private Optional<LetterContent> content(LetterRow letter, ReminderRow row, boolean newest, Moment now) {
        return row.level == Level.SECTION
                ? reading.card(row.id)
                        .map(card -> card.offering(newest ? offered(row, now.instant()) : List.of()))
                        .map(card -> new LetterContent.AboutReminder(
                                card,
                                letter.kind != Letter.Kind.TO_LEAD
                                        && isInPlace(
                                                letter.to(), row.about.subject().office(), now.today())))
                : summaries.card(row.id).map(LetterContent.SummaryRequest::new);
    }

    private List<Snooze.Length> offered(ReminderRow row, Instant now) {
        return SnoozeTimes.offered(schedules.lately(), row.dueOn, row.quiet(), now);
    }

    private static boolean isOpen(LetterContent content) {
        return content instanceof LetterContent.AboutReminder(var card, var inPlace) && !card.isDone()
                || content instanceof LetterContent.SummaryRequest(var summary)
                        && summary.written() == null
                        && summary.isOpen();
    }

    /** Whether they still act for the office, are there and did not mute it. */
    private boolean wants(Recipient to, Subject about, LocalDate today) {
        if (!(to instanceof Recipient.Person(var who))) return true;
        return !absences.awayOn(today).contains(who.id())
                && !following.of(who).mutes(about)
                && staff.acting(who, today).offices().stream().anyMatch(about.office()::concerns);
    }

    private boolean isInPlace(Recipient to, Office office, LocalDate today) {
        return to instanceof Recipient.Person(var who)
                && staff.acting(who, today).posts().stream()
                        .noneMatch(post -> post.role() == Role.MEMBER && office.concerns(post.office()));
    }

    /** As a lead of it or of what is above it, or as a coordinator. */
    boolean leads(Colleague who, ReminderRow row, Moment now) {
        Office office = row.about.subject().office();
        return staff.acting(who, now.today()).posts().stream()
                .filter(post -> post.role() != Role.MEMBER)
                .anyMatch(post -> office.concerns(post.office()));
    }
}
