package torikumi.slack.record;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.slack.identity.People;
import torikumi.slack.words.ProgressWords;
import torikumi.slack.words.Talk;

/** Takes into the record what people say about initiatives, however they say it. */
@Component
public class Reporting {

    private final Recording recording;
    private final ProgressReader reader;
    private final InitiativeFinder finder;
    private final ThreadSubjects subjects;
    private final ProgressForms forms;
    private final Drafts drafts;
    private final Refusing refusing;
    private final People people;

    Reporting(
            Recording recording,
            ProgressReader reader,
            InitiativeFinder finder,
            ThreadSubjects subjects,
            ProgressForms forms,
            Drafts drafts,
            Refusing refusing,
            People people) {
        this.recording = recording;
        this.reader = reader;
        this.finder = finder;
        this.subjects = subjects;
        this.forms = forms;
        this.drafts = drafts;
        this.refusing = refusing;
        this.people = people;
    }

    /** @param words what follows the verb, as typed; blank asks for the form */
    public Reply update(Asked asked, String words, Showing showing) {
        if (words.isBlank()) return form(asked, "", showing);
        return report(asked, words, null, showing)
                .orElseGet(() -> ask(asked, words, draftId -> AskBackBlocks.none(words, draftId, alone(asked, showing))
                        .forAskerAlone()));
    }

    /**
     * 「総務-03 順調 …」「…ができました。順調です」: words without a verb that report something; empty where they ask, or may be
     * anything else.
     */
    public Optional<Reply> statement(Asked asked, Showing showing) {
        ProgressWords.Said said = reader.read(asked);
        return ProgressReader.isReport(said) ? report(asked, asked.words(), said, showing) : Optional.empty();
    }

    /**
     * Records what is reported, or asks what it is about.
     *
     * @param said as read, where it may be anything else than a report; null behind a verb
     * @return empty where nothing in the plan is like it, or where it is likelier no report
     */
    private Optional<Reply> report(Asked asked, String words, ProgressWords.@Nullable Said said, Showing showing) {
        InitiativeFinder.Coded coded = finder.coded(words);
        if (coded.initiative() != null && coded.rest().isBlank())
            return said == null ? Optional.of(form(asked, Typed.of(coded.initiative()), showing)) : Optional.empty();
        if (coded.initiative() != null) return Optional.of(record(asked, coded.initiative(), coded.rest(), showing));
        if (coded.missing() != null && (said == null || said.saysHowItStands()))
            return Optional.of(noSuchCode(asked, coded.missing(), showing));
        Optional<Found.OfInitiative> ofThread = subjects.of(asked);
        if (ofThread.isPresent()) return Optional.of(record(asked, ofThread.get(), words, showing));
        if (said != null && !isFullReport(said)) return Optional.empty();
        InitiativeGuess guess =
                finder.guess(said == null ? words : said.progress().words());
        if (guess.clear()) return Optional.of(record(asked, guess.likely().getFirst(), words, showing));
        if (guess.likely().isEmpty()) return Optional.empty();
        return Optional.of(ask(asked, words, draftId -> AskBackBlocks.which(guess.likely(), words, draftId, showing)));
    }

    private static boolean isFullReport(ProgressWords.Said said) {
        return said.saysHowItStands()
                && said.happened()
                && !said.progress().words().isBlank();
    }

    /** A report that names its initiative, whatever question it may look like otherwise. */
    public Optional<Reply> codedStatement(Asked asked, Showing showing) {
        if (!ProgressReader.isReport(reader.read(asked))) return Optional.empty();
        InitiativeFinder.Coded coded = finder.coded(asked.words());
        return coded.initiative() == null || coded.rest().isBlank()
                ? Optional.empty()
                : Optional.of(record(asked, coded.initiative(), coded.rest(), showing));
    }

    /** The initiative that words name which ask something about it. */
    public Optional<Found.OfInitiative> askedAbout(Asked asked) {
        InitiativeFinder.Coded coded = finder.coded(asked.words());
        return reader.read(asked).question() || Talk.isCourtesy(coded.rest())
                ? Optional.ofNullable(coded.initiative())
                : Optional.empty();
    }

    /** Words that name an initiative and are neither a report nor a question: whether they are to be recorded. */
    public Optional<Reply> unclear(Asked asked, Showing showing) {
        InitiativeFinder.Coded coded = finder.coded(asked.words());
        Found.OfInitiative about = coded.initiative();
        if (about == null || coded.rest().isBlank()) return Optional.empty();
        Draft draft = drafts.begin(asked, coded.rest()).about(about.initiative().id());
        String draftId = drafts.keep(asked.userId(), draft);
        return Optional.of(AskBackBlocks.unclear(about, coded.rest(), draftId, alone(asked, showing))
                .forAskerAlone());
    }

    /** The form, about what the words ask for: an initiative, a section or a unit, or nothing yet. */
    Reply form(Asked asked, String words, Showing showing) {
        Reply instead =
                AskBackBlocks.form(forms.found(words) instanceof Found.OfInitiative about ? about : null, showing);
        Asked.Origin origin = asked.origin();
        return origin.triggerId() == null
                ? instead
                : instead.withForm(forms.asked(words, asked.channelId(), origin.threadTs(), showing));
    }

    /** The form, with what was typed before. */
    Reply goOn(Asked asked, String draftId, Showing showing) {
        return ProgressForms.bringing(forms.ofDraft(asked.userId(), draftId, showing), showing);
    }

    private Reply noSuchCode(Asked asked, InitiativeFinder.Missing missing, Showing showing) {
        return ask(asked, missing.rest(), draftId -> AskBackBlocks.noSuchCode(
                        missing.code(), missing.nearest(), draftId, alone(asked, showing))
                .forAskerAlone());
    }

    private Showing alone(Asked asked, Showing showing) {
        return refusing.alone(people.person(asked.userId()), showing);
    }

    private Reply ask(Asked asked, String words, Function<String, Reply> question) {
        return question.apply(drafts.keep(asked, words));
    }

    /** Where a field is missing or wrong, the form is opened with what was understood. */
    private Reply record(Asked asked, Found.OfInitiative about, String words, Showing showing) {
        RecordWriter.Written written =
                recording.of(people.person(asked.userId()), about, drafts.begin(asked, words), showing);
        return asked.origin().triggerId() == null ? written.reply() : forms.mending(written, showing);
    }
}
