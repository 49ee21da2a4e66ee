package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import torikumi.calendar.WorkingDays;
import torikumi.plan.PlanFixtures;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.Settings;
import torikumi.platform.WorkspaceConnected;

/** What the log says of the dates at the start. */
@OnH2
@ExtendWith(OutputCaptureExtension.class)
class RemindingAtStartTests extends OnAnyDatabase {

    @Autowired
    ObjectProvider<ReminderSender> sender;

    @Autowired
    Settings settings;

    @Autowired
    WorkingDays days;

    private void start(String local) {
        var clock = Clock.fixed(at(local), TOKYO);
        new NextRemindersAtStart(plans, rules, days, sender, settings, clock)
                .tell(new WorkspaceConnected(CurrentWorkspace.get()));
    }

    @Test
    void saysWhenIsAskedNext(CapturedOutput log) {
        start("2021-04-02T09:00");
        assertThat(log)
                .contains("総務部 令和3年度: asked next at 2021-04-27T10:00")
                .contains("Working days are known until 2030-12-31");
    }

    @Test
    void saysInTheLastTwoWeeksThatTheYearEnds(CapturedOutput log) {
        sweep.sweep(at("2022-02-24T10:00"));
        start("2022-03-17T09:00");
        assertThat(log)
                .contains("総務部 令和3年度: the year ends on 2022-03-31")
                .contains("総務部 令和3年度: asked next at 2022-03-29T10:00");
    }

    @Test
    void promisesNoDateOfTodaysYearForAPlanWhoseYearIsOver(CapturedOutput log) {
        start("2026-11-26T09:00");
        assertThat(log)
                .contains("総務部 令和3年度: the year ended on 2022-03-31; nobody is asked about this plan any more.")
                .doesNotContain("asked next");
    }

    @Test
    void saysTheNewPlansDatesWhereItIsThere(CapturedOutput log) {
        sweep.sweep(at("2022-03-29T10:00"));
        new PlanFixtures(jdbc).soumu(2022);
        start("2022-04-01T09:00");
        assertThat(log).contains("総務部 令和4年度: asked next at 2022-04-26T10:00").doesNotContain("the year ended");
    }
}
