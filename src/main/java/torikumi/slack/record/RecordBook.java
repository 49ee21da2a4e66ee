package torikumi.slack.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Settings;
import torikumi.progress.ApproveWording;
import torikumi.progress.CorrectProgress;
import torikumi.progress.HealthScales;
import torikumi.progress.HistoryEntry;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressLog;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.RecordProgress;
import torikumi.progress.Refusal;
import torikumi.progress.Source;
import torikumi.progress.WithdrawProgress;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.slack.record.RecordedBlocks.Surroundings;
import torikumi.slack.words.ProgressWords;
import torikumi.staff.Action;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/**
 * Writes into the record for every way in, and puts what became of it on a card. Each method belongs into the caller's transaction,
 * with which the messages to others are staged.
 */
@Component
public class RecordBook {

    private final ProgressLog log;
    private final ProgressHistory history;
    private final PlanDirectory plans;
    private final HealthScales scales;
    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final Drafts drafts;
    private final CardThreads threads;
    private final People people;
    private final RecordNews news;
    private final Showings showings;
    private final Settings settings;
    private final Clock clock;

    RecordBook(
            ProgressLog log,
            ProgressHistory history,
            PlanDirectory plans,
            HealthScales scales,
            StaffDirectory staff,
            OfficePolicies policies,
            Drafts drafts,
            CardThreads threads,
            People people,
            RecordNews news,
            Showings showings,
            Settings settings,
            Clock clock) {
        this.log = log;
        this.history = history;
        this.plans = plans;
        this.scales = scales;
        this.staff = staff;
        this.policies = policies;
        this.drafts = drafts;
        this.threads = threads;
        this.people = people;
        this.news = news;
        this.showings = showings;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param reply the card
     * @param refusal why nothing was written; null where something was, or where a question comes first
     * @param draft what was typed and understood, where that can still lead to something
     * @param draftId under which it is kept
     */
    public record Written(
            Reply reply,
            @Nullable Refusal refusal,
            @Nullable Draft draft,
            @Nullable String draftId) {

        Written(Reply reply, @Nullable Refusal refusal) {
            this(reply, refusal, null, null);
        }
    }

    public Showing showing(Asked.Place place, Locale locale) {
        return showings.of(place, locale);
    }

    /** The department's day. */
    public LocalDate today() {
        return day(clock.instant());
    }

    /** The department's day on which it was. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, settings.zone());
    }

    /** Records what the draft's words say about the initiative; asks first, where they name more than one health. */
    Written understood(Person person, Found.OfInitiative about, Draft draft, Showing showing) {
        var said = ProgressWords.of(
                draft.words(), scales.current(), day(draft.origin().saidAt()));
        if (!said.misread().isEmpty())
            return refused(person, Refusal.of(said.misread()).orElseThrow(), about, draft, refusing(person, showing));
        if (said.healths().isEmpty())
            return record(person, about, draft.saying(said.progress()), showing, refusing(person, showing));
        String draftId = drafts.keep(person.id(), draft.about(about.initiative().id()));
        return new Written(AskBackBlocks.whichHealth(about, said.healths(), draftId, showing), null);
    }

    /** @param said with what was understood */
    public Written record(Person person, Found.OfInitiative about, Draft said, Showing showing) {
        return record(person, about, said, showing, showing);
    }

    /** @param refusing where and in which language a refusal is shown, which may be more private than what was recorded */
    Written record(Person person, Found.OfInitiative about, Draft said, Showing showing, Showing refusing) {
        Draft draft = sayingItNow(person, about, said);
        var request = new RecordProgress(person, about, draft.said(), draft.source());
        return switch (log.record(request, clock.instant())) {
            case Outcome.Recorded recorded -> {
                remember(about, draft, showing);
                news.tell(recorded, about);
                Reply card = RecordedBlocks.recorded(
                        recorded, surroundings(person, about, recorded.update(), showing), showing);
                yield new Written(
                        draft.replaces() == null ? card : AskBackBlocks.after(takeBack(person, draft, showing), card),
                        null);
            }
            case Outcome.AlreadyRecorded already -> already(person, already.update(), about, showing);
            case Outcome.Refused(var why) -> refused(person, why, about, draft, refusing);
        };
    }

    /** Takes back what the draft stands in for, and says so; says what can be done where it cannot be. */
    private String takeBack(Person person, Draft draft, Showing showing) {
        long replaced = draft.replaces();
        Instant now = clock.instant();
        String code = about(replaced)
                .map(about -> about.initiative().code().toString())
                .orElse("");
        var request = new WithdrawProgress(
                person, replaced, Source.of(draft.origin().way(), draft.origin().key() + ".back", now));
        boolean gone = !(log.withdraw(request, now) instanceof Outcome.Refused(var why))
                || why instanceof Refusal.AlreadyWithdrawn;
        return showing.say().text(gone ? "record.moved.back" : "record.moved.stays", code);
    }

    /** @param said naming the version, the reason and all that it should read */
    public Written correct(Person person, Draft said, Showing showing) {
        long updateId = said.corrects();
        Found.OfInitiative about = about(updateId).orElse(null);
        Draft draft = about == null ? said : sayingItNow(person, about, said);
        var request = new CorrectProgress(person, updateId, draft.said(), draft.why(), draft.source());
        return switch (log.correct(request, clock.instant())) {
            case Outcome.Corrected corrected -> {
                news.tellLeads(corrected.update(), about);
                yield new Written(
                        RecordedBlocks.corrected(
                                corrected, surroundings(person, about, corrected.update(), showing), showing),
                        null);
            }
            case Outcome.AlreadyRecorded already -> already(person, already.update(), about, showing);
            case Outcome.Refused(var why) -> refused(person, why, about, draft, showing);
        };
    }

    /** Why a version cannot be corrected, before anything is typed; empty where it can. */
    public Optional<Reply> uncorrectable(Person person, long updateId, Source source, Showing showing) {
        return log.uncorrectable(person, updateId, source, clock.instant())
                .map(why -> RefusalBlocks.of(why, about(updateId).orElse(null), null, showing));
    }

    public Written withdraw(Person person, long updateId, Source source, Showing showing) {
        Found.OfInitiative about = about(updateId).orElse(null);
        return switch (log.withdraw(new WithdrawProgress(person, updateId, source), clock.instant())) {
            case Outcome.Withdrawn withdrawn ->
                new Written(
                        RecordedBlocks.withdrawn(
                                withdrawn, surroundings(person, about, withdrawn.update(), showing), showing),
                        null);
            case Outcome.AlreadyRecorded already -> already(person, already.update(), about, showing);
            case Outcome.Refused(var why) -> new Written(RefusalBlocks.of(why, about, null, showing), why);
        };
    }

    public Written approve(Person person, long updateId, Source source, Showing showing) {
        Found.OfInitiative about = about(updateId).orElse(null);
        return switch (log.approve(new ApproveWording(person, updateId, source), clock.instant())) {
            case Outcome.Approved(var update, var approval) ->
                new Written(
                        RecordedBlocks.approved(
                                update, approval, true, surroundings(person, about, update, showing), showing),
                        null);
            case Outcome.AlreadyApproved(var update, var approval) ->
                new Written(
                        RecordedBlocks.approved(
                                update, approval, false, surroundings(person, about, update, showing), showing),
                        null);
            case Outcome.Refused(var why) -> new Written(RefusalBlocks.of(why, about, null, showing), why);
        };
    }

    /** What is wrong with what is said, while it is not known about what. */
    public List<Refusal> faults(Progress said) {
        return log.faults(null, said, clock.instant());
    }

    /** The initiative that a version is about. */
    public Optional<Found.OfInitiative> about(long updateId) {
        return newest(updateId).flatMap(update -> plans.initiative(update.initiativeId()));
    }

    /** The id of the version that buttons name so. */
    public Optional<Long> version(UUID ref) {
        return history.named(ref);
    }

    /** Under which name buttons and forms carry a version. */
    UUID name(long updateId) {
        return history.entry(updateId).orElseThrow().versions().stream()
                .filter(version -> version.id() == updateId)
                .findFirst()
                .orElseThrow()
                .ref();
    }

    /** The newest version of the update that has this one. */
    public Optional<ProgressUpdate> newest(long updateId) {
        return history.entry(updateId).map(HistoryEntry::newest);
    }

    private Written already(Person person, ProgressUpdate update, Found.OfInitiative asked, Showing showing) {
        // The same message may have been recorded for another one.
        Found.OfInitiative about = asked != null && asked.initiative().id() == update.initiativeId()
                ? asked
                : plans.initiative(update.initiativeId()).orElseThrow();
        return new Written(RecordedBlocks.already(update, surroundings(person, about, update, showing), showing), null);
    }

    /** Why it was not written, to be shown to her alone; what was typed waits where that can lead to something. */
    public Written refused(
            Person person, Refusal why, Found.@Nullable OfInitiative about, Draft draft, Showing showing) {
        Draft known = about == null ? draft : draft.about(about.initiative().id());
        // What she typed goes on from what somebody else has made of it.
        if (why instanceof Refusal.ChangedMeanwhile(var newest)) known = known.correcting(newest.id(), known.why());
        // Of what was taken back there is no correction; what was typed for it can still be recorded.
        if (why instanceof Refusal.AlreadyWithdrawn) known = known.asNew();
        // It can only be chosen how it stands now.
        if (why.all().stream().anyMatch(Refusal.NothingToLeave.class::isInstance))
            known = known.saying(known.said().afresh());
        String draftId = why.isFinal() ? null : drafts.keep(person.id(), known);
        Reply reply = RefusalBlocks.of(why, about, draftId, showing);
        return new Written(reply.forAskerAlone(), why, known, draftId);
    }

    /** Where many read, a refusal is shown to her alone, in her language. */
    Showing refusing(Person person, Showing showing) {
        return showing.place() == Asked.Place.SHARED
                ? showing(
                        Asked.Place.CHANNEL,
                        people.ofIfKnown(CurrentWorkspace.get().id(), person.id()))
                : showing;
    }

    /**
     * What was typed before she acted for the office is said again on the day she records it, about the day on which it was
     * typed.
     */
    private Draft sayingItNow(Person person, Found.OfInitiative about, Draft draft) {
        LocalDate day = day(draft.origin().saidAt());
        Office office = Office.of(about);
        if (!day.isBefore(today())
                || staff.acting(person, day).actsFor(office)
                || !staff.acting(person, today()).actsFor(office)) return draft;
        Progress said = draft.said();
        return draft.saidAt(clock.instant()).saying(said.asOf(said.asOf() == null ? day : said.asOf()));
    }

    private void remember(Found.OfInitiative about, Draft draft, Showing showing) {
        Draft.Origin origin = draft.origin();
        if (showing.place() != Asked.Place.SHARED || origin.channelId().isEmpty()) return;
        String thread = origin.threadTs() == null ? origin.messageTs() : origin.threadTs();
        if (thread != null)
            threads.about(origin.channelId(), thread, about.initiative().id());
    }

    private Surroundings surroundings(Person person, Found.OfInitiative about, ProgressUpdate update, Showing showing) {
        boolean wording = !update.progress().publicWording().isBlank();
        // Where everybody reads the card, a lead may be among them.
        boolean mayApprove = wording
                && (showing.place() == Asked.Place.SHARED
                        || policies.denial(staff.acting(person, today()), Action.APPROVE_WORDING, Office.of(about))
                                .isEmpty());
        return new Surroundings(about, settings.staff().guests(), mayApprove);
    }

    /** Whether she acts for the initiative's office today. */
    public boolean actsFor(Person person, Found.OfInitiative about) {
        return staff.acting(person, today()).actsFor(Office.of(about));
    }
}
