package torikumi.slack.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import torikumi.report.evaluation.Confirmation;
import torikumi.report.evaluation.Sheet;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.staff.Colleague;
import torikumi.staff.Person;

/** Tells whom it concerns that what they wrote was confirmed, or that a confirmation was taken back: each once, never who did it. */
@Component
class EvaluationNews {

    private final Deliveries deliveries;
    private final Showings showings;
    private final People people;

    EvaluationNews(Deliveries deliveries, Showings showings, People people) {
        this.deliveries = deliveries;
        this.showings = showings;
        this.people = people;
    }

    /** To whoever wrote them last. */
    void confirmed(List<Sheet> sheets, Person by) {
        Map<Colleague, List<Sheet>> written = new LinkedHashMap<>();
        for (Sheet sheet : sheets)
            written.computeIfAbsent(sheet.versions().getLast().author().person(), writer -> new ArrayList<>())
                    .add(sheet);
        written.forEach((writer, theirs) -> tell(
                writer,
                by,
                theirs.getFirst(),
                "evaluation.news.confirmed",
                showing -> showing.all(theirs.stream()
                        .map(sheet -> sheet.reported().where().initiative().code())
                        .toList())));
    }

    /** To whoever had confirmed it, and whoever wrote it last. */
    void reopened(Sheet sheet, Confirmation was, Person by) {
        Set<Colleague> concerned = new LinkedHashSet<>(
                Stream.of(was.by(), sheet.versions().getLast().author().person())
                        .toList());
        for (Colleague person : concerned)
            tell(person, by, sheet, "evaluation.news.reopened", showing -> sheet.reported()
                    .where()
                    .initiative()
                    .code()
                    .toString());
    }

    private void tell(Colleague whom, Person by, Sheet sheet, String key, Function<Showing, String> what) {
        if (whom.id().equals(by.id())) return;
        Showing showing = showings.of(Asked.Place.DIRECT, people.of(whom.id()), whom.id());
        var where = sheet.reported().where();
        deliveries.stage(
                new Destination.Channel(whom.id(), null),
                new Card(showing, key, by.colleague(), what.apply(showing), EvaluationWords.term(sheet.term(), showing))
                        .buttons(Button.open(
                                showing,
                                "evaluation.button.open",
                                EvaluationWords.typed(where, sheet.term()),
                                where.initiative().code()))
                        .reply(),
                whom.id());
    }
}
