package torikumi.slack.plan;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.plan.intake.Given;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.delivery.Destination;
import torikumi.slack.delivery.Upload;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Answering.Letter;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Outdated;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Showings;
import torikumi.slack.edge.Written;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.staff.Person;

/**
 * Files that somebody puts into their direct conversation with the bot. Of whoever may not take in a plan nothing is fetched that cannot be
 * a workbook of ours. What is said beside them may be a report, which they then belong to: they are read only once somebody says so.
 */
@Component
public class DroppedFiles implements Handling {

    // More than a department has; each is answered by itself.
    private static final int MOST = 10;

    /** As the names of files end that may hold a plan. */
    static final List<String> KINDS = List.of("xlsx", "csv", "tsv", "txt", "html", "htm");

    private final Documents documents;
    private final ImportRights rights;
    private final People people;
    private final Answering answering;
    private final Pressing pressing;
    private final Showings showings;

    DroppedFiles(
            Documents documents,
            ImportRights rights,
            People people,
            Answering answering,
            Pressing pressing,
            Showings showings) {
        this.documents = documents;
        this.rights = rights;
        this.people = people;
        this.answering = answering;
        this.pressing = pressing;
        this.showings = showings;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(new Registration.Action(SlackIds.PLAN_READ, Needs.WRITE, this::readOne));
    }

    /** Reads them: as workbooks that were made here, or as plans. */
    public void read(Written message, Asked asked) {
        var there = new Destination.Channel(message.channelId(), message.threadTs());
        Person person = people.person(asked.userId());
        Showing showing = showings.of(asked);
        answering.once("files." + message.request(), there, asked, () -> {
            if (message.files().size() > MOST) return new Letter(there, DocumentBlocks.tooMany(MOST, showing));
            boolean mayAny = rights.mayAny(person);
            List<Upload> read = message.files().stream()
                    .filter(file -> mayAny || mayBeOwn(file))
                    .toList();
            read.forEach(file -> documents.read(
                    ReadingJob.of(message.request() + "." + file.id(), asked.userId(), there, file, Given.NOTHING)));
            return read.size() == message.files().size()
                    ? null
                    : new Letter(there, rights.refusal("imports.denied.file", showing));
        });
    }

    private static boolean mayBeOwn(Upload file) {
        return file.name().isEmpty() || file.ending().equals(OwnFiles.KIND);
    }

    /** Asks whether they are to be read, where whoever sent them may have sent them for that. */
    public void offer(Written message, Asked asked) {
        Person person = people.person(asked.userId());
        boolean mayAny = rights.mayAny(person);
        List<Upload> readable = message.files().stream()
                .filter(file ->
                        mayAny ? KINDS.contains(file.ending()) : file.ending().equals(OwnFiles.KIND))
                .limit(MOST)
                .toList();
        if (readable.isEmpty()) return;
        var there = new Destination.Channel(message.channelId(), message.threadTs());
        Showing showing = showings.of(asked);
        answering.once(
                "files." + message.request(),
                there,
                asked,
                () -> new Letter(there, DocumentBlocks.offer(readable, mayAny, showing)));
    }

    private Response readOne(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> {
            String file = press.pressed().carried();
            if (!file.matches("F[A-Z0-9]{1,40}")) throw new Outdated(file);
            documents.read(
                    ReadingJob.of(press.pressed().requestId(), press.userId(), Upload.unknown(file), Given.NOTHING));
            return null;
        });
    }
}
