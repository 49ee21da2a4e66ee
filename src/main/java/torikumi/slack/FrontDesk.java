package torikumi.slack;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Answers;
import torikumi.slack.edge.HomeAt;
import torikumi.slack.edge.Showings;
import torikumi.slack.edge.TooLongBlocks;
import torikumi.slack.home.HomeCommands;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandParser;

/** Where every question arrives: parse it, hand it to whoever answers, show. */
@Component
class FrontDesk implements Answers {

    private final CommandParser parser = new CommandParser();
    private final Commands commands;
    private final HomeCommands home;
    private final Conversation conversation;
    private final Showings showings;
    private final MeterRegistry figures;

    FrontDesk(
            Commands commands, HomeCommands home, Conversation conversation, Showings showings, MeterRegistry figures) {
        this.commands = commands;
        this.home = home;
        this.conversation = conversation;
        this.showings = showings;
        this.figures = figures;
    }

    @Override
    public Reply answer(Asked asked) {
        Showing showing = showings.of(asked);
        if (asked.isTooLong())
            return TooLongBlocks.of(asked, showings.toAskerAlone(asked).say());
        Command command = parser.parse(asked.words());
        // 「総務-03 順調 区の方針」 tells of an initiative; only what begins with a verb is meant as one.
        if (command instanceof Command.Ask || CommandParser.begins(asked.words()))
            return answer(asked, command, showing);
        return conversation.report(asked, showing).orElseGet(() -> answer(asked, command, showing));
    }

    private Reply answer(Asked asked, Command command, Showing showing) {
        Timer.Sample begun = Timer.start(figures);
        String outcome = "failed";
        try {
            Reply reply = understood(asked, command, showing);
            outcome = "answered";
            return reply;
        } finally {
            begun.stop(Timer.builder("torikumi.answers")
                    .description("What was asked in words, by command")
                    .tag("command", command.getClass().getSimpleName())
                    .tag("outcome", outcome)
                    .register(figures));
        }
    }

    private Reply understood(Asked asked, Command command, Showing showing) {
        return home.isHome(asked, command)
                ? home.open(asked, HomeAt.START, showing)
                : commands.answer(asked, command, showing);
    }

    @Override
    public Reply home(Asked asked, HomeAt at) {
        return home.open(asked, at, showings.of(asked));
    }

    @Override
    public Reply share(Asked asked) {
        return answer(asked).sharedBy(asked.userId(), showings.of(asked));
    }
}
