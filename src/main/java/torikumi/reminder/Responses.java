package torikumi.reminder;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;

/** Where it is looked up what was answered of what was asked. */
@Component
@Transactional(readOnly = true)
public class Responses {

    private final Items items;

    Responses(Items items) {
        this.items = items;
    }

    /** For the due dates from the one day to the other, in their order. One query. */
    public List<Response> of(Plan plan, LocalDate from, LocalDate until) {
        return items.responses(plan.id(), from, until);
    }
}
