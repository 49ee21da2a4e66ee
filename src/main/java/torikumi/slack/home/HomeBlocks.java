package torikumi.slack.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.reminder.OwnRequests;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.SetUp;
import torikumi.slack.ask.DepartmentBlocks;
import torikumi.slack.ask.MineBlocks;
import torikumi.slack.ask.Survey;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;
import torikumi.slack.edge.HomeAt;
import torikumi.slack.record.Drafts;
import torikumi.slack.remind.DueBlocks;
import torikumi.staff.Acting;

/** The Home tab: what is due by when with its answers, what was begun, what is one's own, then the department. */
final class HomeBlocks {

    private static final int DRAFTS = 3;
    private static final int SAID = 60;

    private HomeBlocks() {}

    /**
     * @param toDo how far the workspace is set up; null for whoever has nothing to do with that
     * @param own of what they act for
     * @param survey of all current plans
     */
    record Home(
            Acting acting,
            SetUp.@Nullable State toDo,
            OwnRequests.Waiting waiting,
            HomeAt at,
            List<Drafts.Waiting> drafts,
            Board own,
            Survey survey) {

        boolean actsForSomething() {
            return !acting.posts().isEmpty();
        }

        /** Whether what they act for is the one department that there is. */
        boolean ownsAllOfIt() {
            return survey.place() instanceof Found.OfDepartment
                    && own.lines().size() == survey.board().lines().size();
        }
    }

    static Reply of(Home home, Showing showing) {
        Card card = new Card();
        if (home.toDo != null) SetUpBlocks.on(card, home.toDo, showing);
        if (home.actsForSomething())
            DueBlocks.on(card, home.waiting, home.at, home.survey.board().scale(), showing);
        drafts(card, home, showing);
        if (home.actsForSomething()) {
            card.buttons(acts(home, showing));
            MineBlocks.atHome(card, home.acting, home.own, shown(home.waiting), home.ownsAllOfIt(), showing);
        } else
            card.header(showing.text("mine.title"))
                    .text(showing.text("mine.nobody"))
                    .buttons(acts(home, showing));
        DepartmentBlocks.atHome(card, home.survey, showing);
        return card.buttons(ways(home.survey, showing))
                .spoken(DueBlocks.spoken(home.waiting, showing))
                .spoken(MineBlocks.spoken(home.acting, home.own, showing))
                .reply();
    }

    /** Where there is no plan to speak of. */
    static Reply unplanned(SetUp.State toDo, Reply reply, Showing showing) {
        var card = new Card();
        SetUpBlocks.on(card, toDo, showing);
        return card.reply().then(reply);
    }

    private static Set<Long> shown(OwnRequests.Waiting waiting) {
        return waiting.open().stream().map(ReminderCard.Line::initiativeId).collect(Collectors.toSet());
    }

    private static void drafts(Card card, Home home, Showing showing) {
        if (home.drafts.isEmpty()) return;
        card.heading(showing.text("home.drafts", home.drafts.size()));
        for (Drafts.Waiting waiting : home.drafts.stream().limit(DRAFTS).toList()) {
            String about = home.survey
                    .board()
                    .of(waiting.initiativeId())
                    .map(Reported::where)
                    .map(where -> where.initiative().code().toString())
                    .orElseGet(() -> showing.text("home.draft.unnamed"));
            String said = BlockLimits.cut(Mrkdwn.quotable(waiting.said()), SAID);
            card.text(
                    said.isBlank() ? about : showing.text("home.draft", about, said),
                    Button.act(SlackIds.DRAFT_OPEN, showing, "home.button.draft", waiting.id(), about));
        }
        if (home.drafts.size() > DRAFTS) card.context(showing.text("home.drafts.more", home.drafts.size() - DRAFTS));
    }

    /** 進捗を記録 ・ 不在にする ・ 未報告の課 ・ 回答状況. */
    private static List<Button> acts(Home home, Showing showing) {
        List<Button> acts = new ArrayList<>();
        if (home.actsForSomething()) {
            acts.add(Button.record(showing, "button.record", "list"));
            acts.add(Ways.away(showing));
        } else acts.add(Ways.begin(showing));
        if (home.acting.looksAfterOthers()) {
            acts.add(Button.open(showing, "rules.button.pending", "pending"));
            acts.add(Button.open(showing, "report.button.responses", "responses"));
        }
        return acts;
    }

    private static List<Button> ways(Survey survey, Showing showing) {
        List<Button> ways = new ArrayList<>();
        if (survey.place() instanceof Found.OfDepartment(var plan) && (plan.vision() != null || plan.policy() != null))
            ways.add(Button.open(showing, "button.policy", Typed.policy(plan)));
        ways.add(Ways.pictures("", showing));
        ways.add(Ways.settings(showing));
        ways.add(Ways.help(showing));
        return ways;
    }
}
