package torikumi.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Moment;
import torikumi.platform.Settings;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.StaffDirectory;

/** Tells a department's coordinators, once in its last two weeks and once after it, that the plan's year ends and no other is there. */
@Component
class PlanWatch implements Watch, LetterMatter {

    // Later than that it is no news: whoever starts with an old plan sees it in every list.
    private static final int TOLD_AFTER_DAYS = 30;

    private final PlanDirectory plans;
    private final StaffDirectory staff;
    private final Settings settings;

    PlanWatch(PlanDirectory plans, StaffDirectory staff, Settings settings) {
        this.plans = plans;
        this.staff = staff;
        this.settings = settings;
    }

    @Override
    public List<LetterDraft> news(Schedule schedule, Moment now) {
        LocalDate today = now.today();
        List<LetterDraft> drafts = new ArrayList<>();
        for (Plan plan : plans.current()) {
            LocalDate day = PlanEnds.of(plan, today).map(PlanWatch::day).orElse(null);
            if (day == null || today.isAfter(plan.year().lastDay().plusDays(TOLD_AFTER_DAYS))) continue;
            for (Colleague person : coordinators(plan, today))
                drafts.add(LetterDraft.of(Letter.Kind.PLAN_ENDS, person)
                        .about(plan.id())
                        .about(day)
                        .number(day));
        }
        return drafts;
    }

    /** By which day a letter knows what it was to tell. */
    private static LocalDate day(PlanEnds ends) {
        LocalDate last = ends.plan().year().lastDay();
        return ends.over() ? last.plusDays(1) : last;
    }

    /** While the plan is the newest, and ends as it did when this was staged. */
    @Override
    public Optional<LetterContent> wanted(LetterRow letter, Moment now) {
        return plan(letter)
                .flatMap(plan -> PlanEnds.of(plan, now.today()))
                .filter(ends -> day(ends).equals(letter.aboutDay))
                .map(LetterContent.PlanEnding::new);
    }

    @Override
    public boolean holds(LetterRow letter, Colleague who, Moment now) {
        return holders(letter, now).stream().anyMatch(holder -> holder.id().equals(who.id()));
    }

    @Override
    public List<Colleague> holders(LetterRow letter, Moment now) {
        return plan(letter).map(plan -> coordinators(plan, now.today())).orElse(List.of());
    }

    private Optional<Plan> plan(LetterRow letter) {
        return plans.current().stream()
                .filter(plan -> plan.id() == letter.aboutId())
                .findFirst();
    }

    /** Where there are none, those who can appoint one. */
    private List<Colleague> coordinators(Plan plan, LocalDate today) {
        List<Colleague> coordinators = staff.peopleOf(Office.of(plan), today).coordinators();
        return coordinators.isEmpty() ? CalendarWatch.administrators(settings) : coordinators;
    }
}
