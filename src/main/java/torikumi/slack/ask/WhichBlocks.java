package torikumi.slack.ask;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.Scope;
import torikumi.slack.card.Apart;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Ways;
import torikumi.staff.Office;

/** A command about an office where the words name none, or several: which one is meant, with buttons that go on with the command. */
public final class WhichBlocks {

    private static final int READINGS = 4;
    private static final int NEAREST = 2;

    private WhichBlocks() {}

    /** The office that was found; empty where none was. */
    public static Optional<Office> office(Found found) {
        return switch (found) {
            case Found.OfDepartment(var plan) -> Optional.of(Office.of(plan));
            case Found.OfSection(var plan, var section) -> Optional.of(Office.of(plan, section));
            case Found.OfUnit(var plan, var section, var unit) -> Optional.of(Office.of(plan, section, unit));
            case Found.OfInitiative of -> Optional.of(Office.of(of));
            case Found.NoSuchInitiative(var plan, var section, var units, var number) ->
                Optional.of(Office.of(plan, section));
            case Found.NoPlan none -> Optional.empty();
            case Found.Departments several -> Optional.empty();
            case Found.NoSuchYear none -> Optional.empty();
            case Found.Hits several -> Optional.empty();
            case Found.Unclear several -> Optional.empty();
        };
    }

    /** The plan that was found, or that what was found belongs to; empty where there is not just one. */
    public static Optional<Plan> plan(Found found) {
        return switch (found) {
            case Found.OfDepartment(var plan) -> Optional.of(plan);
            case Found.OfSection(var plan, var section) -> Optional.of(plan);
            case Found.OfUnit(var plan, var section, var unit) -> Optional.of(plan);
            case Found.OfInitiative of -> Optional.of(of.plan());
            case Found.NoSuchInitiative(var plan, var section, var units, var number) -> Optional.of(plan);
            case Found.NoPlan none -> Optional.empty();
            case Found.Departments several -> Optional.empty();
            case Found.NoSuchYear none -> Optional.empty();
            case Found.Hits several -> Optional.empty();
            case Found.Unclear several -> Optional.empty();
        };
    }

    /**
     * @param verb of the catalogue
     * @param form whether the command opens a form
     */
    public static Reply of(Found found, String verb, boolean form, Showing showing) {
        return switch (found) {
            case Found.NoPlan none -> HelpBlocks.noPlan(showing);
            case Found.NoSuchYear none -> HelpBlocks.noSuchYear(none, showing);
            case Found.Unclear unclear
            when unclear.readings().stream().allMatch(r -> office(r).isEmpty()) ->
                HelpBlocks.unclear(unclear, Scope.CURRENT, showing);
            case Found.Unclear unclear -> which(unclear, verb, form, showing);
            case Found.Departments(var plans) ->
                which(plans.stream().map(Office::of).toList(), verb, form, showing);
            case Found.Hits(var words, var hits) ->
                which(
                        hits.stream()
                                .map(hit -> office(hit.found()))
                                .flatMap(Optional::stream)
                                .distinct()
                                .toList(),
                        verb,
                        form,
                        showing);
            case Found.OfDepartment of -> which(List.of(Office.of(of.plan())), verb, form, showing);
            case Found.OfSection of -> which(List.of(office(of).orElseThrow()), verb, form, showing);
            case Found.OfUnit of -> which(List.of(office(of).orElseThrow()), verb, form, showing);
            case Found.OfInitiative of -> which(List.of(office(of).orElseThrow()), verb, form, showing);
            case Found.NoSuchInitiative of -> which(List.of(office(of).orElseThrow()), verb, form, showing);
        };
    }

    private static Reply which(Found.Unclear unclear, String verb, boolean form, Showing showing) {
        boolean several = unclear.cause() == Found.Cause.AMBIGUOUS;
        List<Office> offices = unclear.readings().stream()
                .map(WhichBlocks::office)
                .flatMap(Optional::stream)
                .distinct()
                .limit(several ? READINGS : NEAREST)
                .toList();
        String words = Mrkdwn.quotable(unclear.words());
        String sentence = showing.text(
                several ? "people.which.ambiguous" : "people.which.nearest", words, names(offices, showing));
        return card(sentence, offices, verb, form, several ? List.of() : Ways.lost(showing), showing)
                .forAskerAlone();
    }

    private static Reply which(List<Office> offices, String verb, boolean form, Showing showing) {
        return card(showing.text("people.which", names(offices, showing)), offices, verb, form, List.of(), showing);
    }

    private static Reply card(
            String sentence, List<Office> offices, String verb, boolean form, List<Button> others, Showing showing) {
        Stream<Button> these = offices.stream().limit(READINGS).map(office -> {
            String name = nameAmong(offices, office, showing);
            String words = verb + " " + PeopleWords.typed(office);
            return form ? Button.act(SlackIds.PEOPLE_FORM, name, words) : Button.open(name, words);
        });
        return new Card(sentence)
                .buttons(Stream.concat(these, others.stream()).toList())
                .reply();
    }

    private static String nameAmong(List<Office> offices, Office office, Showing showing) {
        return Apart.name(offices, office, each -> PeopleWords.office(each, showing.say()), each -> Optional.ofNullable(
                        each.section())
                .map(section -> each.department()));
    }

    private static List<String> names(List<Office> offices, Showing showing) {
        return offices.stream()
                .map(office -> nameAmong(offices, office, showing))
                .toList();
    }
}
