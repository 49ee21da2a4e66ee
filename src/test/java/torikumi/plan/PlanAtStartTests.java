package torikumi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.platform.AtOnce;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnPostgres;
import torikumi.platform.WorkspaceConnected;
import torikumi.staff.Change.What;
import torikumi.staff.ChangeLog;

/** Several processes share only a PostgreSQL. */
@OnPostgres
class PlanAtStartTests {

    @Autowired
    PlanAtStart start;

    @Autowired
    PlanDirectory plans;

    @Autowired
    ChangeLog log;

    @Test
    void twoThatStartAtTheSameMomentImportThePlanOnce() throws Exception {
        var connected = new WorkspaceConnected(CurrentWorkspace.get());
        Callable<Void> process = () -> {
            start.take(connected);
            return null;
        };

        AtOnce.atOnce(process, process);

        assertThat(plans.current()).hasSize(1);
        assertThat(log.all(10)).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.PLAN_IMPORTED);
            assertThat(change.by().id()).as("nobody has set it").isEqualTo(Editor.BUNDLED.id());
        });
    }
}
