package torikumi.slack.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Ways;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.HelpPage;
import torikumi.slack.words.HelpTopic;
import torikumi.slack.words.Sample;
import torikumi.staff.Acting;

/** Help: what one does in a day on one screen, the rest behind a button each; only what the reader may do. */
final class HelpPageBlocks {

    private static final int EXAMPLES = 2;

    private HelpPageBlocks() {}

    static Reply first(Acting reader, Showing showing) {
        Sample.Named named = showing.named();
        String word = showing.sample().get().word();
        Card card = new Card()
                .header(showing.text("help.title"))
                .heading(showing.text("help.topic.looking"))
                .text(showing.text("help.looking"))
                .buttons(
                        Button.open(named.place(), named.place()),
                        Button.open(named.code(), named.code()),
                        Button.open(word, word))
                .heading(showing.text("help.topic.recording"))
                .text(
                        showing.text(
                                "help.recording",
                                showing.examples(CommandCatalogue.UPDATE).getFirst()),
                        Button.record(showing, "button.record", "list"))
                .heading(showing.text("help.topic.answering"))
                .text(showing.text("help.answering"), Button.open(showing, "help.button.due", "due"))
                .context(showing.text("help.places"));
        List<Button> pages = Arrays.stream(HelpPage.values())
                .filter(page -> page.topics().stream().anyMatch(topic -> isFor(reader, topic)))
                .map(page -> Button.open(showing, "help.page." + page.id(), typed(page, showing)))
                .toList();
        return card.buttons(pages)
                .reply(showing.text("help.fallback", named.place()))
                .forAskerAlone();
    }

    static Reply page(HelpPage page, Acting reader, Showing showing) {
        String title = showing.text("help.page." + page.id());
        Card card = new Card().header(title);
        List<HelpTopic> topics =
                page.topics().stream().filter(topic -> isFor(reader, topic)).toList();
        for (HelpTopic topic : topics) {
            List<CommandCatalogue> commands = topic.commands();
            if (topics.size() > 1)
                card.heading(showing.text("help.topic." + topic.name().toLowerCase(Locale.ROOT)));
            if (page == HelpPage.ALL)
                card.marked(commands.stream()
                        .map(command -> "• " + HelpBlocks.line(command, showing))
                        .collect(Collectors.joining("\n")));
            else for (CommandCatalogue command : commands) card.marked(HelpBlocks.entry(command, EXAMPLES, showing));
        }
        if (topics.isEmpty()) card.text(showing.text("help.page.nothing"));
        if (page == HelpPage.ALL)
            card.context(showing.text("help.silence"))
                    .context(
                            showing.text("help.shinchoku", SlackIds.SHINCHOKU, showing.typed(CommandCatalogue.UPDATE)));
        List<Button> links = new ArrayList<>();
        switch (page) {
            case PEOPLE -> links.add(Ways.me(showing));
            case REMINDERS -> links.add(Ways.rules(showing));
            case MANAGING -> {
                links.add(
                        topics.isEmpty()
                                ? Ways.me(showing)
                                : Button.open(showing, "reminder.button.pending", "pending"));
            }
            case ALL -> {}
        }
        links.add(Button.open(showing, "button.help.back", "help"));
        return card.buttons(links)
                .reply(showing.text("help.page.fallback", title))
                .forAskerAlone();
    }

    private static String typed(HelpPage page, Showing showing) {
        return "help "
                + (showing.say().japanese()
                        ? page.words().getFirst()
                        : page.words().getLast());
    }

    private static boolean isFor(Acting reader, HelpTopic topic) {
        return switch (topic) {
            case LOOKING, REPORTS, RECORDING, PEOPLE, REMINDERS -> true;
            case LEADING -> reader.looksAfterOthers();
            case ADMINISTRATION -> reader.person().administrator();
        };
    }
}
