package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.staff.Acting;
import torikumi.staff.Action;
import torikumi.staff.Belongings;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.StaffDirectory;

/** For which post somebody gets a letter, and who holds it now: a letter may wait for days, and posts change hands. */
@Component
@Transactional(readOnly = true)
class LetterPosts {

    private final StaffDirectory staff;
    private final Belongings belongings;
    private final OfficePolicies policies;
    private final Circles circles;
    private final Reminders reminders;
    private final Channels channels;
    private final PlanDirectory plans;
    private final Settings settings;

    LetterPosts(
            StaffDirectory staff,
            Belongings belongings,
            OfficePolicies policies,
            Circles circles,
            Reminders reminders,
            Channels channels,
            PlanDirectory plans,
            Settings settings) {
        this.staff = staff;
        this.belongings = belongings;
        this.policies = policies;
        this.circles = circles;
        this.reminders = reminders;
        this.channels = channels;
        this.plans = plans;
        this.settings = settings;
    }

    /** Whether the letter is for no post, or the one it is for is held by its recipient still. */
    boolean holds(LetterRow letter, Instant now) {
        if (!(letter.to() instanceof Recipient.Person(Colleague who))) return true;
        return switch (letter.kind) {
            case CHANNEL_GONE ->
                channel(letter).map(row -> minds(who, row, now)).orElse(true);
            case PLAN_ENDS, CALENDAR_ENDS ->
                holders(letter, now).stream().anyMatch(holder -> holder.id().equals(who.id()));
            case TO_LEAD, ASK_SUMMARY, TO_COORDINATOR, STILL_OPEN, SNOOZE_OVER, NUDGE, ASK ->
                reminder(letter)
                        .filter(row -> row.level != Level.SECTION
                                || letter.kind == Letter.Kind.TO_LEAD
                                || letter.kind == Letter.Kind.TO_COORDINATOR)
                        .map(row -> leads(who, row, now))
                        .orElse(true);
            case DIGEST, DEPUTY_ENDS -> true;
        };
    }

    /** Who gets it now instead; nobody where it is for no post, or told otherwise to whoever has it. */
    List<Colleague> holders(LetterRow letter, Instant now) {
        LocalDate today = day(now);
        return switch (letter.kind) {
            case CHANNEL_GONE ->
                channel(letter)
                        .map(row -> {
                            Office office = row.office.office();
                            return circles.of(office.department(), today).leads(Subject.of(office));
                        })
                        .orElse(List.of());
            case CALENDAR_ENDS -> administrators();
            case PLAN_ENDS ->
                plans.current().stream()
                        .filter(plan -> Objects.equals(plan.id(), letter.aboutId))
                        .findFirst()
                        .map(plan -> of(plan, today))
                        .orElse(List.of());
            case TO_LEAD, ASK_SUMMARY ->
                reminder(letter)
                        .map(row -> {
                            Circle circle = circles.of(row.about.department, today);
                            Subject about = row.about.subject();
                            return row.level == Level.DEPARTMENT ? circle.coordinators(about) : circle.leads(about);
                        })
                        .orElse(List.of());
            case TO_COORDINATOR, STILL_OPEN, SNOOZE_OVER, NUDGE, ASK, DIGEST, DEPUTY_ENDS -> List.of();
        };
    }

    /** A plan's coordinators; where there are none, those who can appoint one. */
    List<Colleague> of(Plan plan, LocalDate today) {
        List<Colleague> coordinators = staff.peopleOf(Office.of(plan), today).holders().stream()
                .filter(holder -> holder.post().role() == Role.COORDINATOR)
                .map(holder -> holder.person())
                .distinct()
                .toList();
        return coordinators.isEmpty() ? administrators() : coordinators;
    }

    private List<Colleague> administrators() {
        return settings.staff().administrators().stream()
                .map(id -> new Colleague(id, ""))
                .toList();
    }

    /** Whether they may set another channel there. */
    private boolean minds(Colleague who, ChannelRow row, Instant now) {
        boolean looksAfter = belongings
                .recall(who.id(), now)
                .map(Belongings.Known::looksAfterWorkspace)
                .orElse(false);
        Person person = staff.person(who.id(), who.name(), looksAfter, Person.Belonging.STAFF);
        return policies.denial(staff.acting(person, day(now)), Action.SET_REMINDER, row.office.office())
                .isEmpty();
    }

    /** As a lead of it or of what is above it, or as a coordinator. */
    private boolean leads(Colleague who, ReminderRow row, Instant now) {
        Acting acting = staff.acting(new Person(who.id(), who.name(), false, Person.Belonging.STAFF), day(now));
        Office office = row.about.subject().office();
        return acting.posts().stream()
                .filter(post -> post.role() != Role.MEMBER)
                .anyMatch(post -> post.office().covers(office) || office.covers(post.office()));
    }

    private Optional<ChannelRow> channel(LetterRow letter) {
        return channels.findById(letter.aboutId == null ? 0 : letter.aboutId);
    }

    private Optional<ReminderRow> reminder(LetterRow letter) {
        return Optional.ofNullable(letter.reminderId).flatMap(reminders::findById);
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, settings.zone());
    }
}
