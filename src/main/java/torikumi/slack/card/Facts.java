package torikumi.slack.card;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import torikumi.calendar.ClosedDay;
import torikumi.plan.Found;
import torikumi.plan.InitiativeCode;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.platform.FiscalYear;
import torikumi.platform.Say;
import torikumi.progress.Grade;
import torikumi.reminder.Level;
import torikumi.staff.Assignment;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Post;

/** The one place that words what sentences are about; numbers and words stay as they are. */
public final class Facts {

    private Facts() {}

    static Object[] worded(Object[] facts, Showing showing) {
        return Arrays.stream(facts).map(fact -> worded(fact, showing)).toArray();
    }

    /** ■ 遅れ; a shape is told apart without colour. */
    public static String health(Grade grade, Say say) {
        return "%s %s".formatted(grade.symbol(), grade.in(say.locale()).name());
    }

    /** 令和3年度; FY2021 (R3). */
    static String year(FiscalYear year, Say say) {
        return say.japanese()
                ? year.inJapanese()
                : say.text("year.name", String.valueOf(year.startYear()), year.shortName());
    }

    /** 総務課、職員課; nobody is named twice. */
    static String all(Collection<?> facts, Showing showing) {
        Set<Colleague> named = new HashSet<>();
        return facts.stream()
                .filter(fact -> !(fact instanceof Colleague person) || named.add(person))
                .map(fact -> worded(fact, showing).toString())
                .collect(Collectors.joining(showing.text("list.comma")));
    }

    private static Object worded(Object fact, Showing showing) {
        return switch (fact) {
            case Office office -> PeopleWords.office(office, showing.say());
            case About about -> about.name(showing.say());
            case Section section -> section.name();
            case Found.OfInitiative found -> found.initiative().code();
            case Colleague person -> PeopleWords.person(person, showing.say());
            case Post post -> PeopleWords.post(post.role(), post.office(), showing.say());
            case Assignment post -> PeopleWords.post(post.role(), post.office(), showing.say());
            case LocalDate day -> showing.date(day);
            case Instant at -> showing.moment(at);
            case LocalTime time -> RuleWords.time(time);
            case FiscalYear year -> showing.year(year);
            case Plan plan -> showing.plan(plan);
            case ClosedDay why -> RuleWords.closed(why, showing);
            case Level level -> RuleWords.level(level, showing.say());
            case Grade grade -> health(grade, showing.say());
            case Collection<?> several -> all(several, showing);
            case InitiativeCode code -> code;
            case Record unworded -> throw new IllegalArgumentException("nobody words a " + unworded.getClass());
            case Enum<?> unworded -> throw new IllegalArgumentException("nobody words a " + unworded.getClass());
            default -> fact;
        };
    }
}
