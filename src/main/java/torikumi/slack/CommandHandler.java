package torikumi.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import org.springframework.stereotype.Component;
import torikumi.platform.Texts;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.SlackJson;
import torikumi.slack.delivery.SlackForms;
import torikumi.slack.edge.Answers;
import torikumi.slack.edge.Hearing;
import torikumi.slack.edge.Said;
import torikumi.slack.identity.People;

/** {@code /torikumi ...} and {@code /shinchoku ...}: the answer is the ack, or a form. */
@Component
class CommandHandler implements SlashCommandHandler {

    private final Answers answers;
    private final People languages;
    private final SlackForms forms;
    private final Hearing hearing;
    private final Texts texts;
    private final Clock clock;

    CommandHandler(Answers answers, People languages, SlackForms forms, Hearing hearing, Texts texts, Clock clock) {
        this.answers = answers;
        this.languages = languages;
        this.forms = forms;
        this.hearing = hearing;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        var command = request.getPayload();
        Said said = hearing.toBot(null, command.getText(), null);
        Reply reply = answers.answer(new Asked(
                command.getUserId(),
                command.getChannelId(),
                Asked.Place.CHANNEL,
                languages.of(command.getUserId()),
                SlackIds.SHINCHOKU.equals(command.getCommand()) ? "update " + said.words() : said.words(),
                // Slack: a command is delivered once, and its trigger is its own.
                new Asked.Origin(
                        WayIn.COMMAND,
                        "command." + command.getTriggerId(),
                        clock.instant(),
                        null,
                        null,
                        command.getTriggerId()),
                said.mentions()));
        if (reply.form() == null) return SlackJson.ephemeral(reply);
        return switch (forms.open(command.getTriggerId(), reply.form())) {
            case OPEN -> context.ack();
            case UNDER_WAY ->
                SlackJson.ephemeral(texts.in(languages.of(command.getUserId())).text("edge.opening.typed"));
            case REFUSED -> SlackJson.ephemeral(reply);
        };
    }
}
