package torikumi.slack.remind;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.calendar.DisasterPause;
import torikumi.calendar.Pause;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.reminder.Impossible;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.RuleLine;
import torikumi.reminder.RuleOutcome;
import torikumi.reminder.SectionChannel;
import torikumi.reminder.SectionChannels;
import torikumi.reminder.SetRule;
import torikumi.reminder.Subject;
import torikumi.slack.ask.InitiativeBlocks;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.About;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.people.PeopleFacts;
import torikumi.slack.remind.RuleBlocks.Entry;
import torikumi.slack.remind.RuleBlocks.Powers;
import torikumi.staff.Action;
import torikumi.staff.Assignment;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** Where the facts of the cards about asking are gathered, each subject with the name it bears. Reads only. */
@Component
class ReminderFacts {

    private final PlanDirectory directory;
    private final ReminderRules rules;
    private final SectionChannels channels;
    private final DisasterPause pauses;
    private final PeopleFacts staff;
    private final Clock clock;

    ReminderFacts(
            PlanDirectory directory,
            ReminderRules rules,
            SectionChannels channels,
            DisasterPause pauses,
            PeopleFacts staff,
            Clock clock) {
        this.directory = directory;
        this.rules = rules;
        this.channels = channels;
        this.pauses = pauses;
        this.staff = staff;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return staff.today();
    }

    /** What the words name: a department where they are blank. */
    public Found find(String words) {
        return words.isBlank() ? directory.department(Scope.CURRENT) : directory.initiative(Scope.CURRENT, words);
    }

    /**
     * Answers about what the words name, or asks what is meant.
     *
     * @param verb of the catalogue
     * @param form whether it opens a form
     */
    Reply answer(String words, String verb, boolean form, Showing showing, Function<About, Reply> answer) {
        Found found = find(words);
        if (found instanceof Found.NoSuchInitiative none) return InitiativeBlocks.missing(none, showing);
        return about(found).map(answer).orElseGet(() -> WhichBlocks.of(found, verb, form, showing));
    }

    /** What was found, as a subject; empty where that is none. */
    public static Optional<About> about(Found found) {
        return found instanceof Found.OfInitiative of
                ? Optional.of(About.of(of))
                : found instanceof Found.NoSuchInitiative
                        ? Optional.empty()
                        : WhichBlocks.office(found).map(About::of);
    }

    /** The subject by the name it bears today; empty for an initiative that is in no plan any more. */
    public Optional<About> named(Subject subject) {
        return switch (subject) {
            case Subject.OfOffice(var office) -> Optional.of(About.of(office));
            case Subject.OfInitiative(var office, long id) ->
                directory.initiative(id).map(About::of);
        };
    }

    /** The same; its office where it is in no plan any more. */
    About about(Subject subject) {
        return named(subject).orElseGet(() -> About.of(subject.office()));
    }

    public List<About> named(List<Subject> subjects) {
        return subjects.stream().map(this::named).flatMap(Optional::stream).toList();
    }

    public List<Entry> entries(Plan plan, Function<RuleLine, Powers> powers) {
        List<Entry> entries = new ArrayList<>();
        for (RuleLine line : rules.of(plan, now()))
            named(line.about()).ifPresent(about -> entries.add(new Entry(about, line, powers.apply(line))));
        return entries;
    }

    /** The rules that hold for one subject, one for each level that has one. */
    public List<Entry> entries(About about, Function<RuleLine, Powers> powers) {
        List<Entry> entries = new ArrayList<>();
        for (Level level : Level.values())
            line(about, level).ifPresent(line -> {
                boolean own = level == Level.SECTION || line.rule().about().equals(about.subject());
                if (own) entries.add(new Entry(about, line, powers.apply(line)));
            });
        return entries;
    }

    /** What somebody may do with rules; where many read of them, one of them may. */
    Function<RuleLine, Powers> powers(Person person, Showing showing) {
        boolean shared = showing.place() == Asked.Place.SHARED;
        List<Office> settable = shared ? List.of() : offices(person, Action.SET_REMINDER);
        return line -> new Powers(
                shared || settable.contains(line.about().office()),
                shared || rules.mayStop(person, line, now()),
                shared || rules.mayRemove(person, line, now()));
    }

    public Optional<RuleLine> line(About about, Level level) {
        return line(about.subject(), level);
    }

    Optional<RuleLine> line(Subject subject, Level level) {
        return rules.nearest(subject, level, now());
    }

    public RuleOutcome preview(SetRule rule) {
        return rules.preview(rule, now());
    }

    /** What cannot be about such a rule. */
    public List<Impossible> wrong(SetRule rule) {
        return preview(rule) instanceof RuleOutcome.Refused(var why) ? why : List.of();
    }

    public @Nullable SectionChannel channel(Office office) {
        return channels.of(office).orElse(null);
    }

    /** The pause that holds today, else the next. */
    public @Nullable Pause pause() {
        return pauses.log().stream()
                .filter(pause -> pause.endedBy() == null && !pause.until().isBefore(today()))
                .min(Comparator.comparing(Pause::from))
                .orElse(null);
    }

    /** The offices whose rules she may set, and what she came for. */
    public List<About> choices(Person person, About wanted) {
        List<About> choices = new ArrayList<>();
        if (wanted.subject() instanceof Subject.OfInitiative) choices.add(wanted);
        List<Office> settable = staff.offices(person, Action.SET_REMINDER);
        for (Office office : staff.offices())
            if (office.equals(wanted.subject().office()) || settable.contains(office)) choices.add(About.of(office));
        return choices;
    }

    /**
     * For which office they set something where they name none: the department where they may, else what they act for; null where
     * there is none.
     */
    @Nullable
    Office settable(Person person) {
        return offices(person, Action.SET_REMINDER).stream().findFirst().orElse(null);
    }

    public Optional<Denial> denial(Person person, Action action, Office office) {
        return staff.denial(person, action, office);
    }

    /** The first office that they act for; null where there is none. */
    @Nullable
    Office own(Person person) {
        return staff.posts(person.id()).stream()
                .map(Assignment::office)
                .findFirst()
                .orElse(null);
    }

    /** The departments, sections and units for which they may do that. */
    List<Office> offices(Person person, Action action) {
        return staff.offices(person, action);
    }
}
