package torikumi.reminder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.calendar.Coverage;
import torikumi.calendar.WorkingDays;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Section;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Settings;
import torikumi.platform.Workspace;
import torikumi.staff.Assignment;
import torikumi.staff.Office;
import torikumi.staff.StaffDirectory;

/** How far a workspace is set up, so that asking can work: its plan, people, channels and holidays. */
@Component
@Transactional(readOnly = true)
public class SetUp {

    // What is done comes undone with a new year's plan or calendar, not from one minute to the next.
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<Workspace, State> done =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1000).build();
    private final PlanDirectory plans;
    private final StaffDirectory staff;
    private final SectionChannels channels;
    private final Rules rules;
    private final WorkingDays days;
    private final ZoneId zone;

    SetUp(
            PlanDirectory plans,
            StaffDirectory staff,
            SectionChannels channels,
            Rules rules,
            WorkingDays days,
            Settings settings) {
        this.plans = plans;
        this.staff = staff;
        this.channels = channels;
        this.rules = rules;
        this.days = days;
        this.zone = settings.zone();
    }

    /**
     * @param sections of the plans that are open; 0 where there is no such plan
     * @param staffed how many of them somebody acts for
     * @param placed how many of them have the channel in which they are to be asked, or are to be asked otherwise
     */
    public record State(int sections, int staffed, int placed, Coverage holidays) {

        public boolean isPlanned() {
            return sections > 0;
        }

        public boolean isStaffed() {
            return staffed == sections;
        }

        public boolean isPlaced() {
            return placed == sections;
        }

        public boolean isDone() {
            return isPlanned() && isStaffed() && isPlaced() && !holidays.endsSoon();
        }
    }

    public State at(Instant now) {
        State before = done.getIfPresent(CurrentWorkspace.get());
        if (before != null) return before;
        State state = read(LocalDate.ofInstant(now, zone));
        if (state.isDone()) done.put(CurrentWorkspace.get(), state);
        return state;
    }

    private State read(LocalDate today) {
        List<Plan> open = plans.current().stream().filter(Plan::isOpen).toList();
        int sections = 0;
        int staffed = 0;
        int placed = 0;
        Function<Office, @Nullable SectionChannel> channel = channels.lookup();
        RuleBook book =
                rules.ofSections(open.stream().map(Plan::department).distinct().toList());
        for (Plan plan : open) {
            List<Assignment> held = staff.assignmentsIn(Office.of(plan), today);
            for (Section section : plan.sections()) {
                Office office = Office.of(plan, section);
                sections++;
                if (held.stream().anyMatch(post -> office.covers(post.office()))) staffed++;
                if (isPlaced(plan, section, book, channel)) placed++;
            }
        }
        return new State(sections, staffed, placed, days.coverage(today));
    }

    /** Each of its units may have one of its own. */
    private static boolean isPlaced(
            Plan plan, Section section, RuleBook book, Function<Office, @Nullable SectionChannel> channel) {
        return section.units().stream()
                .map(unit -> Office.of(plan, section, unit))
                .allMatch(office -> asksOtherwise(office, book)
                        || channel.apply(office) instanceof SectionChannel set && set.isThere());
    }

    private static boolean asksOtherwise(Office office, RuleBook book) {
        ReminderRule rule = Objects.requireNonNull(book.nearest(Subject.of(office), Level.SECTION));
        return rule.asked() == Addressee.PEOPLE || rule.cadence() instanceof Cadence.Never;
    }
}
