package torikumi.slack.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.Scope;
import torikumi.platform.FiscalYear;
import torikumi.slack.card.Apart;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.Sample;

/** What can be typed, drawn from the catalogue; and what to type where nothing was found. */
public final class HelpBlocks {

    private static final int NEAREST = 2;
    private static final int SEVERAL = 3;

    private static final Set<CommandCatalogue> COUNTING_SILENCE = EnumSet.of(
            CommandCatalogue.STATUS, CommandCatalogue.STALE, CommandCatalogue.MINE, CommandCatalogue.PENDING);

    private HelpBlocks() {}

    /** What a command is called, does and looks like. */
    static String entry(CommandCatalogue command, int examples, Showing showing) {
        return showing.text(
                "help.command",
                names(command, showing),
                does(command, showing),
                typed(showing.examples(command).stream().limit(examples).toList()));
    }

    /** The same on one line. */
    static String line(CommandCatalogue command, Showing showing) {
        return showing.text(
                "help.line",
                typed(showing.examples(command).subList(0, 1)),
                names(command, showing),
                does(command, showing));
    }

    /** In the reader's language first. */
    private static String names(CommandCatalogue command, Showing showing) {
        boolean japanese = showing.say().japanese();
        return command.words().stream()
                .sorted(Comparator.comparing(word -> word.codePoints().allMatch(each -> each < 128) == japanese))
                .collect(Collectors.joining(showing.text("list.dot")));
    }

    public static Reply one(CommandCatalogue command, Showing showing) {
        String does = does(command, showing);
        List<String> examples = showing.examples(command);
        Card card = new Card().header(names(command, showing)).says(does);
        if (COUNTING_SILENCE.contains(command)) card.context(showing.text("help.silence"));
        return card.marked(showing.text("help.examples") + "\n" + typed(examples))
                .buttons(Ways.help(showing))
                .spoken(showing.text("help.try", examples.getFirst()))
                .reply();
    }

    private static String does(CommandCatalogue command, Showing showing) {
        return showing.text("help." + command.id(), showing.sample().get().year());
    }

    // Names in them are the plan's.
    private static String typed(List<String> examples) {
        return examples.stream()
                .map(example -> "`" + Mrkdwn.escape(example) + "`")
                .collect(Collectors.joining("\n"));
    }

    /** Nothing bears the name, nothing has the words, or several things do: the nearest readings as buttons. */
    public static Reply unclear(Found.Unclear unclear, Scope scope, Showing showing) {
        String words = Mrkdwn.quotable(unclear.words());
        boolean several = unclear.cause() == Found.Cause.AMBIGUOUS;
        List<Found> readings =
                unclear.readings().stream().limit(several ? SEVERAL : NEAREST).toList();
        List<Button> links = new ArrayList<>(readings.stream()
                .map(reading -> Button.open(nameAmong(readings, reading, showing), Typed.of(reading)))
                .toList());
        String named = links.stream().map(Button::label).collect(Collectors.joining(showing.text("list.or")));
        String sentence = several
                ? showing.text("unclear.ambiguous", words, named)
                : links.isEmpty()
                        ? showing.text("unclear.nothing", words)
                        : showing.text("unclear.nearest", words, named);
        if (unclear.cause() == Found.Cause.NO_SUCH_NAME && !words.isBlank() && links.size() < NEAREST)
            links.add(Button.open(showing, "button.search", Typed.search(scope.year(), words)));
        links.addAll(Ways.lost(showing));
        Sample.Named example = showing.named();
        return new Card(sentence)
                .context(showing.text(
                        "unclear.tryThis",
                        showing.typed(example.place()),
                        showing.typed(example.code()),
                        showing.typed(showing.sample().get().word())))
                .likeliest(links)
                .reply()
                .forAskerAlone();
    }

    private static String nameAmong(List<Found> readings, Found found, Showing showing) {
        return Apart.name(readings, found, each -> name(each, showing), each -> WhichBlocks.plan(each)
                .map(Plan::department));
    }

    private static String name(Found found, Showing showing) {
        return switch (found) {
            case Found.OfDepartment of -> of.plan().department();
            case Found.OfSection of -> of.section().name();
            case Found.OfUnit of -> PeopleWords.office(of.section(), of.unit(), showing.say());
            case Found.OfInitiative of -> of.initiative().code().toString();
            case Found.NoSuchInitiative of -> of.section().name();
            case Found.Hits of -> of.words();
            case Found.Unclear of -> of.words();
            case Found.NoSuchYear of -> of.year().shortName();
            case Found.Departments of -> "";
            case Found.NoPlan of -> "";
        };
    }

    public static Reply noSuchYear(Found.NoSuchYear found, Showing showing) {
        return new Card(showing, "year.missing", found.year(), found.years())
                .buttons(years(found.years(), showing))
                .reply()
                .forAskerAlone();
    }

    private static List<Button> years(List<FiscalYear> years, Showing showing) {
        return years.stream()
                .limit(4)
                .map(year -> Button.open(showing.year(year), Typed.year(year)))
                .toList();
    }

    public static Reply notAYear(String words, Showing showing) {
        List<String> examples = showing.examples(CommandCatalogue.YEAR);
        return new Card(showing, "year.notUnderstood", Mrkdwn.quotable(words), examples.getFirst(), examples.getLast())
                .buttons(Button.open(showing, "button.department", "list"))
                .reply()
                .forAskerAlone();
    }

    public static Reply noPlan(Showing showing) {
        return new Card(showing, "plan.none").reply();
    }
}
