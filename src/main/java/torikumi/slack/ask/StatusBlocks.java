package torikumi.slack.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.platform.Say;
import torikumi.progress.Board;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Reported;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Card;
import torikumi.slack.card.Link;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Pages;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
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
        List<Grade> order = board.scale().grades();
        return new Board(
                board.scale(),
                board.lines().stream()
                        .sorted(Comparator.comparing(
                                (Reported line) -> order.indexOf(line.standing().grade()), Comparator.reverseOrder()))
                        .toList());
    }

    private static Reply list(
            Survey survey, Board found, Wanted wanted, @Nullable String searched, int page, Showing showing) {
        Say say = showing.say();
        String title = title(wanted, say);
        String tally = StandingWords.tally(found.tally(), say);
        int size = found.lines().size();
        var pages = Pages.of(found.lines(), PER_PAGE, page);
        Card card = new Card()
                .header(title)
                .context(showing.beside(
                        survey.name(showing),
                        say.text("standing.size", size),
                        wanted instanceof Wanted.Late && size > 0
                                ? showing.beside(tally, showing.asOf())
                                : showing.asOf()));
        if (size == 0) card.text(nothing(survey, wanted, say));
        for (Reported line : pages.shown()) {
            if (survey.isOneOffice()) ReportedLines.add(card, line, showing);
            else ReportedLines.addWithOffice(card, line, showing);
        }
        Board others = otherLate(survey, wanted);
        if (!others.lines().isEmpty())
            card.context(say.text("status.alsoLate", StandingWords.tally(others.tally(), say)));
        return card.likeliest(links(survey, wanted, searched, !others.lines().isEmpty(), pages, showing))
                .reply(
                        size == 0
                                ? say.text(
                                        "status.fallback.none",
                                        survey.name(showing),
                                        named(wanted, say),
                                        showing.asOf())
                                : say.text(
                                        "status.fallback",
                                        survey.name(showing),
                                        named(wanted, say),
                                        size,
                                        showing.asOf(),
                                        named(found, say)));
    }

    private static String named(Board found, Say say) {
        return found.lines().stream()
                        .limit(NAMED)
                        .map(line -> "%s %s"
                                .formatted(
                                        line.where().initiative().code(), StandingWords.health(line.standing(), say)))
                        .collect(Collectors.joining(say.text("list.comma")))
                + (found.lines().size() > NAMED
                        ? say.text("status.andMore", found.lines().size() - NAMED)
                        : "");
    }

    private static String title(Wanted wanted, Say say) {
        return switch (wanted) {
            case Wanted.All() -> say.text("status.title");
            case Wanted.Late() -> say.text("status.title.late");
            case Wanted.Unheard() -> say.text("status.title.unheard");
            case Wanted.Overdue() -> say.text("status.title.overdue");
            case Wanted.Graded(var grade) -> say.text("status.title.graded", StandingWords.health(grade, say));
        };
    }

    /** The same within a sentence. */
    private static String named(Wanted wanted, Say say) {
        return wanted instanceof Wanted.Graded(var grade)
                ? say.text("status.named", grade.in(say.locale()).name())
                : title(wanted, say);
    }

    private static String nothing(Survey survey, Wanted wanted, Say say) {
        int unheard = survey.board().tally().unheard();
        String none = say.text("status.none", named(wanted, say));
        if (survey.isClosed()) return none;
        return wanted instanceof Wanted.Unheard || unheard == 0
                ? none
                : none + say.text("status.none.butUnheard", unheard);
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

    private static List<Link> links(
            Survey survey,
            Wanted wanted,
            @Nullable String searched,
            boolean alsoLate,
            Pages<Reported> pages,
            Showing showing) {
        Say say = showing.say();
        String words = Typed.status(asking(wanted), survey.words());
        var links = new ArrayList<Link>();
        pages.next(say, "button.next", words).ifPresent(links::add);
        if (alsoLate) links.add(Link.open(say.text("button.allLate"), Typed.status(Typed.LATE, survey.words())));
        if (searched != null)
            links.add(Link.open(say.text("button.searchFor", searched), Typed.search(null, searched)));
        if (!pages.shown().isEmpty()) showing.share(pages.asking(words)).ifPresent(links::add);
        if (!survey.isClosed()) links.add(Link.open(say.text("button.quiet"), Typed.quiet(survey.words())));
        links.add(Link.open(say.text("button.status"), Typed.status("", survey.words())));
        links.add(Link.up(survey.plan(), showing));
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
        Say say = showing.say();
        Board board = survey.board();
        Board.Tally tally = board.tally();
        Card card = new Card()
                .header(say.text("status.title"))
                .context(showing.beside(survey.name(showing), say.text("standing.size", tally.all()), showing.asOf()))
                .divider();
        tally.byGrade()
                .keySet()
                .forEach(grade -> row(
                        card,
                        StandingWords.health(grade, say),
                        board.graded(grade),
                        Typed.status(grade.key(), survey.words()),
                        say));
        if (tally.unheard() > 0)
            row(card, say.text("standing.unheard"), board.unheard(), Typed.status(Typed.UNHEARD, survey.words()), say);
        int ungraded = board.ungraded().lines().size();
        if (ungraded > 0)
            card.text(say.text("status.row", say.text("standing.ungraded"), ungraded, first(board.ungraded(), say)));
        waiting(card, survey, showing);
        if (tally.all() == 0) card.text(say.text("section.empty"));
        var links = new ArrayList<Link>();
        if (survey.isSection() && !board.open().lines().isEmpty())
            links.add(Link.record(
                    say.text("button.record"),
                    say.text("button.record.spoken", survey.name(showing)),
                    Typed.of(survey.place())));
        if (!board.late().lines().isEmpty())
            links.add(Link.open(say.text("button.onlyLate"), Typed.status(Typed.LATE, survey.words())));
        if (!survey.isClosed()) links.add(Link.open(say.text("button.quiet"), Typed.quiet(survey.words())));
        showing.share(Typed.status("", survey.words())).ifPresent(links::add);
        links.add(Link.up(survey.plan(), showing));
        return card.likeliest(links)
                .reply(say.text(
                        "status.fallback.all",
                        survey.name(showing),
                        tally.all(),
                        StandingWords.tally(board, showing),
                        showing.asOf()));
    }

    /** The same initiatives once more, by how long news of them are waited for. */
    private static void waiting(Card card, Survey survey, Showing showing) {
        Say say = showing.say();
        Board overdue = survey.board().overdue(showing.today());
        Board quiet = survey.board().quiet(showing.today());
        if (overdue.lines().isEmpty() && quiet.lines().isEmpty()) return;
        card.divider();
        if (!overdue.lines().isEmpty())
            row(card, say.text("standing.overdue"), overdue, Typed.status(Typed.OVERDUE, survey.words()), say);
        if (!quiet.lines().isEmpty()) row(card, say.text("standing.quiet"), quiet, Typed.quiet(survey.words()), say);
    }

    private static void row(Card card, String term, Board found, String asking, Say say) {
        card.text(
                say.text("status.row", term, found.lines().size(), first(found, say)),
                Link.open(say.text("button.open"), say.text("button.open.spoken", term), asking));
    }

    /** Each with its code and first words. */
    private static String first(Board found, Say say) {
        int size = found.lines().size();
        String lines = found.lines().stream()
                .limit(ROWS)
                .map(line -> line.where().initiative())
                .map(initiative ->
                        "%s  %s".formatted(initiative.code(), BlockLimits.cut(initiative.wording(), FIRST_WORDS)))
                .collect(Collectors.joining("\n"));
        return size > ROWS ? lines + "\n" + say.text("status.more", size - ROWS) : lines;
    }

    /** What follows the verb is neither a health nor a place. */
    public static Reply unclear(Found.Unclear unclear, Wanted wanted, HealthScale scale, Showing showing) {
        Say say = showing.say();
        String words = Mrkdwn.quotable(unclear.words());
        String nearest = unclear.readings().stream()
                .filter(reading -> !Survey.plans(reading).isEmpty())
                .limit(NEAREST)
                .map(StatusBlocks::named)
                .collect(Collectors.joining(say.text("list.or")));
        String sentence = unclear.cause() == Found.Cause.AMBIGUOUS
                ? say.text("status.ambiguous", words, nearest)
                : nearest.isEmpty() ? say.text("status.unclear", words) : say.text("status.nearest", words, nearest);
        String healths = scale.offered().stream()
                .map(grade -> StandingWords.health(grade, say))
                .collect(Collectors.joining(say.text("list.comma")));
        List<Link> links = new ArrayList<>(unclear.readings().stream()
                .filter(reading -> !Survey.plans(reading).isEmpty())
                .limit(NEAREST)
                .map(reading -> Link.open(named(reading), Typed.status(asking(wanted), Typed.place(reading))))
                .toList());
        if (links.size() < NEAREST)
            links.add(Link.open(say.text("button.searchFor", words), Typed.search(null, words)));
        links.addAll(HelpBlocks.lost(say));
        List<String> examples = showing.examples(CommandCatalogue.STATUS);
        String how = say.text("status.healths", healths, examples.get(examples.size() > 1 ? 1 : 0));
        return new Card()
                .text(sentence)
                .context(how.strip())
                .likeliest(links)
                .reply(sentence + how)
                .forAskerAlone();
    }

    private static String named(Found place) {
        return switch (place) {
            case Found.OfSection of -> of.section().name();
            case Found.OfUnit of -> Typed.unitName(of.section(), of.unit());
            default -> Survey.plans(place).getFirst().department();
        };
    }
}
