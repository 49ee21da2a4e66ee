package torikumi.slack;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;
import torikumi.slack.ask.PlanCommands;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Answers;
import torikumi.slack.edge.HomeAt;
import torikumi.slack.edge.Showings;
import torikumi.slack.edge.TooLongBlocks;
import torikumi.slack.home.HomeCommands;
import torikumi.slack.people.PeopleCommands;
import torikumi.slack.plan.ImportCommands;
import torikumi.slack.record.RecordCommands;
import torikumi.slack.remind.ReminderCommands;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandParser;

/** Where every question arrives: parse it, hand it to whoever answers, show. */
@Component
class FrontDesk implements Answers {

    private final CommandParser parser = new CommandParser();
    private final PlanCommands plans;
    private final ImportCommands imports;
    private final PeopleCommands people;
    private final RecordCommands record;
    private final ReminderCommands asking;
    private final HomeCommands home;
    private final Conversation conversation;
    private final Showings showings;
    private final MeterRegistry figures;

    FrontDesk(
            PlanCommands plans,
            ImportCommands imports,
            PeopleCommands people,
            RecordCommands record,
            ReminderCommands asking,
            HomeCommands home,
            Conversation conversation,
            Showings showings,
            MeterRegistry figures) {
        this.plans = plans;
        this.imports = imports;
        this.people = people;
        this.record = record;
        this.asking = asking;
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
        if (home.isHome(asked, command)) return home.open(asked, HomeAt.START, showing);
        return switch (command) {
            case Command.AboutPlan of -> plans.answer(asked, of, showing);
            case Command.AboutImports of -> imports.answer(asked, of, showing);
            case Command.AboutPeople of -> people.answer(asked, of, showing);
            case Command.AboutRecord of -> record.answer(asked, of, showing);
            case Command.AboutReminders of -> asking.answer(asked, of, showing);
            case Command.AboutHome of -> home.answer(asked, of, showing);
            case Command.InConversation of -> conversation.answer(asked, of, showing);
        };
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
