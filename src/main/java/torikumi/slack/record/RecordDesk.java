package torikumi.slack.record;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.progress.HealthScales;
import torikumi.progress.Refusal;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.ReminderReading;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Permalinks;
import torikumi.slack.identity.People;
import torikumi.slack.words.ProgressWords;
import torikumi.slack.words.Talk;
import torikumi.staff.Person;

/** Takes into the record what people say about initiatives, however they say it. */
@Component
public class RecordDesk {

    private final PlanDirectory plans;
    private final HealthScales scales;
    private final RecordBook book;
    private final InitiativeFinder finder;
    private final ProgressForms forms;
    private final Drafts drafts;
    private final CardThreads threads;
    private final ReminderReading reminders;
    private final Permalinks permalinks;
    private final People people;
    private final TransactionTemplate transaction;

    RecordDesk(
            PlanDirectory plans,
            HealthScales scales,
            RecordBook book,
            InitiativeFinder finder,
            ProgressForms forms,
            Drafts drafts,
            CardThreads threads,
            ReminderReading reminders,
            Permalinks permalinks,
            People people,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.scales = scales;
        this.book = book;
        this.finder = finder;
        this.forms = forms;
        this.drafts = drafts;
        this.threads = threads;
        this.reminders = reminders;
        this.permalinks = permalinks;
        this.people = people;
        this.transaction = transaction;
    }

    /** @param words what follows the verb, as typed; blank asks for the form */
    public Reply update(Asked asked, String words, Showing showing) {
        if (words.isBlank()) return form(asked, null, showing);
        InitiativeFinder.Coded coded = finder.coded(words);
        if (coded.initiative() != null) {
            if (coded.rest().isBlank()) return form(asked, coded.initiative(), showing);
            return record(asked, coded.initiative(), coded.rest(), showing);
        }
        if (coded.missing() != null) return noSuchCode(asked, coded.missing(), showing);
        Optional<Found.OfInitiative> ofThread = ofThread(asked);
        if (ofThread.isPresent()) return record(asked, ofThread.get(), words, showing);
        InitiativeGuess guess = finder.guess(words);
        if (guess.clear()) return record(asked, guess.likely().getFirst(), words, showing);
        return ask(
                asked,
                words,
                draftId -> guess.likely().isEmpty()
                        ? AskBackBlocks.none(words, draftId, refusing(asked, showing))
                                .forAskerAlone()
                        : AskBackBlocks.which(guess.likely(), words, draftId, showing));
    }

    /**
     * 「総務-03 順調 …」「…ができました。順調です」: words without a verb that report something; empty where they ask, or may be
     * anything else.
     */
    public Optional<Reply> statement(Asked asked, Showing showing) {
        String words = asked.words();
        ProgressWords.Said first = read(asked);
        if (!isReport(first)) return Optional.empty();
        InitiativeFinder.Coded coded = finder.coded(words);
        if (coded.initiative() != null)
            return coded.rest().isBlank()
                    ? Optional.empty()
                    : Optional.of(record(asked, coded.initiative(), coded.rest(), showing));
        if (coded.missing() != null && first.saysHowItStands())
            return Optional.of(noSuchCode(asked, coded.missing(), showing));
        Optional<Found.OfInitiative> ofThread = ofThread(asked);
        if (ofThread.isPresent()) return Optional.of(record(asked, ofThread.get(), words, showing));
        if (!first.saysHowItStands()
                || !first.happened()
                || first.progress().words().isBlank()) return Optional.empty();
        InitiativeGuess guess = finder.guess(first.progress().words());
        if (guess.clear()) return Optional.of(record(asked, guess.likely().getFirst(), words, showing));
        if (guess.likely().isEmpty()) return Optional.empty();
        return Optional.of(ask(asked, words, draftId -> AskBackBlocks.which(guess.likely(), words, draftId, showing)));
    }

    private static boolean isReport(ProgressWords.Said said) {
        return !said.question() && (said.saysHowItStands() || said.happened());
    }

    private ProgressWords.Said read(Asked asked) {
        return ProgressWords.of(
                asked.words(), scales.current(), book.day(asked.origin().saidAt()));
    }

    /** A report that names its initiative, whatever question it may look like otherwise. */
    public Optional<Reply> codedStatement(Asked asked, Showing showing) {
        if (!isReport(read(asked))) return Optional.empty();
        InitiativeFinder.Coded coded = finder.coded(asked.words());
        return coded.initiative() == null || coded.rest().isBlank()
                ? Optional.empty()
                : Optional.of(record(asked, coded.initiative(), coded.rest(), showing));
    }

    /** The initiative that words name which ask something about it. */
    public Optional<Found.OfInitiative> askedAbout(Asked asked) {
        InitiativeFinder.Coded coded = finder.coded(asked.words());
        return read(asked).question() || Talk.isCourtesy(coded.rest())
                ? Optional.ofNullable(coded.initiative())
                : Optional.empty();
    }

    /** Words that name an initiative and are neither a report nor a question: whether they are to be recorded. */
    public Optional<Reply> unclear(Asked asked, Showing showing) {
        InitiativeFinder.Coded coded = finder.coded(asked.words());
        Found.OfInitiative about = coded.initiative();
        if (about == null || coded.rest().isBlank()) return Optional.empty();
        Draft draft = draft(asked, coded.rest()).about(about.initiative().id());
        String draftId = drafts.keep(asked.userId(), draft);
        Person person = people.person(asked.userId());
        return Optional.of(AskBackBlocks.unclear(about, coded.rest(), draftId, book.refusing(person, showing))
                .forAskerAlone());
    }

    private Optional<Found.OfInitiative> ofThread(Asked asked) {
        String thread = asked.origin().threadTs();
        if (thread == null || asked.channelId().isEmpty()) return Optional.empty();
        Optional<ReminderCard> reminder = reminders.at(asked.channelId(), thread);
        // What one reply was about says nothing of the next where several are asked about.
        if (reminder.isPresent())
            return reminder.map(ReminderCard::lines)
                    .filter(lines -> lines.size() == 1)
                    .map(lines -> lines.getFirst().reported().where());
        return threads.initiative(asked.channelId(), thread).flatMap(plans::initiative);
    }

    private Reply form(Asked asked, Found.@Nullable OfInitiative about, Showing showing) {
        Reply instead = AskBackBlocks.form(about, showing);
        if (asked.origin().triggerId() == null) return instead;
        String words = about == null
                ? ""
                : "show %s %s"
                        .formatted(
                                about.plan().department(),
                                about.initiative().code().full());
        return instead.withForm(
                forms.asked(words, asked.channelId(), asked.origin().threadTs(), showing));
    }

    private Reply noSuchCode(Asked asked, InitiativeFinder.Missing missing, Showing showing) {
        return ask(asked, missing.rest(), draftId -> AskBackBlocks.noSuchCode(
                        missing.code(), missing.nearest(), draftId, refusing(asked, showing))
                .forAskerAlone());
    }

    private Showing refusing(Asked asked, Showing showing) {
        return book.refusing(people.person(asked.userId()), showing);
    }

    private Reply ask(Asked asked, String words, Function<String, Reply> question) {
        return question.apply(drafts.keep(asked.userId(), draft(asked, words)));
    }

    private Draft draft(Asked asked, String words) {
        return Draft.of(asked, words, permalinks.of(asked));
    }

    private Reply record(Asked asked, Found.OfInitiative about, String words, Showing showing) {
        Person person = people.person(asked.userId());
        Draft draft = draft(asked, words);
        return transaction.execute(status -> {
            RecordBook.Written written = book.understood(person, about, draft, showing);
            return asked.origin().triggerId() == null ? written.reply() : inForm(written, about, showing);
        });
    }

    /** Where a field is missing or wrong, the form is opened with what was understood. */
    private Reply inForm(RecordBook.Written written, Found.OfInitiative about, Showing showing) {
        if (written.draft() == null || written.draftId() == null || !isMendedInForm(written.refusal()))
            return written.reply();
        Draft known = written.draft().about(about.initiative().id());
        return written.reply().withForm(forms.of(known, written.draftId(), written.refusal(), showing));
    }

    public static boolean isMendedInForm(@Nullable Refusal why) {
        return why != null && why.all().stream().allMatch(RefusalBlocks::isMendedInForm);
    }
}
