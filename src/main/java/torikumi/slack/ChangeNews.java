package torikumi.slack;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.slack.view.ChangeBlocks;
import torikumi.staff.Change;
import torikumi.staff.Changed;
import torikumi.staff.Colleague;
import torikumi.staff.Holder;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.StaffDirectory;

/**
 * Tells those who answer for an office what somebody else changed in it: its leads, its coordinators where it has none. What one
 * transaction changes is one message to each, staged in that transaction.
 */
@Component
class ChangeNews {

    private final StaffDirectory staff;
    private final PlanDirectory plans;
    private final ChangeBook book;
    private final Telling telling;
    private final Clock clock;
    private final Settings settings;

    ChangeNews(
            StaffDirectory staff,
            PlanDirectory plans,
            ChangeBook book,
            Telling telling,
            Clock clock,
            Settings settings) {
        this.staff = staff;
        this.plans = plans;
        this.book = book;
        this.telling = telling;
        this.clock = clock;
        this.settings = settings;
    }

    @EventListener
    void changed(Changed event) {
        Collected collected = (Collected) TransactionSynchronizationManager.getResource(this);
        if (collected == null) {
            collected = new Collected();
            TransactionSynchronizationManager.bindResource(this, collected);
            TransactionSynchronizationManager.registerSynchronization(collected);
        }
        collected.changes.add(event.change());
    }

    private final class Collected implements TransactionSynchronization {

        private final List<Change> changes = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            tell(changes);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ChangeNews.this);
        }
    }

    private void tell(List<Change> changes) {
        Map<String, List<Change>> news = new LinkedHashMap<>();
        for (Change change : changes)
            for (String id : concerned(change))
                news.computeIfAbsent(id, reader -> new ArrayList<>()).add(change);
        news.forEach((id, of) -> telling.tell(
                id, there -> ChangeBlocks.told(of.stream().map(book::entry).toList(), there)));
    }

    /** Without whoever did it, and those who are told in words of their own. */
    private Set<String> concerned(Change change) {
        // Those who decide are asked, with what they decide by.
        if (change.what() == Change.What.ASKED_TO_JOIN) return Set.of();
        Change.About about = change.about();
        Set<String> ids = new LinkedHashSet<>();
        for (Holder holder : about.office() == null ? ofTheWorkspace() : answeringFor(about.office()))
            ids.add(holder.person().id());
        Stream.of(change.by(), about.person(), about.other()).forEach(known -> remove(ids, known));
        return ids;
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
