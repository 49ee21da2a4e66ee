package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.calendar.Coverage;
import torikumi.calendar.WorkingDays;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.staff.Acting;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** What a letter says when it leaves, or nothing where nobody wants it any more. */
@Component
@Transactional(readOnly = true)
class LetterContents {

    private final LetterPosts posts;
    private final Reminders reminders;
    private final ReminderReading reading;
    private final Summaries summaries;
    private final OpenReports open;
    private final Digests digests;
    private final Channels channels;
    private final PlanDirectory plans;
    private final WorkingDays days;
    private final AbsenceRows absences;
    private final Following following;
    private final StaffDirectory staff;
    private final Schedules schedules;
    private final Settings settings;

    LetterContents(
            LetterPosts posts,
            Reminders reminders,
            ReminderReading reading,
            Summaries summaries,
            OpenReports open,
            Digests digests,
            Channels channels,
            PlanDirectory plans,
            WorkingDays days,
            AbsenceRows absences,
            Following following,
            StaffDirectory staff,
            Schedules schedules,
            Settings settings) {
        this.posts = posts;
        this.reminders = reminders;
        this.reading = reading;
        this.summaries = summaries;
        this.open = open;
        this.digests = digests;
        this.channels = channels;
        this.plans = plans;
        this.days = days;
        this.absences = absences;
        this.following = following;
        this.staff = staff;
        this.schedules = schedules;
        this.settings = settings;
    }

    /** 「まだ要るか」: what it says now, if it is still wanted. */
    Optional<LetterContent> wanted(LetterRow letter, Instant now) {
        if (!posts.holds(letter, now)) return Optional.empty();
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        return switch (letter.kind) {
            case ASK, SNOOZE_OVER, STILL_OPEN, TO_LEAD, NUDGE, ASK_SUMMARY -> stillOpen(letter, now);
            case TO_COORDINATOR -> letter.reminderId == null ? overdue(letter, today) : stillOpen(letter, now);
            case DIGEST ->
                digests.of(((Recipient.Person) letter.to()).who(), today).map(LetterContent.OfDigest::new);
            case CHANNEL_GONE ->
                channels.findById(letter.aboutId == null ? 0 : letter.aboutId)
                        .filter(row -> row.gone != null)
                        .map(row -> new LetterContent.ChannelGone(row.channel()));
            case PLAN_ENDS -> ending(letter, today);
            case DEPUTY_ENDS ->
                staff.deputy(letter.aboutId == null ? 0 : letter.aboutId)
                        .filter(deputy -> deputy.until().equals(letter.aboutDay))
                        .map(deputy -> new LetterContent.DeputyEnding(
                                deputy, deputy.until().isBefore(today)));
            case CALENDAR_ENDS ->
                Optional.of(days.coverage(today)).filter(Coverage::endsSoon).map(LetterContent.CalendarEnding::new);
        };
    }

    private Optional<LetterContent> stillOpen(LetterRow letter, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        return isSuperseded(letter) || !wants(letter, today)
                ? Optional.empty()
                : ofReminder(letter, now).filter(LetterContents::isOpen);
    }

    private Optional<LetterContent> overdue(LetterRow letter, LocalDate today) {
        LetterContent.Overdue overdue = pending(letter, today);
        return overdue.lines().isEmpty() ? Optional.empty() : Optional.of(overdue);
    }

    private LetterContent.Overdue pending(LetterRow letter, LocalDate today) {
        Colleague coordinator = ((Recipient.Person) letter.to()).who();
        LocalDate due = Objects.requireNonNull(letter.aboutDay);
        List<PendingReports.Line> lines = open.overdue(coordinator, due, today);
        return new LetterContent.Overdue(due, lines, lines.isEmpty() && open.isAllReported(coordinator, due, today));
    }

    /** While the plan is the newest, and ends as it did when this was staged. */
    private Optional<LetterContent> ending(LetterRow letter, LocalDate today) {
        return plans.current().stream()
                .filter(plan -> Objects.equals(plan.id(), letter.aboutId))
                .findFirst()
                .flatMap(plan -> PlanEnds.of(plan, today))
                .filter(ends -> PlanWatch.day(ends).equals(letter.aboutDay))
                .map(LetterContent.PlanEnding::new);
    }

    /** What a letter that can be drawn again says now, wanted or not. */
    Optional<LetterContent> current(LetterRow letter, Instant now) {
        if (letter.kind == Letter.Kind.TO_COORDINATOR && letter.reminderId == null)
            return Optional.of(pending(letter, LocalDate.ofInstant(now, settings.zone())));
        return ofReminder(letter, now);
    }

    private Optional<LetterContent> ofReminder(LetterRow letter, Instant now) {
        if (letter.reminderId == null) return Optional.empty();
        ReminderRow row = reminders.findById(letter.reminderId).orElse(null);
        if (row == null) return Optional.empty();
        return row.level == Level.SECTION
                ? reading.card(row.id)
                        .map(card -> card.offering(offered(row, now)))
                        .map(LetterContent.AboutReminder::new)
                : summaries.card(row.id).map(LetterContent.AskingForSummary::new);
    }

    /** What is asked anew by a later reminder is not put off any more. */
    private List<Snooze.Length> offered(ReminderRow row, Instant now) {
        return reminders.newerThan(row.id) > 0
                ? List.of()
                : SnoozeTimes.offered(schedules.lately(), row.dueOn, row.quiet(), now);
    }

    private static boolean isOpen(LetterContent content) {
        return switch (content) {
            case LetterContent.AboutReminder(var card) -> !card.isDone();
            case LetterContent.AskingForSummary(var card) -> card.written() == null && card.isOpen();
            default -> true;
        };
    }

    private boolean isSuperseded(LetterRow letter) {
        return letter.reminderId != null
                && reminders
                        .findById(letter.reminderId)
                        .filter(row -> reminders.newerThan(row.id) > 0)
                        .isPresent();
    }

    /** Whether she still acts for the office, is there and did not mute it. */
    private boolean wants(LetterRow letter, LocalDate today) {
        if (!(letter.to() instanceof Recipient.Person(Colleague who)) || letter.reminderId == null) return true;
        Subject about =
                reminders.findById(letter.reminderId).orElseThrow().about.subject();
        if (absences.awayOn(today).contains(who.id()) || following.of(who).mutes(about)) return false;
        Acting acting = staff.acting(new Person(who.id(), who.name(), false, Person.Belonging.STAFF), today);
        List<Office> offices = acting.offices();
        return offices.stream()
                .anyMatch(office ->
                        office.covers(about.office()) || about.office().covers(office));
    }
}
