package torikumi.slack;

import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import org.springframework.stereotype.Component;
import torikumi.slack.message.Said;

/** {@code /torikumi ...}: the answer is the ack. */
@Component
class CommandHandler implements SlashCommandHandler {

    private final Answers answers;
    private final PeopleLanguages languages;

    CommandHandler(Answers answers, PeopleLanguages languages) {
        this.answers = answers;
        this.languages = languages;
    }

    @Override
    public Response apply(SlashCommandRequest request, SlashCommandContext context) {
        var command = request.getPayload();
        return SlackJson.ephemeral(answers.answer(new Asked(
                command.getUserId(),
                command.getChannelId(),
                Asked.Place.CHANNEL,
                languages.of(command.getUserId()),
                Said.plain(command.getText()))));
    }
}
