package torikumi.slack.wording;

import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.PlanWordings.Amend;
import torikumi.plan.PlanWordings.Part;
import torikumi.plan.PlanWordings.Wording;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;

/** The form that amends a wording: filled in, then shown beside what stands, then sent. */
final class AmendingForm {

    static final String INITIATIVE = "initiative";
    static final String WORDS = "words";
    static final String REASON = "reason";
    static final String DECISION = "decision";
    static final String DECIDED_ON = "decidedOn";

    private AmendingForm() {}

    static String field(Part part) {
        return switch (part) {
            case WORDS -> WORDS;
            case REASON -> REASON;
            case DECISION -> DECISION;
        };
    }

    /**
     * What the form is about.
     *
     * @param seen the version that was shown in it
     * @param compared what of it was shown beside what stands; 0 for nothing
     */
    record Memo(long initiative, int seen, int compared) {

        private static final Pattern FORM = Pattern.compile("([0-9]{1,18}) ([0-9]{1,9}) (-?[0-9]{1,10})");

        static Optional<Memo> read(String words) {
            Matcher read = FORM.matcher(words);
            if (!read.matches()) return Optional.empty();
            long compared = Long.parseLong(read.group(3));
            return Optional.of(
                    new Memo(Long.parseLong(read.group(1)), Integer.parseInt(read.group(2)), (int) compared));
        }

        /** Whether this is what was shown. */
        boolean hasShown(Amend amend) {
            return compared == fingerprint(amend);
        }

        String carried() {
            return "%d %d %d".formatted(initiative, seen, compared);
        }
    }

    private static int fingerprint(Amend amend) {
        int hash = Objects.hash(amend.words(), amend.reason(), amend.decision(), amend.decidedOn());
        return hash == 0 ? 1 : hash;
    }

    /** Asks of which initiative. */
    static View which(Showing showing) {
        return new Form(SlackIds.PLAN_AMEND, showing.say())
                .under(SlackIds.PLAN_AMEND_OPTIONS)
                .search(INITIATIVE, showing.text("wording.field.initiative"), null)
                .example(showing.text("imports.field.search"))
                .view(showing.text("wording.form"), showing.text("wording.form.next"));
    }

    /**
     * To begin with.
     *
     * @param words what it is to say, as far as that is known
     */
    static View of(Found.OfInitiative found, Wording now, String words, Showing showing) {
        var memo = new Memo(found.initiative().id(), now.version(), 0);
        Form form = new Form(SlackIds.PLAN_AMEND, showing.say())
                .about(memo.carried())
                .card(new Card().context(place(found, showing)));
        return fields(form, words, "", "", null, showing)
                .view(showing.text("wording.form"), showing.text("wording.form.compare"));
    }

    /**
     * What stands beside what it would say; both can still be mended.
     *
     * @param notice what has happened meanwhile; null for nothing
     */
    static View compared(Found.OfInitiative found, Wording now, Amend amend, @Nullable String notice, Showing showing) {
        var memo = new Memo(found.initiative().id(), now.version(), fingerprint(amend));
        Form form = new Form(SlackIds.PLAN_AMEND, showing.say())
                .about(memo.carried())
                .card(new Card().context(place(found, showing)))
                .notice(notice)
                .card(new Card()
                        .context(showing.text("wording.before"))
                        .text(now.words())
                        .context(showing.text("wording.after"))
                        .text(amend.words())
                        .context(showing.text("wording.form.check"))
                        .divider());
        return fields(form, amend.words(), amend.reason(), amend.decision(), amend.decidedOn(), showing)
                .view(showing.text("wording.form"), showing.text("wording.form.save"));
    }

    private static String place(Found.OfInitiative found, Showing showing) {
        return showing.beside(
                found.initiative().code().toString(), found.section().name(), showing.name(found.plan()));
    }

    private static Form fields(
            Form form, String words, String reason, String decision, @Nullable LocalDate decidedOn, Showing showing) {
        return form.text(WORDS, showing.text("wording.field.words"), words)
                .hint(showing.text("wording.field.words.hint"))
                .text(REASON, showing.text("wording.field.reason"), reason)
                .example(showing.text("wording.field.reason.example"))
                .line(DECISION, showing.text("wording.field.decision"), decision)
                .optional()
                .example(showing.text("wording.field.decision.example"))
                .date(DECIDED_ON, showing.text("wording.field.decidedOn"), decidedOn)
                .optional();
    }
}
