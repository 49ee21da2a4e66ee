package torikumi.sandbox.page;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.outgoing.Interactions;
import torikumi.sandbox.outgoing.Typing;
import torikumi.sandbox.workspace.HomeView;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWorkspace;

/** What a person does on the page: sends a line, presses a button. Answers htmx with pieces, a plain form with the page. */
@Controller
@ConditionalOnSandbox
class SandboxActions {

    private final SandboxWorkspace workspace;
    private final Scenes scenes;
    private final Typing typing;
    private final Interactions interactions;
    private final SentFiles files;

    SandboxActions(
            SandboxWorkspace workspace, Scenes scenes, Typing typing, Interactions interactions, SentFiles files) {
        this.workspace = workspace;
        this.scenes = scenes;
        this.typing = typing;
        this.interactions = interactions;
        this.files = files;
    }

    /** Header {@code X-Sandbox-Taken} says whether the composer may forget the text. */
    @PostMapping("/sandbox/say")
    Object say(
            @RequestParam String as,
            @RequestParam String in,
            @RequestParam(defaultValue = "") String thread,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model,
            HttpServletResponse response) {
        Scene scene = scenes.exactly(as, in, thread);
        if (scene.home()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        boolean taken = typing.send(
                scene.person(),
                scene.where(),
                scene.thread().isEmpty() ? null : scene.thread(),
                text,
                files.kept(scene.person(), file));
        if (!htmx) return page(scene);
        response.setHeader("X-Sandbox-Taken", Boolean.toString(taken));
        String pieces = pieces(scene, "", model, response);
        if (taken) response.setHeader("HX-Trigger", "news, follow");
        return pieces;
    }

    /**
     * @param at the ts of the message, or {@code home}
     * @param value what was chosen; empty for a button
     */
    @PostMapping("/sandbox/use")
    Object use(
            @RequestParam String as,
            @RequestParam String in,
            @RequestParam(defaultValue = "") String thread,
            @RequestParam String at,
            @RequestParam String block,
            @RequestParam String action,
            @RequestParam(defaultValue = "") String value,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model,
            HttpServletResponse response) {
        Scene scene = scenes.exactly(as, in, thread);
        Interactions.Use use = new Interactions.Use(block, action, value);
        Optional<String> address;
        Optional<String> fault;
        if (scene.home()) {
            HomeView home = workspace.home(scene.person()).orElseThrow(SandboxActions::gone);
            address = interactions.address(home.json().path("blocks"), use);
            fault = interactions.onHome(scene.person(), home, use);
        } else {
            Message message = workspace
                    .message(scene.where(), at)
                    .filter(one -> one.visibleTo(scene.person()))
                    .orElseThrow(SandboxActions::gone);
            address = interactions.address(message.blocks(), use);
            fault = interactions.inMessage(scene.person(), scene.where(), message, use);
        }
        if (address.isPresent()) return seeOther(URI.create(address.get()));
        if (!htmx) return page(scene);
        return pieces(
                scene, fault.map(word -> scene.say().text("use.failed", word)).orElse(""), model, response);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<Void> seeOther(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
    }

    private static ResponseEntity<Void> page(Scene scene) {
        return seeOther(URI.create(scene.fullAddress()));
    }

    private static String pieces(Scene scene, String fault, Model model, HttpServletResponse response) {
        response.setHeader("HX-Trigger", "news");
        model.addAttribute("scene", scene);
        model.addAttribute("say", scene.say());
        model.addAttribute("fault", fault);
        return "parts :: fault";
    }
}
