package torikumi.slack;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.platform.Texts;
import torikumi.slack.ask.ChatDesk;
import torikumi.slack.ask.HelpBlocks;
import torikumi.slack.ask.MissionBlocks;
import torikumi.slack.ask.PlanDesk;
import torikumi.slack.ask.ReadingDesk;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.SharedBlocks;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Answers;
import torikumi.slack.edge.Showings;
import torikumi.slack.edge.TooLongBlocks;
import torikumi.slack.people.ChangeDesk;
import torikumi.slack.people.StaffDesk;
import torikumi.slack.record.AmendDesk;
import torikumi.slack.record.InitiativeFinder;
import torikumi.slack.record.RecordDesk;
import torikumi.slack.remind.AskingDesk;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.CommandParser;

/** Where every question arrives: parse it, hand it to whoever answers, show. What the plan itself says is answered here. */
@Component
class FrontDesk implements Answers {

    private final CommandParser parser = new CommandParser();
    private final PlanDirectory directory;
    private final PlanDesk planned;
    private final ReadingDesk reading;
    private final RecordDesk recording;
    private final StaffDesk staff;
    private final ChangeDesk changes;
    private final AskingDesk asking;
    private final ChatDesk chatting;
    private final AmendDesk amending;
    private final InitiativeFinder finder;
    private final Texts texts;
    private final Showings showings;

    FrontDesk(
            PlanDirectory directory,
            PlanDesk planned,
            ReadingDesk reading,
            RecordDesk recording,
            StaffDesk staff,
            ChangeDesk changes,
            AskingDesk asking,
            ChatDesk chatting,
            AmendDesk amending,
            InitiativeFinder finder,
            Texts texts,
            Showings showings) {
        this.directory = directory;
        this.planned = planned;
        this.reading = reading;
        this.recording = recording;
        this.staff = staff;
        this.changes = changes;
        this.asking = asking;
        this.chatting = chatting;
        this.amending = amending;
        this.finder = finder;
        this.texts = texts;
        this.showings = showings;
    }

    @Override
    public Reply answer(Asked asked) {
        Showing showing = showings.of(asked);
        if (asked.isTooLong())
            return TooLongBlocks.of(asked, showings.toAskerAlone(asked).say());
        Command command = parser.parse(asked.words());
        return report(asked, command, showing).orElseGet(() -> answer(asked, command, showing));
    }

    /** 「総務-03 順調 区の方針」 tells of an initiative; only what begins with a verb is meant as one. */
    private Optional<Reply> report(Asked asked, Command command, Showing showing) {
        return command instanceof Command.Ask || CommandCatalogue.begins(asked.words())
                ? Optional.empty()
                : recording.codedStatement(asked, showing);
    }

    private Reply answer(Asked asked, Command command, Showing showing) {
        return switch (command) {
            case Command.ShowDepartment(var scope, var page) ->
                asked.place() == Asked.Place.HOME && page == 1
                        ? reading.home(asked, showing)
                        : show(directory.department(scope), scope, page, showing);
            case Command.ListSection(var scope, var name, var page) ->
                show(directory.place(scope, name), scope, page, showing);
            case Command.ShowInitiative(var scope, var code) ->
                show(directory.initiative(scope, code), scope, 1, showing);
            case Command.ShowMission(var scope, var name) -> mission(directory.place(scope, name), scope, showing);
            case Command.ShowVision(var scope, var name) ->
                aims(plan(scope, name), scope, showing, plan -> MissionBlocks.vision(plan, showing));
            case Command.ShowPolicy(var scope, var name) ->
                aims(plan(scope, name), scope, showing, plan -> MissionBlocks.policy(plan, showing));
            case Command.Search(var scope, var words, var page) ->
                found(asked, directory.search(scope, words), words, scope, page, showing);
            case Command.ShowYear(var scope, var words) ->
                scope == null
                        ? HelpBlocks.notAYear(words, showing)
                        : show(directory.department(scope), scope, 1, showing);
            case Command.Update(var words) -> recording.update(asked, words, showing);
            case Command.Correct of -> amending.correct(asked, of);
            case Command.TakeBack of -> amending.takeBack(asked, of);
            case Command.Chat(var kind) ->
                recording.statement(asked, showing).orElseGet(() -> chatting.answer(asked, kind));
            case Command.Status of -> reading.status(asked, of, showing);
            case Command.Stale of -> reading.stale(asked, of, showing);
            case Command.History of -> reading.history(asked, of, showing);
            case Command.Mine of -> reading.mine(asked, of, showing);
            case Command.Who of -> staff.who(asked, of, showing);
            case Command.Me() -> staff.me(asked, showing);
            case Command.Join of -> staff.join(asked, of, showing);
            case Command.Leave of -> staff.leave(asked, of, showing);
            case Command.Appoint of -> staff.appoint(asked, of, showing);
            case Command.Dismiss of -> staff.dismiss(asked, of, showing);
            case Command.NameDeputy() -> staff.nameDeputy(asked, showing);
            case Command.Handover of -> staff.handover(asked, of, showing);
            case Command.Changes of -> changes.log(asked, of, showing);
            case Command.Close of -> staff.close(asked, of, showing);
            case Command.Reopen of -> staff.reopen(asked, of, showing);
            case Command.AboutAsking of -> asking.answer(asked, of, showing);
            case Command.Help(var topic) -> topic == null ? HelpBlocks.all(showing) : HelpBlocks.one(topic, showing);
            case Command.Ask of ->
                recording
                        .statement(asked, showing)
                        .or(() -> reading.question(asked, of, showing))
                        .orElseGet(() -> ask(asked, of, showing));
        };
    }

    /** A code in the words goes before what they may be searched for. */
    private Reply ask(Asked asked, Command.Ask ask, Showing showing) {
        Found found = directory.ask(ask.scope(), ask.words());
        boolean named = !(found instanceof Found.Hits || found instanceof Found.Unclear);
        if (named) return show(found, ask.scope(), ask.page(), showing);
        return recording
                .askedAbout(asked)
                .map(about -> show(about, ask.scope(), 1, showing))
                .or(() -> recording.unclear(asked, showing))
                .orElseGet(() -> found(asked, found, ask.words(), ask.scope(), ask.page(), showing));
    }

    @Override
    public Reply share(Asked asked) {
        return SharedBlocks.of(answer(asked), asked.userId(), texts.in(asked.locale()));
    }

    /** Words that were searched for; a code among them was meant before whatever else they may be. */
    private Reply found(Asked asked, Found found, String words, Scope scope, int page, Showing showing) {
        if (found instanceof Found.Hits || found instanceof Found.Unclear) {
            InitiativeFinder.Coded coded = finder.coded(words);
            if (coded.initiative() != null) return show(coded.initiative(), scope, page, showing);
        }
        return found instanceof Found.Unclear
                ? show(found, scope, page, showings.toAskerAlone(asked))
                : show(found, scope, page, showing);
    }

    private Reply show(Found found, Scope scope, int page, Showing showing) {
        return planned.show(found, scope, page, showing);
    }

    private Reply mission(Found found, Scope scope, Showing showing) {
        return switch (found) {
            case Found.OfSection of -> MissionBlocks.of(of, showing);
            case Found.OfUnit of -> MissionBlocks.of(of, showing);
            default -> show(found, scope, 1, showing);
        };
    }

    /** The plan of the department, section or unit of that name; without a name, the department's. */
    private Found plan(Scope scope, String name) {
        return name.isBlank() || name.equals("部") ? directory.department(scope) : directory.place(scope, name);
    }

    private Reply aims(Found found, Scope scope, Showing showing, Function<Plan, Reply> blocks) {
        return switch (found) {
            case Found.OfDepartment of -> blocks.apply(of.plan());
            case Found.OfSection of -> blocks.apply(of.plan());
            case Found.OfUnit of -> blocks.apply(of.plan());
            default -> show(found, scope, 1, showing);
        };
    }
}
