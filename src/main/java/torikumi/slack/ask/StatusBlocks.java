package torikumi.slack.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.progress.Board;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Reported;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Pages;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.Wanted;

/** Initiatives by how they stand: all of one health, all that are late, or how many there are of each. */
final class StatusBlocks {

    private static final int PER_PAGE = 15;
    private static final int NAMED = 5;
    private static final int NEAREST = 2;

    /** Of each health in the overview. */
    private static final int ROWS = 5;

    private static final int FIRST_WORDS = 24;

    private StatusBlocks() {}

    /**
     * @param searched what was typed, where it could also be words to search for; or null
     * @param page from 1; past the end is the last one
     */
    public static Reply of(Survey survey, Wanted wanted, @Nullable String searched, int page, Showing showing) {
        return switch (wanted) {
            case Wanted.All() -> overview(survey, showing);
            case Wanted.Late() -> list(survey, worstFirst(survey.board().late()), wanted, searched, page, showing);
            case Wanted.Unheard() -> list(survey, survey.board().unheard(), wanted, searched, page, showing);
            case Wanted.Overdue() ->
                list(survey, survey.board().overdue(showing.today()), wanted, searched, page, showing);
            case Wanted.Graded(var grade) ->
                list(survey, survey.board().graded(grade), wanted, searched, page, showing);
        };
    }

    private static Board worstFirst(Board board) {
        List<Grade> order = board.scale().lateFirst();
        return new Board(
                board.scale(),
                board.lines().stream()
                        .sorted(Comparator.comparingInt(
                                line -> order.indexOf(line.standing().grade())))
                        .toList());
    }

    private static Reply list(
            Survey survey, Board found, Wanted wanted, @Nullable String searched, int page, Showing showing) {
        boolean late = wanted instanceof Wanted.Late;
        String tally = StandingWords.tally(found.tally(), showing);
        int size = found.lines().size();
        var pages = Pages.of(found.lines(), PER_PAGE, page);
        Card card = new Card()
                .header(title(wanted, showing))
                .context(showing.beside(
                        survey.name(showing),
                        showing.text("standing.size", size),
                        late ? showing.beside(tally, StandingWords.trend(survey.board(), showing)) : "",
                        showing.asOf()));
        if (size == 0) card.text(nothing(survey, wanted, showing));
        for (Reported line : pages.shown()) {
            if (survey.isOneOffice()) ReportedLines.add(card, line, showing);
            else ReportedLines.addWithOffice(card, line, showing);
        }
        Board others = otherLate(survey, wanted);
        if (!others.lines().isEmpty())
            card.context(showing.text("status.alsoLate", StandingWords.tally(others.tally(), showing)));
        return card.likeliest(links(survey, wanted, searched, !others.lines().isEmpty(), pages, showing))
                .reply(
                        size == 0
                                ? showing.text(
                                        "status.fallback.none",
                                        survey.name(showing),
                                        named(wanted, showing),
                                        showing.asOf())
                                : showing.text(
                                        "status.fallback",
                                        survey.name(showing),
                                        named(wanted, showing),
                                        size,
                                        showing.asOf(),
                                        named(found, showing)));
    }

    private static String named(Board found, Showing showing) {
        return found.lines().stream()
                        .limit(NAMED)
                        .map(line -> "%s %s"
                                .formatted(
                                        line.where().initiative().code(),
                                        StandingWords.health(line.standing(), showing)))
                        .collect(Collectors.joining(showing.text("list.comma")))
                + (found.lines().size() > NAMED
                        ? showing.text("status.andMore", found.lines().size() - NAMED)
                        : "");
    }

    private static String title(Wanted wanted, Showing showing) {
        return switch (wanted) {
            case Wanted.All() -> showing.text("status.title");
            case Wanted.Late() -> showing.text("status.title.late");
            case Wanted.Unheard() -> showing.text("status.title.unheard");
            case Wanted.Overdue() -> showing.text("status.title.overdue");
            case Wanted.Graded(var grade) -> showing.text("status.title.graded", grade);
        };
    }

    /** The same within a sentence. */
    private static String named(Wanted wanted, Showing showing) {
        return wanted instanceof Wanted.Graded(var grade)
                ? showing.text("status.named", grade.in(showing.say().locale()).name())
                : title(wanted, showing);
    }

    private static String nothing(Survey survey, Wanted wanted, Showing showing) {
        int unheard = survey.board().tally().unheard();
        String none = showing.text("status.none", named(wanted, showing));
        if (survey.isClosed()) return none;
        return wanted instanceof Wanted.Unheard || unheard == 0
                ? none
                : none + showing.text("status.none.butUnheard", unheard);
    }

    /** What is late by another name than the one asked for. */
    private static Board otherLate(Survey survey, Wanted wanted) {
        boolean late = wanted instanceof Wanted.Graded(var grade) && grade.late();
        Board board = survey.board();
        List<Reported> others = !late
                ? List.of()
                : board.late().lines().stream()
                        .filter(line ->
                                !wanted.equals(new Wanted.Graded(line.standing().grade())))
                        .toList();
        return new Board(board.scale(), others);
    }

    private static List<Button> links(
            Survey survey,
            Wanted wanted,
            @Nullable String searched,
            boolean alsoLate,
            Pages<Reported> pages,
            Showing showing) {
        String words = Typed.status(asking(wanted), survey.words());
        var links = new ArrayList<Button>();
        pages.next(showing, "button.next", words).ifPresent(links::add);
        if (alsoLate) links.add(Button.open(showing, "button.allLate", Typed.status(Typed.LATE, survey.words())));
        if (searched != null)
            links.add(Button.open(showing, "button.searchFor", Typed.search(null, searched), searched));
        if (!pages.shown().isEmpty()) showing.share(pages.asking(words)).ifPresent(links::add);
        if (!survey.isClosed()) links.add(Button.open(showing, "button.quiet", Typed.quiet(survey.words())));
        links.add(Button.open(showing, "button.status", Typed.status("", survey.words())));
        links.add(Ways.up(survey.plan(), showing));
        return links;
    }

    private static String asking(Wanted wanted) {
        return switch (wanted) {
            case Wanted.All() -> "";
            case Wanted.Late() -> Typed.LATE;
            case Wanted.Unheard() -> Typed.UNHEARD;
            case Wanted.Overdue() -> Typed.OVERDUE;
            case Wanted.Graded(var grade) -> grade.key();
        };
    }

    /** How many there are of each health. */
    private static Reply overview(Survey survey, Showing showing) {
        Board board = survey.board();
        Board.Tally tally = board.tally();
        Card card = new Card()
                .header(showing.text("status.title"))
                .context(showing.beside(
                        survey.name(showing),
                        showing.text("standing.size", tally.all()),
                        StandingWords.trend(board, showing),
                        showing.asOf()))
                .divider();
        tally.byGrade()
                .keySet()
                .forEach(grade -> row(
                        card,
                        showing.health(grade),
                        board.graded(grade),
                        Typed.status(grade.key(), survey.words()),
                        showing));
        row(
                card,
                showing.text("standing.unheard"),
                board.unheard(),
                Typed.status(Typed.UNHEARD, survey.words()),
                showing);
        int ungraded = board.ungraded().lines().size();
        if (ungraded > 0)
            card.text(showing.text(
                    "status.row", showing.text("standing.ungraded"), ungraded, first(board.ungraded(), showing)));
        waiting(card, survey, showing);
        if (tally.all() == 0) card.text(showing.text("section.empty"));
        var links = new ArrayList<Button>();
        if (survey.isSection() && !board.open().lines().isEmpty())
            links.add(Button.record(showing, "button.record", Typed.of(survey.place()), survey.name(showing)));
        if (!board.late().lines().isEmpty())
            links.add(Button.open(showing, "button.onlyLate", Typed.status(Typed.LATE, survey.words())));
        if (!survey.isClosed()) links.add(Button.open(showing, "button.quiet", Typed.quiet(survey.words())));
        showing.share(Typed.status("", survey.words())).ifPresent(links::add);
        links.add(Ways.up(survey.plan(), showing));
        return card.likeliest(links)
                .reply(showing.text(
                        "status.fallback.all",
                        survey.name(showing),
                        tally.all(),
                        StandingWords.tally(board, showing),
                        showing.asOf()));
    }

    /** The same initiatives once more, by how long news of them are waited for. */
    private static void waiting(Card card, Survey survey, Showing showing) {
        Board overdue = survey.board().overdue(showing.today());
        Board quiet = survey.board().quiet(showing.today());
        if (overdue.lines().isEmpty() && quiet.lines().isEmpty()) return;
        card.divider();
        row(card, showing.text("standing.overdue"), overdue, Typed.status(Typed.OVERDUE, survey.words()), showing);
        row(card, showing.text("standing.quiet"), quiet, Typed.quiet(survey.words()), showing);
    }

    private static void row(Card card, String term, Board found, String asking, Showing showing) {
        if (found.lines().isEmpty()) return;
        card.text(
                showing.text("status.row", term, found.lines().size(), first(found, showing)),
                Button.open(showing, "button.open", asking, term));
    }

    /** Each with its code and first words. */
    private static String first(Board found, Showing showing) {
        int size = found.lines().size();
        String lines = found.lines().stream()
                .limit(ROWS)
                .map(line -> line.where().initiative())
                .map(initiative ->
                        "%s  %s".formatted(initiative.code(), BlockLimits.cut(initiative.wording(), FIRST_WORDS)))
                .collect(Collectors.joining("\n"));
        return size > ROWS ? lines + "\n" + showing.text("status.more", size - ROWS) : lines;
    }

    /** What follows the verb is neither a health nor a place. */
    public static Reply unclear(Found.Unclear unclear, Wanted wanted, HealthScale scale, Showing showing) {
        String words = Mrkdwn.quotable(unclear.words());
        String nearest = unclear.readings().stream()
                .filter(reading -> !Survey.plans(reading).isEmpty())
                .limit(NEAREST)
                .map(reading -> named(reading, showing))
                .collect(Collectors.joining(showing.text("list.or")));
        String sentence = unclear.cause() == Found.Cause.AMBIGUOUS
                ? showing.text("status.ambiguous", words, nearest)
                : nearest.isEmpty()
                        ? showing.text("status.unclear", words)
                        : showing.text("status.nearest", words, nearest);
        List<Button> links = new ArrayList<>(unclear.readings().stream()
                .filter(reading -> !Survey.plans(reading).isEmpty())
                .limit(NEAREST)
                .map(reading ->
                        Button.open(named(reading, showing), Typed.status(asking(wanted), Typed.place(reading))))
                .toList());
        if (links.size() < NEAREST)
            links.add(Button.open(showing, "button.searchFor", Typed.search(null, words), words));
        links.addAll(Ways.lost(showing));
        List<String> examples = showing.examples(CommandCatalogue.STATUS);
        String how = showing.text("status.healths", scale.offered(), examples.get(examples.size() > 1 ? 1 : 0));
        return new Card(sentence)
                .context(how.strip())
                .likeliest(links)
                .reply(sentence + how)
                .forAskerAlone();
    }

    private static String named(Found place, Showing showing) {
        return WhichBlocks.office(place)
                .map(office -> PeopleWords.office(office, showing.say()))
                .orElseGet(() -> Survey.plans(place).getFirst().department());
    }
}
