package torikumi.progress;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Found;
import torikumi.plan.Plan;

/** Where it is looked up how initiatives stand. */
@Component
@Transactional(readOnly = true)
public class Standings {

    /** Every initiative that the plan has now. One query over an index, however many updates there are. */
    public Board of(Plan plan) {
        throw new UnsupportedOperationException();
    }

    /** The same over several plans; one query. */
    public Board of(List<Plan> plans) {
        throw new UnsupportedOperationException();
    }

    /** One initiative, also one that was taken out of the plan. One query. */
    public Reported of(Found.OfInitiative found) {
        throw new UnsupportedOperationException();
    }
}
