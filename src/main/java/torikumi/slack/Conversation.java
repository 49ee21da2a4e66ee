package torikumi.slack;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.slack.ask.PlanAnswers;
import torikumi.slack.ask.SmallTalkAnswers;
import torikumi.slack.ask.StandingAnswers;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Showings;
import torikumi.slack.record.InitiativeFinder;
import torikumi.slack.record.Reporting;
import torikumi.slack.words.Command;

/** Answers words that may report, ask, search or only talk: what they are, the plans and the record tell. */
@Component
class Conversation {

    private final PlanDirectory directory;
    private final PlanAnswers planned;
    private final StandingAnswers reading;
    private final Reporting recording;
    private final SmallTalkAnswers chatting;
    private final InitiativeFinder finder;
    private final Showings showings;

    Conversation(
            PlanDirectory directory,
            PlanAnswers planned,
            StandingAnswers reading,
            Reporting recording,
            SmallTalkAnswers chatting,
            InitiativeFinder finder,
            Showings showings) {
        this.directory = directory;
        this.planned = planned;
        this.reading = reading;
        this.recording = recording;
        this.chatting = chatting;
        this.finder = finder;
        this.showings = showings;
    }

    /** The answer to a report that names its initiative, whatever command it may look like otherwise. */
    Optional<Reply> report(Asked asked, Showing showing) {
        return recording.codedStatement(asked, showing);
    }

    Reply answer(Asked asked, Command.InConversation command, Showing showing) {
        return switch (command) {
            case Command.Search(var scope, var words, var page) ->
                found(asked, directory.search(scope, words), words, scope, page, showing);
            case Command.Chat(var kind) ->
                recording.statement(asked, showing).orElseGet(() -> chatting.answer(asked, kind));
            case Command.Ask of ->
                recording
                        .statement(asked, showing)
                        .or(() -> reading.question(of, showing))
                        .orElseGet(() -> ask(asked, of, showing));
        };
    }

    /** A code in the words goes before what they may be searched for. */
    private Reply ask(Asked asked, Command.Ask ask, Showing showing) {
        Found found = directory.ask(ask.scope(), ask.words());
        boolean named = !(found instanceof Found.Hits || found instanceof Found.Unclear);
        if (named) return planned.show(found, ask.scope(), ask.page(), showing);
        return recording
                .askedAbout(asked)
                .map(about -> planned.show(about, ask.scope(), 1, showing))
                .or(() -> recording.unclear(asked, showing))
                .orElseGet(() -> found(asked, found, ask.words(), ask.scope(), ask.page(), showing));
    }

    /** Words that were searched for; a code among them was meant before whatever else they may be. */
    private Reply found(Asked asked, Found found, String words, Scope scope, int page, Showing showing) {
        if (found instanceof Found.Hits || found instanceof Found.Unclear) {
            InitiativeFinder.Coded coded = finder.coded(words);
            if (coded.initiative() != null) return planned.show(coded.initiative(), scope, page, showing);
        }
        return found instanceof Found.Unclear
                ? planned.show(found, scope, page, showings.toAskerAlone(asked))
                : planned.show(found, scope, page, showing);
    }
}
