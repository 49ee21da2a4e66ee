package torikumi.slack.plan;

import com.slack.api.model.view.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.Reading;
import torikumi.plan.intake.Reading.Missing;
import torikumi.platform.FiscalYear;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.DocumentWords;
import torikumi.slack.card.Form;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Ways;
import torikumi.slack.delivery.Upload;
import torikumi.slack.delivery.Uploads;
import torikumi.slack.delivery.Uploads.Fetched;

/** Taking a document in, up to where it is understood: the forms, and what is said of one that cannot be read. */
final class DocumentBlocks {

    static final String FILE = "file";
    static final String TEXT = "text";
    static final String DEPARTMENT = "department";
    static final String YEAR = "year";
    static final String SHEET = "sheet";

    private static final int READ_AT_ONCE = 3;
    private static final int NAMED = 5;

    private DocumentBlocks() {}

    /**
     * Files that came beside words.
     *
     * @param asPlans whether they may be read as plans, too
     */
    static Reply offer(List<Upload> files, boolean asPlans, Showing showing) {
        Card card = new Card(showing, asPlans ? "imports.offer" : "imports.offer.own", files.size());
        String button = asPlans ? "imports.button.read" : "imports.button.readOwn";
        for (Upload file : files)
            card.text(name(file.name()), Button.act(SlackIds.PLAN_READ, showing, button, file.id(), name(file.name())));
        return card.reply();
    }

    static Reply tooMany(int most, Showing showing) {
        return new Card(showing, "imports.tooMany", most).reply();
    }

    /** Why a file did not come, and what to do. */
    static Reply notFetched(Fetched fetched, Upload file, Showing showing) {
        String name = name(file.name());
        String key =
                switch (fetched) {
                    case Fetched.TooLarge() -> "imports.fetch.tooLarge";
                    case Fetched.Gone() -> "imports.fetch.gone";
                    case Fetched.Elsewhere() -> "imports.fetch.elsewhere";
                    case Fetched.NotAllowed() -> "imports.fetch.notAllowed";
                    case Fetched.NotNow later -> "imports.fetch.notNow";
                    case Fetched.Taken taken -> throw new IllegalArgumentException("it came");
                };
        Card card = new Card(showing, key, name, Uploads.LARGEST);
        if (fetched instanceof Fetched.NotNow && !file.id().isEmpty())
            card.buttons(Button.act(SlackIds.PLAN_READ, showing, "imports.button.again", file.id(), name));
        else card.buttons(Ways.takeIn(showing));
        return card.reply();
    }

    /** What is wrong with it, and that nothing has happened. */
    static Reply unreadable(String file, Reading.Unreadable unreadable, Showing showing) {
        Card card = new Card(showing, "imports.unreadable", title(file, showing));
        var words = new DocumentWords(showing.say());
        words.of(unreadable).forEach(card::text);
        return card.adds(showing.text("imports.unreadable.next"))
                .spoken(words.of(unreadable.faults().getFirst()))
                .buttons(Ways.takeIn(showing))
                .reply();
    }

    /** The faults of what stands in a form. */
    static String faults(Reading.Unreadable unreadable, Showing showing) {
        return String.join("\n", new DocumentWords(showing.say()).of(unreadable));
    }

    static String missing(Missing missing, Showing showing) {
        return new DocumentWords(showing.say()).of(missing);
    }

    /** @param wanted what is asked; null where only the form can ask */
    static Reply wanting(String file, Reading.Wanting wanting, @Nullable Wanted wanted, Showing showing) {
        Card card = new Card(showing, "imports.wanting", title(file, showing));
        List<Missing> missing = wanting.missing().stream().sorted().toList();
        missing.forEach(each -> card.says(missing(each, showing)));
        Reading.Understood known = wanting.understood();
        if (!known.sections().isEmpty())
            card.context(showing.text(
                    "imports.wanting.understood", sections(known.sections(), showing), known.initiatives()));
        if (wanted == null) return card.buttons(Ways.takeIn(showing)).reply();
        return card.buttons(Button.act(SlackIds.PLAN_WANTED, showing, "imports.button.say", wanted.carried())
                        .primary())
                .reply();
    }

    private static String sections(List<String> sections, Showing showing) {
        String named = showing.all(sections.stream().limit(NAMED).toList());
        int more = sections.size() - NAMED;
        return more > 0 ? showing.text("imports.andMore", named, more) : named;
    }

    /** Asks for what a document does not say. */
    static View wanted(Wanted wanted, Showing showing) {
        var form = new Form(SlackIds.PLAN_WANTED, showing.say())
                .about(wanted.carried())
                .card(new Card().text(name(wanted.name())));
        if (wanted.missing().contains(Missing.SHEET)) sheet(form, wanted, showing);
        else if (wanted.sheet() != null) form.card(new Card().context(wanted.sheet()));
        if (wanted.missing().contains(Missing.DEPARTMENT))
            form.line(DEPARTMENT, showing.text("imports.field.department"), "")
                    .example(showing.text("imports.field.department.example"));
        if (wanted.missing().contains(Missing.YEAR))
            form.line(YEAR, showing.text("imports.field.year"), year(wanted.year(), showing))
                    .example(showing.text("imports.field.year.example"));
        return form.view(showing.text("imports.form.wanted"), showing.text("imports.form.read"));
    }

    private static void sheet(Form form, Wanted wanted, Showing showing) {
        String label = showing.text("imports.field.sheet");
        if (wanted.sheets().isEmpty()) {
            form.line(SHEET, label, "");
            return;
        }
        form.choice(
                SHEET,
                label,
                wanted.sheets().stream()
                        .map(name -> new Form.Option(name, name))
                        .toList(),
                null);
    }

    private static String year(@Nullable Integer year, Showing showing) {
        return year == null ? "" : showing.year(new FiscalYear(year));
    }

    /** Where a form cannot be opened, the file can be sent as it is. */
    static Reply take(String text, Showing showing) {
        return new Card(showing, "imports.take")
                .buttons(Ways.takeIn(showing))
                .reply()
                .withForm(form(text, showing))
                .forAskerAlone();
    }

    static View form(String text, Showing showing) {
        return new Form(SlackIds.PLAN_FILE, showing.say())
                .card(new Card().text(showing.text("imports.form.what")))
                .files(FILE, showing.text("imports.field.file"), DroppedFiles.KINDS, READ_AT_ONCE)
                .optional()
                .hint(showing.text("imports.field.file.hint"))
                .text(TEXT, showing.text("imports.field.text"), text)
                .optional()
                .hint(showing.text("imports.field.text.hint"))
                .line(DEPARTMENT, showing.text("imports.field.department"), "")
                .optional()
                .example(showing.text("imports.field.department.example"))
                .line(YEAR, showing.text("imports.field.year"), "")
                .optional()
                .example(showing.text("imports.field.year.example"))
                .view(showing.text("imports.form.take"), showing.text("imports.form.read"));
    }

    static Reply notOpened(Showing showing) {
        return new Card(showing, "imports.notOpened").reply();
    }

    static String title(String file, Showing showing) {
        return file.isEmpty() ? showing.text("imports.pasted") : showing.text("imports.named", name(file));
    }

    static String name(String file) {
        return Mrkdwn.quotable(file);
    }
}
