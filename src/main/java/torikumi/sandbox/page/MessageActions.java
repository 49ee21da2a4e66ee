package torikumi.sandbox.page;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.outgoing.OwnMessages;
import torikumi.sandbox.outgoing.Shortcuts;
import torikumi.sandbox.outgoing.Typing;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWorkspace;

/** The menu of a message: the app's shortcuts, and editing and deleting one's own. */
@Controller
@ConditionalOnSandbox
class MessageActions {

    private final SandboxWorkspace workspace;
    private final Scenes scenes;
    private final Editors editors;
    private final Shortcuts shortcuts;
    private final OwnMessages own;

    MessageActions(SandboxWorkspace workspace, Scenes scenes, Editors editors, Shortcuts shortcuts, OwnMessages own) {
        this.workspace = workspace;
        this.scenes = scenes;
        this.editors = editors;
        this.shortcuts = shortcuts;
        this.own = own;
    }

    @PostMapping("/sandbox/shortcut")
    Object shortcut(
            @RequestParam String as,
            @RequestParam String in,
            @RequestParam(defaultValue = "") String thread,
            @RequestParam String at,
            @RequestParam String callback,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletResponse response) {
        Scene scene = scenes.exactly(as, in, thread);
        Conversation where = where(scene);
        Message message = workspace
                .message(where, at)
                .filter(one -> !one.ephemeral() && !one.gone())
                .orElseThrow(MessageActions::notFound);
        shortcuts.use(scene.person(), where, message, callback);
        return done(scene, htmx, response);
    }

    /** @param deletes whether to ask if it should be deleted, rather than for other words */
    @GetMapping("/sandbox/edit")
    String editor(
            @RequestParam String as,
            @RequestParam String in,
            @RequestParam(defaultValue = "") String thread,
            @RequestParam String at,
            @RequestParam(defaultValue = "false") boolean deletes,
            Model model) {
        Scene scene = scenes.exactly(as, in, thread);
        model.addAttribute("scene", scene);
        model.addAttribute("say", scene.say());
        model.addAttribute("editor", editors.of(scene, at, deletes));
        return "editor :: editor";
    }

    @PostMapping("/sandbox/edit")
    Object edit(
            @RequestParam String as,
            @RequestParam String in,
            @RequestParam(defaultValue = "") String thread,
            @RequestParam String at,
            @RequestParam String text,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model,
            HttpServletResponse response) {
        Scene scene = scenes.exactly(as, in, thread);
        Message message = mine(scene, at);
        if (own.edit(where(scene), message, text)) return done(scene, htmx, response);
        model.addAttribute("scene", scene);
        model.addAttribute("say", scene.say());
        String fault =
                text.isBlank() ? scene.say().text("field.empty") : scene.say().text("message.too-long", Typing.LONGEST);
        model.addAttribute("editor", new Editor(at, text, false, fault));
        return "editor :: answer";
    }

    @PostMapping("/sandbox/delete")
    Object delete(
            @RequestParam String as,
            @RequestParam String in,
            @RequestParam(defaultValue = "") String thread,
            @RequestParam String at,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            HttpServletResponse response) {
        Scene scene = scenes.exactly(as, in, thread);
        own.delete(where(scene), mine(scene, at));
        return done(scene, htmx, response);
    }

    private Message mine(Scene scene, String at) {
        return own.find(scene.person(), where(scene), at).orElseThrow(MessageActions::notFound);
    }

    private static Conversation where(Scene scene) {
        Conversation where = scene.where();
        if (where == null) throw notFound();
        return where;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Object done(Scene scene, boolean htmx, HttpServletResponse response) {
        if (!htmx)
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(scene.fullAddress()))
                    .build();
        response.setHeader("HX-Trigger", "news");
        return "editor :: closed";
    }
}
