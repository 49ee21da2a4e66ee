package torikumi.slack.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.InitiativeCode;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.slack.card.About;
import torikumi.slack.people.ChangeBlocks.Entry;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.StaffDirectory;

/** Where the changes that a card shows are gathered, each with the name of what it is about. Reads only. */
@Component
public class ChangeFacts {

    private final ChangeLog log;
    private final PlanDirectory plans;
    private final StaffDirectory staff;
    private final Clock clock;
    private final Settings settings;

    ChangeFacts(ChangeLog log, PlanDirectory plans, StaffDirectory staff, Clock clock, Settings settings) {
        this.log = log;
        this.plans = plans;
        this.staff = staff;
        this.clock = clock;
        this.settings = settings;
    }

    public @Nullable Entry lastOfPosts(Office office) {
        return log.lastWithin(office, ChangeLog.POSTS).map(this::entry).orElse(null);
    }

    /** Of the rules and the channel of an office, or the rule of an initiative. */
    @Nullable
    public Entry lastOfAsking(About about) {
        return log.lastOf(about.subject().office(), about.subject().initiative(), ChangeLog.ASKING)
                .map(this::entry)
                .orElse(null);
    }

    List<Entry> of(Office office, int limit) {
        return log.concerning(office, limit).stream().map(this::entry).toList();
    }

    /** What somebody may read: all of it who looks after the workspace, else what concerns the offices they lead or coordinate. */
    List<Entry> readableBy(Person person, int limit) {
        if (person.administrator())
            return log.all(limit).stream().map(this::entry).toList();
        return led(person).stream()
                .flatMap(office -> log.concerning(office, limit).stream())
                .distinct()
                .sorted(Comparator.comparing(Change::at).reversed())
                .limit(limit)
                .map(this::entry)
                .toList();
    }

    private List<Office> led(Person person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        return staff.acting(person, today).posts().stream()
                .filter(post -> post.role() != Role.MEMBER)
                .map(post -> post.office())
                .distinct()
                .toList();
    }

    public Entry entry(Change change) {
        Change.About about = change.about();
        String code = about.initiative() == null
                ? null
                : plans.code(about.initiative()).map(InitiativeCode::toString).orElse(null);
        return new Entry(change, code);
    }
}
