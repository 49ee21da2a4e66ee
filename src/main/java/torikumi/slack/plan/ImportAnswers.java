package torikumi.slack.plan;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.Reading;
import torikumi.plan.intake.Reading.Missing;
import torikumi.platform.FiscalYear;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.delivery.Upload;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Outdated;
import torikumi.slack.edge.Pressed;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Sent;
import torikumi.slack.edge.Telling;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.staff.Person;

/** 計画 取り込む: a file or words that were pasted, in a form or behind the verb. */
@Component
class ImportAnswers implements Handling {

    // Longer than any department's name.
    private static final int PLACE = 100;

    private final ImportRights rights;
    private final Proposing proposing;
    private final Documents documents;
    private final People people;
    private final Pressing pressing;
    private final Filing filing;
    private final Telling telling;

    ImportAnswers(
            ImportRights rights,
            Proposing proposing,
            Documents documents,
            People people,
            Pressing pressing,
            Filing filing,
            Telling telling) {
        this.rights = rights;
        this.proposing = proposing;
        this.documents = documents;
        this.people = people;
        this.pressing = pressing;
        this.filing = filing;
        this.telling = telling;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Submission(SlackIds.PLAN_FILE, Needs.WRITE, this::taken),
                new Registration.Action(SlackIds.PLAN_WANTED, Needs.WRITE, this::asking),
                new Registration.Submission(SlackIds.PLAN_WANTED, Needs.WRITE, this::said));
    }

    Reply takeIn(Asked asked, String document, Showing showing) {
        Person person = people.person(asked.userId());
        return rights.refusedAny(person, "imports.denied", showing).orElseGet(() -> {
            if (document.isBlank()) return DocumentBlocks.take("", showing);
            var read = proposing.read("", document.getBytes(StandardCharsets.UTF_8), Given.NOTHING);
            Reply reply = proposing.answer(read, null, person, showing);
            boolean wanting = read.reading() instanceof Reading.Wanting;
            return (wanting ? reply.withForm(DocumentBlocks.form(document, showing)) : reply).forAskerAlone();
        });
    }

    private Response taken(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, this::taken);
    }

    private Supplier<Result> taken(Sent sent, Person by, Showing showing) {
        Optional<Reply> refused = rights.refusedAny(by, "imports.denied", showing);
        if (refused.isPresent())
            return mending(DocumentBlocks.FILE, refused.get().text());
        String text = sent.text(DocumentBlocks.TEXT);
        if (text.isEmpty() == sent.uploads().isEmpty())
            return mending(
                    text.isEmpty() ? DocumentBlocks.FILE : DocumentBlocks.TEXT,
                    showing.text(text.isEmpty() ? "imports.form.nothing" : "imports.form.both"));
        Map<String, String> faults = new LinkedHashMap<>();
        Given given = given(sent, Given.NOTHING, faults, showing);
        if (!faults.isEmpty()) return () -> new Result.Mend(faults);
        if (!text.isEmpty()) return pasted(text, given, by, showing);
        return () -> {
            for (Upload file : sent.uploads())
                documents.read(ReadingJob.of(sent.requestId() + "." + file.id(), by.id(), file, given));
            return new Result.Done(showing.text("imports.form.taken"));
        };
    }

    /** What is typed into a form is short enough to be read at once; what is wrong with it is said there. */
    private Supplier<Result> pasted(String text, Given given, Person by, Showing showing) {
        var read = proposing.read("", text.getBytes(StandardCharsets.UTF_8), given);
        if (read.reading() instanceof Reading.Unreadable unreadable)
            return mending(DocumentBlocks.TEXT, DocumentBlocks.faults(unreadable, showing));
        if (read.reading() instanceof Reading.Wanting wanting) {
            Map<String, String> faults = new LinkedHashMap<>();
            for (Missing each : wanting.missing())
                faults.put(
                        each == Missing.YEAR ? DocumentBlocks.YEAR : DocumentBlocks.DEPARTMENT,
                        DocumentBlocks.missing(each, showing));
            return () -> new Result.Mend(faults);
        }
        return () -> {
            telling.tell(by.id(), there -> proposing.answer(read, null, by, there));
            return new Result.Done(showing.text("imports.form.read.done"));
        };
    }

    private static Supplier<Result> mending(String field, String sentence) {
        return () -> new Result.Mend(field, sentence);
    }

    private Response asking(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        Wanted wanted = pressed.carried(Wanted::read);
        Person person = people.person(pressed.userId());
        return pressing.beside(request, context, press -> rights.refusedAny(person, "imports.denied", press.showing())
                .orElseGet(() -> DocumentBlocks.notOpened(press.showing())
                        .withForm(DocumentBlocks.wanted(wanted, press.showing()))));
    }

    private Response said(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            Wanted wanted = Wanted.read(sent.about()).orElseThrow(() -> new Outdated(sent.about()));
            Optional<Reply> refused = rights.refusedAny(by, "imports.denied", showing);
            if (refused.isPresent())
                return () -> new Result.Mend(null, refused.get().text());
            Map<String, String> faults = new LinkedHashMap<>();
            Given given = given(sent, wanted.given(), faults, showing);
            if (!faults.isEmpty()) return () -> new Result.Mend(faults);
            return () -> {
                documents.read(ReadingJob.of(sent.requestId(), by.id(), Upload.unknown(wanted.file()), given));
                return new Result.Done(showing.text("imports.form.taken"));
            };
        });
    }

    /**
     * @param before what was said or understood before
     * @param faults into which goes what is wrong
     */
    private static Given given(Sent sent, Given before, Map<String, String> faults, Showing showing) {
        String department = sent.text(DocumentBlocks.DEPARTMENT).strip();
        String year = sent.text(DocumentBlocks.YEAR).strip();
        Optional<FiscalYear> parsed = FiscalYear.parse(year);
        if (!year.isEmpty() && parsed.isEmpty()) faults.put(DocumentBlocks.YEAR, showing.text("imports.notAYear"));
        if (department.length() > PLACE) faults.put(DocumentBlocks.DEPARTMENT, showing.text("imports.notADepartment"));
        String sheet = sent.text(DocumentBlocks.SHEET);
        return new Given(
                department.isEmpty() ? before.department() : department,
                parsed.orElse(before.year()),
                sheet.isEmpty() ? before.sheet() : sheet);
    }
}
