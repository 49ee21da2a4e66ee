package torikumi.slack.plan;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.plan.intake.Given;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
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
 * Files that somebody puts into their direct conversation with the bot. Of anybody who may not take in a plan nothing is fetched.
 * What is said beside them may be a report, which they then belong to: they are read only once somebody says so.
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

    /** Reads them as plans. */
    public void read(Written message, Asked asked) {
        var there = new Destination.Channel(message.channelId(), message.threadTs());
        Person person = people.person(asked.userId());
        Showing showing = showings.of(asked);
        answering.once("files." + message.request(), there, asked, () -> {
            Reply refused = rights.refusedAny(person, "imports.denied.file", showing)
                    .orElseGet(() -> message.files().size() > MOST ? DocumentBlocks.tooMany(MOST, showing) : null);
            if (refused != null) return new Letter(there, refused);
            message.files()
                    .forEach(file -> documents.read(ReadingJob.of(
                            message.request() + "." + file.id(), asked.userId(), there, file, Given.NOTHING)));
            return null;
        });
    }

    /** Asks whether they are plans, where they may be and whoever sent them may take in any. */
    public void offer(Written message, Asked asked) {
        List<Upload> readable = message.files().stream()
                .filter(file -> KINDS.contains(file.ending()))
                .limit(MOST)
                .toList();
        if (readable.isEmpty()) return;
        var there = new Destination.Channel(message.channelId(), message.threadTs());
        Person person = people.person(asked.userId());
        Showing showing = showings.of(asked);
        answering.once(
                "files." + message.request(),
                there,
                asked,
                () -> rights.mayAny(person) ? new Letter(there, DocumentBlocks.offer(readable, showing)) : null);
    }

    private Response readOne(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> {
            String file = press.pressed().carried();
            if (!file.matches("F[A-Z0-9]{1,40}")) throw new Outdated(file);
            Person person = people.person(press.userId());
            return rights.refusedAny(person, "imports.denied.file", press.showing())
                    .orElseGet(() -> {
                        documents.read(ReadingJob.of(
                                press.pressed().requestId(), press.userId(), Upload.unknown(file), Given.NOTHING));
                        return null;
                    });
        });
    }
}
