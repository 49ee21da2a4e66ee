package torikumi.sandbox.month;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.TimeLapse;
import torikumi.sandbox.blocks.Elements;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.modal.OpenView;
import torikumi.sandbox.outgoing.EventDelivery;
import torikumi.sandbox.outgoing.Interactions;
import torikumi.sandbox.outgoing.Submissions;
import torikumi.sandbox.outgoing.Typing;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Does what a person does on the page: types a line, presses a button, fills in a form; and waits for what the app says to it. */
@Component
@ConditionalOnSandbox
class Acting {

    /** It did not come off; the message says why, for whoever reads the log. */
    static final class Failed extends RuntimeException {

        Failed(String why) {
            super(why);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOKS_AGAIN = Duration.ofMillis(5);

    private final SandboxWorkspace workspace;
    private final Typing typing;
    private final Interactions interactions;
    private final Submissions submissions;
    private final Modals modals;
    private final EventDelivery events;
    private final TimeLapse lapse;

    Acting(
            SandboxWorkspace workspace,
            Typing typing,
            Interactions interactions,
            Submissions submissions,
            Modals modals,
            EventDelivery events,
            TimeLapse lapse) {
        this.workspace = workspace;
        this.typing = typing;
        this.interactions = interactions;
        this.submissions = submissions;
        this.modals = modals;
        this.events = events;
        this.lapse = lapse;
    }

    /** @throws Failed if the app does not take it, or says nothing to it */
    void perform(MonthScript.Step step) {
        WorkspaceMember person = person(step.as());
        Conversation where = where(step.in(), person);
        long before = workspace.state();
        if (step.say() != null) {
            if (!typing.send(person, where, null, step.say())) throw new Failed("it was not taken");
        } else press(person, where, String.valueOf(step.press()));
        boolean told = step.form() != null && fillIn(person, step.form());
        if (!told) await(() -> answered(person, where, before), "no answer");
        await(events::isQuiet, "it is still thinking");
        workspace.forgetWhispers(where, person, before);
    }

    private void press(WorkspaceMember person, Conversation where, String action) {
        for (Message message : workspace.messagesIn(where).reversed())
            for (JsonNode block : message.blocks())
                for (JsonNode element : Elements.of(block))
                    // Where a message has several of a kind, their action_ids are numbered.
                    if (message.visibleTo(person) && (Elements.action(element) + ".").startsWith(action + ".")) {
                        var use = new Interactions.Use(
                                block.path("block_id").stringValue(""), Elements.action(element), "");
                        interactions.inMessage(person, where, message, use).ifPresent(error -> {
                            throw new Failed(error);
                        });
                        return;
                    }
        throw new Failed("nothing to press");
    }

    /** @return whether the dialog itself said what became of it; otherwise a message will */
    private boolean fillIn(WorkspaceMember person, Map<String, String> form) {
        await(() -> modals.top(person).isPresent(), "no dialog");
        OpenView view = modals.top(person).orElseThrow();
        Map<String, List<String>> entered = new HashMap<>();
        for (JsonNode block : view.blocks()) {
            String value = form.get(block.path("block_id").stringValue(""));
            if (value == null) continue;
            for (JsonNode element : Elements.of(block))
                entered.put(OpenView.name(block, element), List.of(entered(element, value)));
        }
        submissions.submit(person, modals.entered(view.id(), entered).orElseThrow());
        OpenView left = modals.top(person).orElse(null);
        if (left == null) return false;
        boolean refused = left.json().hasNonNull("submit") || !left.trouble().isEmpty();
        submissions.close(person, left, true);
        if (refused) throw new Failed("the form was not taken: " + left.errors() + left.trouble());
        return true;
    }

    /** As the page's form sends it: of an option its number. */
    private String entered(JsonNode element, String value) {
        if (Elements.type(element).equals("users_select")) return person(value).id();
        List<JsonNode> options = Elements.options(element);
        for (int i = 0; i < options.size(); i++)
            if (options.get(i).path("value").stringValue("").equals(value)) return Integer.toString(i);
        return value;
    }

    private boolean answered(WorkspaceMember person, Conversation where, long before) {
        String bot = workspace.seed().bot().user();
        return workspace.news(where, person, before).posted().stream()
                .anyMatch(message -> message.author().equals(bot));
    }

    private void await(BooleanSupplier done, String otherwise) {
        long began = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) throw new Failed(otherwise);
            LockSupport.parkNanos(LOOKS_AGAIN.toNanos());
            // What the app will send by and by is sent now.
            lapse.forwardTo(Instant.EPOCH);
        }
    }

    private WorkspaceMember person(String handle) {
        return workspace.people().stream()
                .filter(one -> one.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + handle));
    }

    private Conversation where(String name, WorkspaceMember person) {
        if (name.equals("dm")) return workspace.conversation(person.dm()).orElseThrow();
        return workspace.conversations().stream()
                .filter(one -> !one.direct() && one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no channel " + name));
    }
}
