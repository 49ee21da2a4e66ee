package torikumi.slack.home;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.progress.Board;
import torikumi.reminder.OwnRequests;
import torikumi.reminder.SetUp;
import torikumi.slack.ask.StandingAnswers;
import torikumi.slack.ask.Survey;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.HomeAt;
import torikumi.slack.record.Drafts;
import torikumi.staff.Acting;

/** What the Home tab opens on. */
@Component
class HomeAnswers {

    private final StandingAnswers standings;
    private final OwnRequests requests;
    private final Drafts drafts;
    private final SetUp setUp;
    private final Clock clock;

    HomeAnswers(StandingAnswers standings, OwnRequests requests, Drafts drafts, SetUp setUp, Clock clock) {
        this.standings = standings;
        this.requests = requests;
        this.drafts = drafts;
        this.setUp = setUp;
        this.clock = clock;
    }

    Reply open(Asked asked, HomeAt at, Showing showing) {
        Acting acting = standings.acting(asked, showing);
        SetUp.@Nullable State toDo = acting.person().administrator() ? setUp.at(clock.instant()) : null;
        Reply reply = standings.current(showing, survey -> HomeBlocks.of(home(acting, toDo, at, survey), showing));
        boolean planned = toDo == null || toDo.isPlanned();
        return (planned ? reply : HomeBlocks.unplanned(toDo, reply, showing)).asStart();
    }

    private HomeBlocks.Home home(Acting acting, SetUp.@Nullable State toDo, HomeAt at, Survey survey) {
        Board own = survey.board().actedForBy(acting);
        return new HomeBlocks.Home(
                acting,
                toDo,
                requests.of(acting, own, clock.instant()),
                at,
                drafts.of(acting.person().id()),
                own,
                survey);
    }
}
