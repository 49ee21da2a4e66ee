package torikumi.slack.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.CurrentWorkspace;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.staff.StaffDirectory;

/** One short word to whoever opens the app for the first time: what it is, and their next steps. */
@Component
public class Welcome {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Deliveries deliveries;
    private final PlanDirectory plans;
    private final StaffDirectory staff;
    private final People people;
    private final Showings showings;
    private final Clock clock;

    Welcome(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Deliveries deliveries,
            PlanDirectory plans,
            StaffDirectory staff,
            People people,
            Showings showings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.deliveries = deliveries;
        this.plans = plans;
        this.staff = staff;
        this.people = people;
        this.showings = showings;
        this.clock = clock;
    }

    /** The second time and ever after nothing. */
    public void greet(String userId) {
        if (isGreeted(userId)) return;
        Showing showing = showings.of(Place.DIRECT, people.of(userId), userId);
        boolean acts =
                !staff.acting(people.person(userId), showing.today()).posts().isEmpty();
        Reply reply = card(plans.current(), acts, showing);
        transaction.executeWithoutResult(status -> {
            if (mark(userId)) deliveries.stage(new Destination.Channel(userId, null), reply, userId);
        });
    }

    static Reply card(List<Plan> plans, boolean acts, Showing showing) {
        Card card = plans.size() == 1
                ? new Card(showing, "welcome.department", plans.getFirst().department())
                : new Card(showing, "welcome.department.several");
        List<Button> next = new ArrayList<>();
        if (!acts) next.add(Ways.begin(showing));
        next.addAll(Ways.lost(showing));
        return card.buttons(next).reply();
    }

    private boolean isGreeted(String userId) {
        return jdbc.sql("select count(*) from greeted_person where workspace_id = ? and person_id = ?")
                        .params(CurrentWorkspace.get().id(), userId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean mark(String userId) {
        return jdbc.sql(
                                "insert into greeted_person (workspace_id, person_id, greeted_at) values (?, ?, ?) on conflict do nothing")
                        .params(
                                CurrentWorkspace.get().id(),
                                userId,
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
