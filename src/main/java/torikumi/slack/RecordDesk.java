package torikumi.slack;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.plan.Found;
import torikumi.plan.Initiative;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.platform.CurrentWorkspace;
import torikumi.progress.HealthScales;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Refusal;
import torikumi.progress.WayIn;
import torikumi.slack.command.ProgressWords;
import torikumi.slack.command.ProgressWords.Code;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.record.CardThreads;
import torikumi.slack.record.Draft;
import torikumi.slack.record.Drafts;
import torikumi.slack.record.InitiativeGuess;
import torikumi.slack.record.Permalinks;
import torikumi.slack.view.AskBackBlocks;
import torikumi.slack.view.Showing;
import torikumi.staff.Denial;
import torikumi.staff.Joining;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** Takes into the record what people say about initiatives, however they say it. */
@Component
public class RecordDesk implements Resuming {

    private final PlanDirectory plans;
    private final HealthScales scales;
    private final RecordBook book;
    private final ProgressForms forms;
    private final Drafts drafts;
    private final CardThreads threads;
    private final Permalinks permalinks;
    private final Joining joining;
    private final People people;
    private final Deliveries deliveries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecordDesk(
            PlanDirectory plans,
            HealthScales scales,
            RecordBook book,
            ProgressForms forms,
            Drafts drafts,
            CardThreads threads,
            Permalinks permalinks,
            Joining joining,
            People people,
            Deliveries deliveries,
            TransactionTemplate transaction,
            Clock clock) {
        this.plans = plans;
        this.scales = scales;
        this.book = book;
        this.forms = forms;
        this.drafts = drafts;
        this.threads = threads;
        this.permalinks = permalinks;
        this.joining = joining;
        this.people = people;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param words what follows the verb, as typed; blank asks for the form */
    Reply update(Asked asked, String words, Showing showing) {
        if (words.isBlank()) return form(asked, null, showing);
        Coded coded = coded(words);
        if (coded.initiative() != null) {
            if (coded.rest().isBlank()) return form(asked, coded.initiative(), showing);
            return record(asked, coded.initiative(), coded.rest(), showing);
        }
        if (coded.missing() != null) return noSuchCode(asked, coded.missing(), showing);
        Optional<Found.OfInitiative> ofThread = ofThread(asked);
        if (ofThread.isPresent()) return record(asked, ofThread.get(), words, showing);
        InitiativeGuess guess = guess(words);
        if (guess.clear()) return record(asked, guess.likely().getFirst(), words, showing);
        return ask(
                asked,
                words,
                draftId -> guess.likely().isEmpty()
                        ? AskBackBlocks.none(words, draftId, showing)
                        : AskBackBlocks.which(guess.likely(), words, draftId, showing));
    }

    /**
     * 「総務-03 順調 …」「…ができました。順調です」: words without a verb that report something; empty where they ask, or may be
     * anything else.
     */
    Optional<Reply> statement(Asked asked, Showing showing) {
        String words = asked.words();
        if (ProgressWords.asks(words)) return Optional.empty();
        var first = ProgressWords.of(
                words, scales.current(), book.day(asked.origin().saidAt()), null);
        boolean report = first.saysHowItStands() || first.happened();
        if (!report) return Optional.empty();
        Coded coded = coded(words);
        if (coded.initiative() != null)
            return coded.rest().isBlank()
                    ? Optional.empty()
                    : Optional.of(record(asked, coded.initiative(), coded.rest(), showing));
        if (coded.missing() != null && first.saysHowItStands())
            return Optional.of(noSuchCode(asked, coded.missing(), showing));
        Optional<Found.OfInitiative> ofThread = ofThread(asked);
        if (ofThread.isPresent() && first.saysHowItStands())
            return Optional.of(record(asked, ofThread.get(), words, showing));
        if (!first.saysHowItStands()
                || !first.happened()
                || first.progress().words().isBlank()) return Optional.empty();
        InitiativeGuess guess = guess(first.progress().words());
        if (guess.clear()) return Optional.of(record(asked, guess.likely().getFirst(), words, showing));
        if (guess.likely().isEmpty()) return Optional.empty();
        return Optional.of(ask(asked, words, draftId -> AskBackBlocks.which(guess.likely(), words, draftId, showing)));
    }

    /**
     * A reply in the thread of an initiative, said to nobody in particular: a report is recorded, what may be one is asked about
     * privately, conversation is left alone.
     *
     * @param asked with the person's own language
     * @return null where there is nothing to say
     */
    public Answering.@Nullable Letter reply(Asked asked, long initiativeId) {
        Found.OfInitiative about = plans.initiative(initiativeId).orElse(null);
        if (about == null) return null;
        String words = asked.words();
        LocalDate day = book.day(asked.origin().saidAt());
        var said = ProgressWords.of(words, scales.current(), day, about.plan().year());
        ProgressWords.Tone tone = ProgressWords.tone(words, said);
        if (tone == ProgressWords.Tone.CONVERSATION) return null;
        Person person = people.person(asked.userId());
        Showing privately = book.showing(Asked.Place.CHANNEL, asked.locale());
        var toHer = new Destination.Person(
                asked.channelId(), person.id(), asked.origin().threadTs());
        Draft draft = draft(asked, words).about(initiativeId);
        boolean acts = book.actsFor(person, about);
        if (tone == ProgressWords.Tone.EITHER || !said.healths().isEmpty()) {
            // Who does not act for it is most likely talking.
            if (!acts) return null;
            String draftId = drafts.keep(person.id(), draft);
            return new Answering.Letter(
                    toHer,
                    said.healths().isEmpty()
                            ? AskBackBlocks.maybe(about, words, draftId, privately)
                            : AskBackBlocks.whichHealth(about, said.healths(), draftId, privately));
        }
        Showing toAll = book.showing(Asked.Place.SHARED, people.workspace());
        RecordBook.Written written = book.record(person, about, draft.saying(said.progress()), toAll, privately);
        if (written.refusal() == null) return new Answering.Letter(home(draft, person.id()), written.reply());
        boolean guest =
                written.refusal() instanceof Refusal.Denied(var why, var office) && why != Denial.NOT_YOUR_OFFICE;
        return guest ? null : new Answering.Letter(toHer, written.reply());
    }

    /**
     * A message that was recorded reads otherwise now: its author is offered the correction. What the new words do not say stays as
     * it was recorded.
     *
     * @param update the newest version
     * @param words of the message now
     * @param editId names the edit
     */
    public void edited(ProgressUpdate update, String words, String editId, Instant at, @Nullable String threadTs) {
        Found.OfInitiative about = plans.initiative(update.initiativeId()).orElse(null);
        if (about == null || update.isWithdrawn()) return;
        Coded coded = coded(words);
        String rest = coded.initiative() == null ? words : coded.rest();
        Progress was = update.progress();
        Progress now = ProgressWords.of(
                        rest,
                        scales.current(),
                        book.day(update.source().saidAt()),
                        about.plan().year())
                .progress();
        Progress corrected = was.words(now.words())
                .health(now.health() == null ? was.health() : now.health())
                .percentage(now.percentage() == null ? was.percentage() : now.percentage())
                .nextStep(now.nextStep().isEmpty() ? was.nextStep() : now.nextStep())
                .reason(now.reason().isEmpty() ? was.reason() : now.reason())
                .evidence(now.evidence().isEmpty() ? was.evidence() : now.evidence())
                .asOf(now.asOf() == null ? was.asOf() : now.asOf());
        if (corrected.equals(was)) return;
        var source = update.source();
        var draft = new Draft(
                null,
                null,
                "",
                corrected,
                "",
                source.way(),
                editId,
                at,
                source.channelId() == null ? "" : source.channelId(),
                source.messageTs(),
                threadTs,
                source.permalink());
        book.offerCorrection(update, draft, words);
    }

    /** What the words name: an initiative, or a code that looks like one and is none. */
    private record Coded(
            Found.@Nullable OfInitiative initiative,
            String rest,
            @Nullable Missing missing) {}

    private record Missing(String code, String rest, List<Found.OfInitiative> nearest) {}

    private Coded coded(String words) {
        Missing missing = null;
        for (Code code : ProgressWords.codes(words)) {
            Found found = plans.initiative(Scope.CURRENT, code.text());
            if (found instanceof Found.OfInitiative of) return new Coded(of, code.rest(), null);
            List<Found.OfInitiative> nearest = nearest(found, code.text());
            boolean looksLikeOne = found instanceof Found.NoSuchInitiative || !nearest.isEmpty();
            if (missing == null && looksLikeOne) missing = new Missing(code.text(), code.rest(), nearest);
        }
        return new Coded(null, words, missing);
    }

    /** 総務-12 where there are eight: the last ones; 総努-03: the third of 総務. */
    private static List<Found.OfInitiative> nearest(Found found, String code) {
        int number = number(code);
        return switch (found) {
            case Found.NoSuchInitiative none ->
                none.units().stream()
                        .flatMap(unit -> initiatives(none.plan(), none.section(), unit))
                        .sorted(Comparator.comparingInt(
                                each -> Math.abs(each.initiative().code().number() - number)))
                        .limit(3)
                        .toList();
            case Found.Unclear unclear ->
                unclear.readings().stream()
                        .flatMap(reading -> switch (reading) {
                            case Found.OfInitiative of ->
                                unclear.cause() == Found.Cause.AMBIGUOUS
                                        ? Stream.of(of)
                                        : Stream.<Found.OfInitiative>empty();
                            case Found.OfSection of ->
                                of.section().units().stream()
                                        .flatMap(unit -> initiatives(of.plan(), of.section(), unit));
                            case Found.OfUnit of -> initiatives(of.plan(), of.section(), of.unit());
                            default -> Stream.<Found.OfInitiative>empty();
                        })
                        .filter(each -> unclear.cause() == Found.Cause.AMBIGUOUS
                                || each.initiative().code().number() == number)
                        .distinct()
                        .limit(3)
                        .toList();
            default -> List.of();
        };
    }

    private static int number(String code) {
        String digits = Normalizer.normalize(code, Normalizer.Form.NFKC)
                .replaceAll("番$", "")
                .replaceAll("^.*?(\\d+)$", "$1");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }

    private static Stream<Found.OfInitiative> initiatives(Plan plan, Section section, Unit unit) {
        return unit.initiatives().stream()
                .map((Initiative initiative) -> new Found.OfInitiative(plan, section, unit, initiative));
    }

    private InitiativeGuess guess(String words) {
        return InitiativeGuess.of(words, term -> plans.search(Scope.CURRENT, term));
    }

    private Optional<Found.OfInitiative> ofThread(Asked asked) {
        String thread = asked.origin().threadTs();
        return thread == null || asked.channelId().isEmpty()
                ? Optional.empty()
                : threads.initiative(asked.channelId(), thread).flatMap(plans::initiative);
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

    private Reply noSuchCode(Asked asked, Missing missing, Showing showing) {
        return ask(
                asked,
                missing.rest(),
                draftId -> AskBackBlocks.noSuchCode(missing.code(), missing.nearest(), draftId, showing));
    }

    private Reply ask(Asked asked, String words, Function<String, Reply> question) {
        return question.apply(drafts.keep(asked.userId(), draft(asked, words)));
    }

    private Draft draft(Asked asked, String words) {
        Asked.Origin origin = asked.origin();
        return Draft.of(asked, words, permalinks.of(asked.channelId(), origin.messageTs(), origin.threadTs()));
    }

    private Reply record(Asked asked, Found.OfInitiative about, String words, Showing showing) {
        Person person = people.person(asked.userId());
        return transaction.execute(status ->
                understood(person, about, draft(asked, words), asked.origin().triggerId(), showing));
    }

    private Reply understood(
            Person person, Found.OfInitiative about, Draft draft, @Nullable String triggerId, Showing showing) {
        var said = ProgressWords.of(
                draft.words(),
                scales.current(),
                book.day(draft.saidAt()),
                about.plan().year());
        if (!said.healths().isEmpty()) {
            String draftId =
                    drafts.keep(person.id(), draft.about(about.initiative().id()));
            return AskBackBlocks.whichHealth(about, said.healths(), draftId, showing);
        }
        return written(person, about, draft.saying(said.progress()), triggerId, showing);
    }

    /** Where a field is missing or wrong, and a form can be opened, it is. */
    private Reply written(
            Person person, Found.OfInitiative about, Draft draft, @Nullable String triggerId, Showing showing) {
        RecordBook.Written written = book.record(person, about, draft, showing, book.refusing(person, showing));
        if (triggerId == null || written.draftId() == null || !isMendedInForm(written.refusal()))
            return written.reply();
        Draft known = draft.about(about.initiative().id());
        return written.reply().withForm(forms.of(known, written.draftId(), showing));
    }

    private static boolean isMendedInForm(Refusal why) {
        return why instanceof Refusal.ReasonMissing
                || why instanceof Refusal.NothingSaid
                || why instanceof Refusal.PercentageOutOfRange
                || why instanceof Refusal.DateInFuture
                || why instanceof Refusal.DateBeforePlan;
    }

    /**
     * Records what waited for an answer.
     *
     * @param answer the draft's id, the initiative's where it was chosen, and a health's key or - for none; apart by spaces
     */
    public Reply finish(Asked asked, String answer, Showing showing) {
        Person person = people.person(asked.userId());
        return within(() -> finish(person, answer, showing));
    }

    private Reply finish(Person person, String answer, Showing showing) {
        String[] parts = answer.split(" ");
        Draft draft = drafts.find(parts[0], person.id()).orElse(null);
        if (draft == null) return gone(showing);
        Long chosen = parts.length > 1 ? Long.valueOf(parts[1]) : draft.initiativeId();
        Found.OfInitiative about =
                chosen == null ? null : plans.initiative(chosen).orElse(null);
        if (about == null) return AskBackBlocks.none(draft.words(), parts[0], showing);
        drafts.forget(parts[0], person.id());
        if (draft.corrects() != null)
            return book.correct(person, draft, showing).reply();
        if (draft.progress() == null && parts.length < 3) return understood(person, about, draft, null, showing);
        Progress progress = draft.progress() != null
                ? draft.progress()
                : ProgressWords.of(
                                draft.words(),
                                scales.current(),
                                book.day(draft.saidAt()),
                                about.plan().year())
                        .progress();
        if (parts.length > 2) progress = progress.health(parts[2].equals("-") ? null : parts[2]);
        return book.record(person, about, draft.saying(progress), showing).reply();
    }

    /** Joins the office of what was typed, and records it once she has. */
    public Reply join(Asked asked, String draftId, Showing showing) {
        Person person = people.person(asked.userId());
        return within(() -> {
            Draft draft = drafts.find(draftId, person.id()).orElse(null);
            Found.OfInitiative about = draft == null || draft.initiativeId() == null
                    ? null
                    : plans.initiative(draft.initiativeId()).orElse(null);
            if (about == null) return gone(showing);
            Office office = Office.of(about);
            Joining.Outcome outcome = joining.join(person, office, draftId, clock.instant());
            Reply waiting = AskBackBlocks.waiting(outcome, draftId, showing);
            if (waiting != null) return waiting;
            Reply recorded = finish(person, draftId, showing);
            return outcome instanceof Joining.Outcome.Joined
                    ? AskBackBlocks.after(showing.say().text("join.joined", office.name()), recorded)
                    : recorded;
        });
    }

    /** Whether it was she who typed what a button's value names. */
    public boolean isHers(String answer, String personId) {
        return drafts.find(answer.split(" ")[0], personId).isPresent();
    }

    /** Leaves it unrecorded. */
    public Reply drop(Asked asked, String draftId, Showing showing) {
        drafts.forget(draftId, asked.userId());
        return AskBackBlocks.sentence(showing.say().text("record.dropped"));
    }

    @Override
    public void resume(Person person, String carried) {
        Draft draft = drafts.find(carried, person.id()).orElse(null);
        if (draft == null) return;
        boolean shared = draft.way() == WayIn.MENTION || draft.way() == WayIn.THREAD;
        Showing showing = shared
                ? book.showing(Asked.Place.SHARED, people.workspace())
                : book.showing(
                        Asked.Place.DIRECT,
                        people.ofIfKnown(CurrentWorkspace.get().id(), person.id()));
        deliveries.stage(home(draft, person.id()), finish(person, carried, showing));
    }

    /** Where the card for what a draft became is expected: in the thread where it was said to all, else with the person. */
    public static Destination home(Draft draft, String personId) {
        boolean shared = draft.way() == WayIn.MENTION || draft.way() == WayIn.THREAD;
        return shared
                ? new Destination.Channel(
                        draft.channelId(), draft.threadTs() == null ? draft.messageTs() : draft.threadTs())
                : new Destination.Channel(personId, null);
    }

    private static Reply gone(Showing showing) {
        return AskBackBlocks.sentence(showing.say().text("record.draftGone"));
    }

    private Reply within(Supplier<Reply> work) {
        return transaction.execute(status -> work.get());
    }
}
