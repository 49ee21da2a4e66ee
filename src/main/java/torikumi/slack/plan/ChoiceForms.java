package torikumi.slack.plan;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Decision;
import torikumi.plan.ImportOutcome;
import torikumi.plan.MatchingText;
import torikumi.plan.PastImport;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanImports;
import torikumi.plan.Proposal;
import torikumi.plan.Section;
import torikumi.platform.FiscalYear;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.Form;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.SlackJson;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Outdated;
import torikumi.slack.edge.Pressed;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Sent;
import torikumi.slack.edge.Showings;
import torikumi.slack.edge.Telling;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.plan.PreviewPage.Carried;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** Puts right in a form what takes more than a press: of which initiative or section something is the continuation, year and department. */
@Component
class ChoiceForms implements Handling {

    // Slack: a menu has 100 options.
    private static final int MOST = 100;

    private final PlanImports imports;
    private final PlanDirectory plans;
    private final ImportRights rights;
    private final People people;
    private final Pressing pressing;
    private final Filing filing;
    private final Telling telling;

    ChoiceForms(
            PlanImports imports,
            PlanDirectory plans,
            ImportRights rights,
            People people,
            Pressing pressing,
            Filing filing,
            Telling telling) {
        this.imports = imports;
        this.plans = plans;
        this.rights = rights;
        this.people = people;
        this.pressing = pressing;
        this.filing = filing;
        this.telling = telling;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.PLAN_CHOOSE, Needs.WRITE, this::open),
                new Registration.Submission(SlackIds.PLAN_CHOOSE, Needs.WRITE, this::sent),
                new Registration.Suggestion(SlackIds.PLAN_OPTIONS, Needs.WRITE, this::options));
    }
}
