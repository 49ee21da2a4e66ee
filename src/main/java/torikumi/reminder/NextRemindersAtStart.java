package torikumi.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import torikumi.calendar.WorkingDays;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.platform.WorkspaceConnected;

/** Says in the log, for each plan, when is asked next, or that its year is over and nobody is, and how far the calendar reaches. */
@Component
class NextRemindersAtStart {

    private static final int AFTER_THE_PLANS = 100;

    private static final Logger log = LoggerFactory.getLogger(NextRemindersAtStart.class);

    private final PlanDirectory plans;
    private final ReminderRules rules;
    private final WorkingDays days;
    private final ObjectProvider<ReminderSender> sender;
    private final Settings settings;
    private final Clock clock;

    NextRemindersAtStart(
            PlanDirectory plans,
            ReminderRules rules,
            WorkingDays days,
            ObjectProvider<ReminderSender> sender,
            Settings settings,
            Clock clock) {
        this.plans = plans;
        this.rules = rules;
        this.days = days;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    @Order(AFTER_THE_PLANS)
    void tell(WorkspaceConnected connected) {
        if (sender.getIfAvailable() == null) return;
        Instant now = clock.instant();
        for (Plan plan : plans.current()) tell(plan, now);
        log.info(
                "Working days are known until {}",
                days.coverage(LocalDate.ofInstant(now, settings.zone())).until());
    }

    private void tell(Plan plan, Instant now) {
        String name = "%s %s".formatted(plan.department(), plan.year().inJapanese());
        LocalDate last = plan.year().lastDay();
        Optional<PlanEnds> ends = PlanEnds.of(plan, LocalDate.ofInstant(now, settings.zone()));
        if (!plan.isOpen()) log.info("{}: the plan is closed; nobody is asked.", name);
        else if (ends.filter(PlanEnds::over).isPresent())
            log.warn(
                    "{}: the year ended on {}; nobody is asked about this plan any more. Take in the next year's plan"
                            + " (in Slack with 計画, or by TORIKUMI_PLAN), and close this one in Slack with 終了.",
                    name,
                    last);
        else {
            if (ends.isPresent())
                log.warn(
                        "{}: the year ends on {}. To go on, take in the next year's plan: in Slack with 計画, or by TORIKUMI_PLAN.",
                        name,
                        last);
            log.info("{}: {}", name, next(plan, now));
        }
    }

    private String next(Plan plan, Instant now) {
        return rules.of(plan, now).stream()
                .flatMap(line -> line.next().dates().stream())
                .map(DueDate::askAt)
                .min(Comparator.naturalOrder())
                .map(at -> "asked next at " + LocalDateTime.ofInstant(at, settings.zone()))
                .orElse("no date to ask on is left");
    }
}
