package torikumi.slack.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import torikumi.platform.Say;
import torikumi.slack.card.Card;
import torikumi.slack.card.Link;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.HelpPage;
import torikumi.slack.words.HelpTopic;
import torikumi.slack.words.Sample;
import torikumi.staff.Acting;
import torikumi.staff.Role;

/** Help: what one does in a day on one screen, the rest behind a button each; only what the reader may do. */
final class HelpPageBlocks {

    private static final int EXAMPLES = 2;

    private HelpPageBlocks() {}

    static Reply first(Acting reader, Showing showing) {
        Say say = showing.say();
        Sample.Named named = showing.named();
        String word = showing.sample().get().word();
        Card card = new Card()
                .header(say.text("help.title"))
                .heading(say.text("help.topic.looking"))
                .text(say.text("help.looking"))
                .links(List.of(
                        Link.open(named.place(), named.place()),
                        Link.open(named.code(), named.code()),
                        Link.open(word, word)))
                .heading(say.text("help.topic.recording"))
                .text(
                        say.text(
                                "help.recording",
                                showing.examples(CommandCatalogue.UPDATE).getFirst()),
                        Link.record(say.text("button.record"), say.text("button.record"), "list"))
                .heading(say.text("help.topic.answering"))
                .text(say.text("help.answering"), Link.open(say.text("help.button.due"), "due"))
                .context(say.text("help.places"));
        List<Link> pages = Arrays.stream(HelpPage.values())
                .filter(page -> page.topics().stream().anyMatch(topic -> isFor(reader, topic)))
                .map(page -> Link.open(say.text("help.page." + page.id()), typed(page, say)))
                .toList();
        return card.links(pages).reply(say.text("help.fallback", named.place())).forAskerAlone();
    }

    static Reply page(HelpPage page, Acting reader, Showing showing) {
        Say say = showing.say();
        String title = say.text("help.page." + page.id());
        Card card = new Card().header(title);
        List<HelpTopic> topics =
                page.topics().stream().filter(topic -> isFor(reader, topic)).toList();
        for (HelpTopic topic : topics) {
            List<CommandCatalogue> commands = Arrays.stream(CommandCatalogue.values())
                    .filter(command -> command.topic() == topic)
                    .toList();
            if (topics.size() > 1)
                card.heading(say.text("help.topic." + topic.name().toLowerCase(Locale.ROOT)));
            if (page == HelpPage.ALL)
                card.marked(commands.stream()
                        .map(command -> HelpBlocks.line(command, showing))
                        .collect(Collectors.joining("\n")));
            else for (CommandCatalogue command : commands) card.marked(HelpBlocks.entry(command, EXAMPLES, showing));
        }
        if (topics.isEmpty()) card.text(say.text("help.page.nothing"));
        if (page == HelpPage.ALL)
            card.context(say.text("help.silence")).context(say.text("help.shinchoku", SlackIds.SHINCHOKU));
        List<Link> links = new ArrayList<>();
        switch (page) {
            case PEOPLE -> links.add(Link.open(say.text("people.button.me"), "me"));
            case REMINDERS -> links.add(Link.open(say.text("rules.button.all"), "remind"));
            case MANAGING -> {
                if (!topics.isEmpty()) links.add(Link.open(say.text("reminder.button.pending"), "pending"));
            }
            case ALL -> {}
        }
        links.add(Link.open(say.text("button.help.back"), "help"));
        return card.links(links).reply(say.text("help.page.fallback", title)).forAskerAlone();
    }

    private static String typed(HelpPage page, Say say) {
        return "help "
                + (say.japanese() ? page.words().getFirst() : page.words().getLast());
    }

    private static boolean isFor(Acting reader, HelpTopic topic) {
        boolean administers = reader.person().administrator();
        return switch (topic) {
            case LOOKING, RECORDING, PEOPLE, REMINDERS -> true;
            case LEADING -> administers || reader.posts().stream().anyMatch(post -> post.role() != Role.MEMBER);
            case ADMINISTRATION -> administers;
        };
    }
}
