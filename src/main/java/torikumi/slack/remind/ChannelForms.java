package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import torikumi.reminder.SectionChannels;
import torikumi.slack.card.About;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.SpeakableChannels;
import torikumi.slack.edge.SpeakableChannels.Seen;
import torikumi.slack.identity.Needs;
import torikumi.staff.Office;

/** What is sent with the form of a section's channel. */
@Component
class ChannelForms implements Handling {

    private final SectionChannels channels;
    private final ReminderFacts book;
    private final SpeakableChannels seen;
    private final Filing filing;

    ChannelForms(SectionChannels channels, ReminderFacts book, SpeakableChannels seen, Filing filing) {
        this.channels = channels;
        this.book = book;
        this.seen = seen;
        this.filing = filing;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(new Registration.Submission(SlackIds.REMIND_CHANNEL, Needs.WRITE, this::channel));
    }

    /** In which channel a section is asked; in none where it was left empty. */
    private Response channel(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            About about =
                    ReminderFacts.about(book.find(sent.text(RuleForm.ABOUT))).orElse(null);
            if (about == null)
                return () -> new Result.Mend(RuleForm.ABOUT, showing.say().text("rules.gone"));
            Office office = about.subject().office();
            String channel = sent.text(RuleForm.CHANNEL);
            if (channel.isEmpty()) return () -> result(channels.remove(by, office, book.now()), office, showing);
            return switch (seen.of(channel)) {
                case Seen.Fine(var id) -> () -> result(channels.set(by, office, id, book.now()), office, showing);
                case Seen other -> mend(other, showing);
            };
        });
    }

    private static Result result(SectionChannels.Outcome outcome, Office office, Showing showing) {
        String sentence = ChannelBlocks.sentence(outcome, office, showing);
        return outcome instanceof SectionChannels.Outcome.Denied
                ? new Result.Mend(RuleForm.ABOUT, sentence)
                : new Result.Done(sentence);
    }

    static Supplier<Result> mend(Seen seen, Showing showing) {
        return () -> new Result.Mend(RuleForm.CHANNEL, ChannelBlocks.sentence(seen, showing));
    }
}
