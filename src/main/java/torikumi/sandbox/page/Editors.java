package torikumi.sandbox.page;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.outgoing.OwnMessages;
import torikumi.sandbox.outgoing.TypedText;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWorkspace;

/** Opens the dialog in which a person edits or deletes what they said. */
@Component
@ConditionalOnSandbox
class Editors {

    private final SandboxWorkspace workspace;
    private final OwnMessages own;

    Editors(SandboxWorkspace workspace, OwnMessages own) {
        this.workspace = workspace;
        this.own = own;
    }

    /** @throws ResponseStatusException 404 if there is no such message of this person's */
    Editor of(Scene scene, String ts, boolean deletes) {
        Conversation where = scene.where();
        if (where == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        Message message = own.find(scene.person(), where, ts)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Editor(ts, TypedText.typed(message.text(), workspace), deletes, "");
    }
}
