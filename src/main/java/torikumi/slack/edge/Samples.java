package torikumi.slack.edge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.HealthScales;
import torikumi.progress.Reported;
import torikumi.progress.Standings;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandParser;
import torikumi.slack.words.Sample;
import torikumi.slack.words.StandingQuestion;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** Finds what examples can be made of: something of the person's own section that works when it is typed. */
@Component
class Samples {

    // A noun of the plan's: what is written in one kind of character.
    private static final Pattern NOUN = Pattern.compile("\\p{IsHan}{4,8}|[\\p{IsKatakana}ー]{4,10}|[A-Za-z]{4,20}");

    private static final int WORDS_TRIED = 20;

    private final CommandParser parser = new CommandParser();
    private final PlanDirectory plans;
    private final Standings standings;
    private final HealthScales scales;
    private final StaffDirectory staff;

    Samples(PlanDirectory plans, Standings standings, HealthScales scales, StaffDirectory staff) {
        this.plans = plans;
        this.standings = standings;
        this.scales = scales;
        this.staff = staff;
    }

    /** @param userId null where everybody reads it */
    Sample of(@Nullable String userId, LocalDate today) {
        List<Place> places = Stream.concat(own(userId, today), everywhere()).toList();
        return places.stream()
                .filter(this::isNamedAlike)
                .findFirst()
                .or(() -> places.stream().findFirst())
                .map(this::sample)
                .orElse(Sample.NOTHING);
    }

    private record Place(Plan plan, Section section, Unit unit) {

        /** As what somebody acts for: the section, or a unit of a divided one. */
        Found found() {
            return section.hasUnits() ? new Found.OfUnit(plan, section, unit) : new Found.OfSection(plan, section);
        }

        String name() {
            return section.hasUnits() ? unit.shortName() : section.name();
        }
    }

    private Stream<Place> own(@Nullable String userId, LocalDate today) {
        if (userId == null || userId.isEmpty()) return Stream.of();
        List<Office> offices = staff.acting(new Person(userId, userId, false, Person.Belonging.STAFF), today)
                .offices();
        List<Place> all = everywhere().toList();
        return offices.stream().flatMap(office -> all.stream()
                .filter(place -> office.covers(Office.of(place.plan, place.section, place.unit))));
    }

    private Stream<Place> everywhere() {
        return plans.current().stream()
                .flatMap(plan -> plan.sections().stream().flatMap(section -> section.units().stream()
                        .filter(unit -> !unit.initiatives().isEmpty())
                        .map(unit -> new Place(plan, section, unit))));
    }

    /** Where several departments have a section of that name, the name alone says nothing. */
    private boolean isNamedAlike(Place place) {
        return isSame(plans.place(Scope.CURRENT, place.name()), place);
    }

    private static boolean isSame(Found found, Place place) {
        return switch (found) {
            case Found.OfSection of -> of.section().id() == place.section.id() && !place.section.hasUnits();
            case Found.OfUnit of -> of.unit().id() == place.unit.id();
            default -> false;
        };
    }

    private Sample sample(Place place) {
        Found.OfInitiative initiative = initiative(place);
        String code = initiative.initiative().code().toString();
        String inRomaji = plans.inRomaji(place.found())
                .filter(alias -> isSame(plans.place(Scope.CURRENT, alias), place))
                .orElse(null);
        String romajiCode = inRomaji == null
                ? code
                : "%s-%d".formatted(inRomaji, initiative.initiative().code().number());
        HealthScale scale = scales.current();
        Grade fine = fine(scale);
        Grade late = first(scale, grade -> grade.late() && !grade.closing() && !grade.reasonRequired())
                .or(() -> first(scale, grade -> grade.late() && !grade.closing()))
                .orElse(null);
        return new Sample(
                place.plan.department(),
                place.plan.year().shortName(),
                place.plan.year().inJapanese(),
                place.plan.year().startYear(),
                initiative.initiative().code().full(),
                place.section.hasUnits() ? "%s（%s）".formatted(place.section.name(), place.unit.name()) : null,
                word(place),
                new Sample.Named(
                        place.name(),
                        code,
                        fine.japanese().name(),
                        late == null ? null : late.japanese().name(),
                        late != null && late.reasonRequired()),
                new Sample.Named(
                        inRomaji == null ? place.name() : inRomaji,
                        romajiCode,
                        said(fine),
                        late == null ? null : said(late),
                        late != null && late.reasonRequired()));
    }

    /** on track: as it is written within a sentence. A grade A stays one. */
    private static String said(Grade grade) {
        String name = grade.english().name();
        boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return word ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }

    /** 順調 rather than 未着手, which comes first in most scales. */
    private static Grade fine(HealthScale scale) {
        List<Grade> fine = scale.offered().stream()
                .filter(grade -> !grade.closing() && !grade.late() && !grade.reasonRequired())
                .toList();
        if (fine.isEmpty()) return scale.offered().getFirst();
        return fine.get(Math.min(1, fine.size() - 1));
    }

    private static Optional<Grade> first(HealthScale scale, Predicate<Grade> wanted) {
        return scale.offered().stream().filter(wanted).findFirst();
    }

    /** The first that is open: what is closed takes no report. */
    private Found.OfInitiative initiative(Place place) {
        List<Reported> lines =
                standings.of(place.plan, place.section).in(place.unit).open().lines();
        return lines.isEmpty()
                ? new Found.OfInitiative(
                        place.plan,
                        place.section,
                        place.unit,
                        place.unit.initiatives().getFirst())
                : lines.getFirst().where();
    }

    private String word(Place place) {
        List<String> wordings = new ArrayList<>();
        place.unit.initiatives().forEach(initiative -> wordings.add(initiative.wording()));
        return wordings.stream()
                .flatMap(wording -> NOUN.matcher(wording).results().map(MatchResult::group))
                .distinct()
                .limit(WORDS_TRIED)
                .filter(this::isSearchedFor)
                .findFirst()
                .orElse(wordings.getFirst()
                        .substring(0, Math.min(8, wordings.getFirst().length())));
    }

    /** It stands for no command, no place and no question. */
    private boolean isSearchedFor(String word) {
        return parser.parse(word) instanceof Command.Ask(var scope, var asked, var page)
                && asked.equals(word)
                && StandingQuestion.in(word, scales.current()).isEmpty()
                && plans.ask(scope, asked) instanceof Found.Hits;
    }
}
