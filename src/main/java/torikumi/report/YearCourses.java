package torikumi.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.platform.Settings;
import torikumi.progress.HealthScales;
import torikumi.progress.Standings;
import torikumi.progress.Stood;
import torikumi.reminder.Requests;

/** Where it is looked up how a plan's year went. Four queries, however many initiatives and months. */
@Component
@Transactional(readOnly = true)
public class YearCourses {

    private final Standings standings;
    private final Requests requests;
    private final HealthScales scales;
    private final ZoneId zone;

    YearCourses(Standings standings, Requests requests, HealthScales scales, Settings settings) {
        this.standings = standings;
        this.requests = requests;
        this.scales = scales;
        this.zone = settings.zone();
    }

    /**
     * Of what the plan has now, in the plan's order; what was taken out of it is not in it.
     *
     * @param months in order
     */
    public YearCourse of(Plan plan, Months months, LocalDate today) {
        LocalDate asOf = plan.closedOn() == null || today.isBefore(plan.closedOn()) ? today : plan.closedOn();
        List<YearMonth> shown = months.in(plan.year());
        List<LocalDate> days = shown.stream()
                .filter(month -> !month.atDay(1).isAfter(asOf))
                .map(month -> lastKnown(month, plan, asOf))
                .toList();
        List<Found.OfInitiative> initiatives = initiatives(plan);
        Map<Long, List<Stood>> stood = days.isEmpty()
                ? Map.of()
                : standings.on(
                        initiatives.stream()
                                .map(found -> found.initiative().id())
                                .toList(),
                        days);
        return new YearCourse(
                plan,
                shown,
                asOf,
                zone,
                scales.current(),
                initiatives.stream()
                        .map(found -> new YearCourse.Line(
                                found, stood.getOrDefault(found.initiative().id(), List.of())))
                        .toList(),
                requests.responses(
                        plan, shown.getFirst().atDay(1), shown.getLast().atEndOfMonth()));
    }

    // What is reported once the year is over belongs to its last month, so that this one reads as the plan does.
    private static LocalDate lastKnown(YearMonth month, Plan plan, LocalDate asOf) {
        LocalDate end = month.atEndOfMonth();
        return end.isAfter(asOf) || end.equals(plan.year().lastDay()) ? asOf : end;
    }

    private static List<Found.OfInitiative> initiatives(Plan plan) {
        return plan.sections().stream()
                .flatMap(section -> section.units().stream().flatMap(unit -> unit.initiatives().stream()
                        .map(initiative -> new Found.OfInitiative(plan, section, unit, initiative))))
                .toList();
    }
}
