package torikumi.slack.record;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Initiative;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandParser;
import torikumi.slack.words.SaidCode;

/** Which initiative a report is about. */
@Component
public class InitiativeFinder {

    private final CommandParser parser = new CommandParser();
    private final PlanDirectory plans;

    InitiativeFinder(PlanDirectory plans) {
        this.plans = plans;
    }

    /** What the words name: an initiative, or a code that looks like one and is none. */
    public record Coded(
            Found.@Nullable OfInitiative initiative,
            String rest,
            @Nullable Missing missing) {}

    /** @param nearest those that may have been meant, at most three */
    public record Missing(String code, String rest, List<Found.OfInitiative> nearest) {}

    /** The same where a verb may stand before what is reported. */
    Coded codedBehindVerb(String words) {
        return coded(parser.parse(words) instanceof Command.Update(var behindVerb) ? behindVerb : words);
    }

    /** What words that name an initiative find. */
    Found named(String words) {
        return plans.initiative(Scope.CURRENT, words);
    }

    public Coded coded(String words) {
        Missing missing = null;
        for (SaidCode code : SaidCode.in(words)) {
            Found found = named(code.text());
            if (found instanceof Found.OfInitiative of) return new Coded(of, code.rest(), null);
            List<Found.OfInitiative> nearest = nearest(found, code.text());
            boolean looksLikeOne = found instanceof Found.NoSuchInitiative || !nearest.isEmpty();
            if (missing == null && looksLikeOne) missing = new Missing(code.text(), code.rest(), nearest);
        }
        for (SaidCode code : SaidCode.runOn(words))
            if (named(code.text()) instanceof Found.OfInitiative of) return new Coded(of, code.rest(), null);
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

    /** The initiatives that words without a code may be about. */
    public InitiativeGuess guess(String words) {
        return InitiativeGuess.of(words, term -> plans.search(Scope.CURRENT, term));
    }
}
