package torikumi.slack.people;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.plan.PlanDirectory;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Settings;
import torikumi.slack.edge.Telling;
import torikumi.slack.identity.People;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
import torikumi.staff.Changed;
import torikumi.staff.Colleague;
import torikumi.staff.Holder;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.StaffDirectory;

/**
 * Tells those who answer for an office what somebody else changed in it: its leads, its coordinators where it has none. What is
 * changed within {@link #TOGETHER} is one message to each, to whoever answers for it then.
 */
@Component
public class ChangeNews {

    public static final Duration TOGETHER = Duration.ofMinutes(3);

    private final ChangeLog log;
    private final StaffDirectory staff;
    private final PlanDirectory plans;
    private final People people;
    private final ChangeBook book;
    private final Telling telling;
    private final ObjectProvider<Scheduler> scheduler;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Settings settings;

    ChangeNews(
            ChangeLog log,
            StaffDirectory staff,
            PlanDirectory plans,
            People people,
            ChangeBook book,
            Telling telling,
            ObjectProvider<Scheduler> scheduler,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            Settings settings) {
        this.log = log;
        this.staff = staff;
        this.plans = plans;
        this.people = people;
        this.book = book;
        this.telling = telling;
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
    }

    /** Notes it in the transaction that makes it so. */
    @EventListener
    void changed(Changed event) {
        // Those who decide are asked, with what they decide by.
        if (event.change().what() == Change.What.ASKED_TO_JOIN) return;
        jdbc.sql("insert into change_news (workspace_id, change_id) values (?, ?)")
                .params(CurrentWorkspace.get().id(), event.id())
                .update();
        if (TransactionSynchronizationManager.hasResource(this)) return;
        TransactionSynchronizationManager.bindResource(this, this);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCompletion() {
                TransactionSynchronizationManager.unbindResourceIfPossible(ChangeNews.this);
            }
        });
        // One for each transaction: whichever comes first tells all that is there by then, the others find nothing.
        scheduler
                .getObject()
                .schedule(ChangeNewsTask.DESCRIPTOR
                        .instance(UUID.randomUUID().toString())
                        .data(new ChangeNewsTask.Job(CurrentWorkspace.get().id()))
                        .scheduledTo(clock.instant().plus(TOGETHER)));
    }

    /** Tells what was not told yet, in the current workspace. */
    public void tell() {
        // Before the transaction: within it Slack is asked nothing.
        people.of(news(log.of(noted())).keySet());
        transaction.executeWithoutResult(status -> news(log.of(taken()))
                .forEach((id, changes) -> telling.tell(
                        id,
                        there -> ChangeBlocks.told(
                                changes.stream().map(book::entry).toList(), there))));
    }

    private List<Long> noted() {
        return jdbc.sql("select change_id from change_news where workspace_id = ? order by change_id")
                .param(CurrentWorkspace.get().id())
                .query(Long.class)
                .list();
    }

    /** Where two processes are at it, each line is one's alone. */
    private List<Long> taken() {
        return noted().stream()
                .filter(id -> jdbc.sql("delete from change_news where workspace_id = ? and change_id = ?")
                                .params(CurrentWorkspace.get().id(), id)
                                .update()
                        == 1)
                .toList();
    }

    private Map<String, List<Change>> news(List<Change> changes) {
        Map<String, List<Change>> news = new LinkedHashMap<>();
        for (Change change : changes)
            for (String id : concerned(change))
                news.computeIfAbsent(id, reader -> new ArrayList<>()).add(change);
        return news;
    }

    /** Without whoever did it, and those who are told in words of their own. */
    private Set<String> concerned(Change change) {
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
