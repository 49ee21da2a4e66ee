package torikumi.sandbox.page;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Reads from an address who looks at what. */
@Component
@ConditionalOnSandbox
class Scenes {

    private final SandboxWorkspace workspace;
    private final Clock clock;

    Scenes(SandboxWorkspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** What does not exist becomes the first person, the first channel, no thread. */
    Scene forgiving(String as, String in, String thread) {
        WorkspaceMember person = workspace
                .person(as)
                .orElseGet(() -> workspace.people().iterator().next());
        if (in.equals(Scene.HOME)) return scene(person, in, null, "");
        Conversation where =
                workspace.conversation(in).filter(one -> one.has(person)).orElseGet(() -> usual(person, in));
        boolean open = workspace.message(where, thread).isPresent();
        return scene(person, where.id(), where, open ? thread : "");
    }

    /** Who does not say where looks at their section's channel. */
    private Conversation usual(WorkspaceMember person, String in) {
        return workspace.conversations().stream()
                .filter(one -> in.isEmpty() && !one.direct() && one.name().equals(person.section()))
                .findFirst()
                .orElseGet(() -> workspace.conversations().iterator().next());
    }

    /** @throws ResponseStatusException 404 for what does not exist */
    Scene exactly(String as, String in, String thread) {
        Scene scene = forgiving(as, in, thread);
        if (scene.person().id().equals(as) && scene.in().equals(in)) return scene;
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Scene scene(WorkspaceMember person, String in, @Nullable Conversation where, String thread) {
        return new Scene(Viewer.of(workspace, person, clock.getZone()), in, where, thread);
    }
}
