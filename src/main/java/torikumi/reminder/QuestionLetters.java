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
    private final ReminderCards cards;
    private final Summaries summaries;
    private final Schedules schedules;
    private final StaffDirectory staff;
    private final Away away;
    private final Following following;

    QuestionLetters(
            Reminders reminders,
            ReminderCards cards,
            Summaries summaries,
            Schedules schedules,
            StaffDirectory staff,
            Away away,
            Following following) {
        this.reminders = reminders;
        this.cards = cards;
        this.summaries = summaries;
        this.schedules = schedules;
        this.staff = staff;
        this.away = away;
        this.following = following;
    }

    @Override
    public Optional<LetterContent> wanted(LetterRow letter, Moment now) {
        return asked(letter)
                .filter(asked ->
                        asked.isNewest() && wants(letter.to(), asked.row().about.subject(), now.today()))
                .flatMap(asked -> content(letter, asked, now))
                .filter(QuestionLetters::isOpen);
    }

    @Override
    public Optional<LetterContent> current(LetterRow letter, Moment now) {
        return asked(letter).flatMap(asked -> content(letter, asked, now));
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

    private Optional<AskedOnce> asked(LetterRow letter) {
        return Optional.ofNullable(letter.reminderId).flatMap(reminders::asked);
    }

    private Optional<LetterContent> content(LetterRow letter, AskedOnce asked, Moment now) {
        ReminderRow row = asked.row();
        if (row.level != Level.SECTION) return summaries.card(row.id).map(LetterContent.SummaryRequest::new);
        ReminderCard card = cards.of(asked).offering(asked.isNewest() ? offered(row, now.instant()) : List.of());
        boolean inPlace = letter.kind != Letter.Kind.TO_LEAD
                && isInPlace(letter.to(), row.about.subject().office(), now.today());
        return Optional.of(new LetterContent.AboutReminder(card, inPlace));
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
        return !away.on(today).contains(who.id())
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
