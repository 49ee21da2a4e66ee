package torikumi.slack.report;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.slack.ask.StandingAnswers;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Outdated;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.identity.Needs;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandParser;

/** The button below pictures that shares them. */
@Component
class PictureSharingButton implements Handling {

    private final CommandParser parser = new CommandParser();
    private final PictureSharing sharing;
    private final StandingAnswers standings;
    private final Pressing pressing;

    PictureSharingButton(PictureSharing sharing, StandingAnswers standings, Pressing pressing) {
        this.sharing = sharing;
        this.standings = standings;
        this.pressing = pressing;
    }

    /** What of an office's they may share is asked of {@link torikumi.staff.Action#SHARE_PICTURE} besides. */
    @Override
    public List<Registration> handlers() {
        return List.of(new Registration.Action(SlackIds.REPORT_SHARE, Needs.WRITE, this::pressed));
    }

    private Response pressed(BlockActionRequest request, ActionContext context) {
        return pressing.next(request, context, press -> {
            String words = press.pressed().carried();
            if (!(parser.parse(words) instanceof Command.SharedPicture(var scope, var name, var months))
                    || !months.isInOrder()) throw new Outdated(words);
            return standings.of(
                    scope,
                    name,
                    press.showing(),
                    survey -> sharing.share(
                            new PictureWish(WishedPlace.of(survey), months), press.userId(), press.showing()));
        });
    }
}
