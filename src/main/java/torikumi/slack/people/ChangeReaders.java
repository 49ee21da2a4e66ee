package torikumi.slack.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.staff.Change;
import torikumi.staff.Colleague;
import torikumi.staff.Holder;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.StaffDirectory;

/** Those who answer for an office, and so are told what somebody else changed in it. */
@Component
class ChangeReaders {

    private final StaffDirectory staff;
    private final PlanDirectory plans;
    private final Clock clock;
    private final Settings settings;

    ChangeReaders(StaffDirectory staff, PlanDirectory plans, Clock clock, Settings settings) {
        this.staff = staff;
        this.plans = plans;
        this.clock = clock;
        this.settings = settings;
    }

    /** Without whoever did it, and those who are told in words of their own. */
    Set<String> of(Change change) {
        Change.About about = change.about();
        Set<String> ids = new LinkedHashSet<>();
        for (Holder holder : holders(change)) ids.add(holder.person().id());
        Stream.of(change.by(), about.person(), about.other()).forEach(known -> remove(ids, known));
        return ids;
    }

    private List<Holder> holders(Change change) {
        Office office = change.about().office();
        if (office == null) return ofTheWorkspace();
        if (change.what() == Change.What.INITIATIVE_REWORDED && !change.why().isBlank())
            return Stream.concat(answeringFor(office).stream(), reportingOn(change.about(), office))
                    .distinct()
                    .toList();
        if (change.what() != Change.What.PLACE_RENAMED) return answeringFor(office);
        // Whoever acts there is asked, and writes, under another name from now on.
        return Stream.concat(
                        answeringFor(office).stream(),
                        staff.peopleOf(office, today()).there().stream()
                                .filter(holder -> office.covers(holder.post().office()) && office.section() != null))
                .distinct()
                .toList();
    }

    /** Whoever reports on it, in the sections that own it too: on other words from now on. */
    private Stream<Holder> reportingOn(Change.About about, Office office) {
        Stream<String> joint = Optional.ofNullable(about.initiative()).flatMap(plans::initiative).stream()
                .flatMap(found -> found.initiative().jointWith().stream());
        return Stream.concat(Stream.of(office), joint.map(section -> new Office(office.department(), section, null)))
                .flatMap(each -> staff.peopleOf(each, today()).there().stream()
                        .filter(holder -> holder.post().office().section() != null
                                && holder.post().office().concerns(each)));
    }

    private static void remove(Set<String> ids, @Nullable Colleague known) {
        if (known != null) ids.remove(known.id());
    }

    private List<Holder> answeringFor(Office office) {
        List<Holder> deciding = staff.peopleOf(office, today()).deciding();
        List<Holder> leads = deciding.stream()
                .filter(holder -> holder.post().role() == Role.LEAD
                        && (holder.post().office().section() != null || office.section() == null))
                .toList();
        if (!leads.isEmpty() && office.section() != null) return leads;
        List<Holder> coordinators = deciding.stream()
                .filter(holder -> holder.post().role() == Role.COORDINATOR)
                .toList();
        // A department's head and its coordinators answer for it together; a section's head does alone.
        return office.section() == null
                ? Stream.concat(leads.stream(), coordinators.stream()).toList()
                : coordinators.isEmpty() ? deciding : coordinators;
    }

    private List<Holder> ofTheWorkspace() {
        return plans.current().stream()
                .flatMap(plan -> staff.peopleOf(Office.of(plan), today()).in(Role.COORDINATOR).stream())
                .filter(Holder::isThere)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
