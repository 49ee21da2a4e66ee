package torikumi.sandbox.outgoing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import torikumi.platform.SlackConnection;
import torikumi.sandbox.MutableClock;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.modal.Triggers;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** The sandbox's outgoing side wired to a fake app, with a clock that a test moves and nothing that waits. */
final class Rig implements AutoCloseable {

    record Waiting(Duration delay, Runnable work) {}

    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    final MutableClock clock = new MutableClock();
    final FakeBot app = new FakeBot();
    final SandboxWorkspace workspace = new SandboxWorkspace(clock);
    final List<Waiting> later = new ArrayList<>();
    final BotConnection connection;
    final EventDelivery events;
    final OpenResponseUrls responseUrls;
    final ShownAnswers answers;
    final Interactions interactions;
    final Triggers triggers;
    final Modals modals;
    final Shortcuts shortcuts;
    final OwnMessages own;
    final Submissions submissions;
    final Suggestions suggestions;
    final Typing typing;

    final WorkspaceMember mori = workspace.person("U0MORIAKARI").orElseThrow();
    final Conversation soumu = workspace.conversation("C0SOUMUKA01").orElseThrow();
    final Conversation dm = workspace.conversation(mori.dm()).orElseThrow();

    Rig() {
        this(Duration.ofSeconds(3));
    }

    Rig(Duration patience) {
        SlackConnection slack = new SlackConnection(SECRET, "xoxb-sandbox", null, app.api(), true);
        connection = new BotConnection(slack, clock, patience);
        events = new EventDelivery(workspace, connection, (wait, work) -> later.add(new Waiting(wait, work)), clock);
        responseUrls = new OpenResponseUrls(connection, workspace, clock);
        answers = new ShownAnswers(workspace, events);
        Slackbot slackbot = new Slackbot(workspace);
        triggers = new Triggers(clock);
        modals = new Modals(workspace);
        Payloads payloads = new Payloads(workspace, connection, triggers, clock);
        CommandDelivery commands =
                new CommandDelivery(workspace, connection, responseUrls, answers, slackbot, triggers);
        typing = new Typing(workspace, commands, events, slackbot);
        interactions = new Interactions(workspace, payloads, responseUrls, new Choices());
        shortcuts = new Shortcuts(workspace, payloads, responseUrls, slackbot);
        own = new OwnMessages(workspace, events);
        submissions = new Submissions(workspace, payloads, responseUrls, modals);
        suggestions = new Suggestions(payloads, modals);
    }

    /** Types a line in #総務課 as 森 あかり. */
    boolean type(String line) {
        return typing.send(mori, soumu, null, line);
    }

    List<Message> said() {
        return workspace.messagesIn(soumu);
    }

    /** Does what is waiting, and tells how long it would have waited. */
    Duration runNext() {
        Waiting next = later.removeFirst();
        next.work().run();
        return next.delay();
    }

    @Override
    public void close() {
        connection.close();
        app.close();
    }
}
