package torikumi.sandbox.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.clock.Leap;
import torikumi.sandbox.outgoing.EventDelivery;
import torikumi.sandbox.workspace.News;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.Unread;

/** {@code /}: the workspace as one person sees it. */
@Controller
@ConditionalOnSandbox
class SandboxPage {

    private final SandboxWorkspace workspace;
    private final SceneDrawing drawing;
    private final EventDelivery events;
    private final Scenes scenes;
    private final ModalDrawing dialogs;
    private final Editors editors;
    private final PageTime time;
    private final Unread unread;

    SandboxPage(
            SandboxWorkspace workspace,
            SceneDrawing drawing,
            EventDelivery events,
            Scenes scenes,
            ModalDrawing dialogs,
            Editors editors,
            PageTime time,
            Unread unread) {
        this.workspace = workspace;
        this.drawing = drawing;
        this.events = events;
        this.scenes = scenes;
        this.dialogs = dialogs;
        this.editors = editors;
        this.time = time;
        this.unread = unread;
    }

    @GetMapping("/")
    String page(
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String in,
            @RequestParam(defaultValue = "") String thread,
            @RequestParam(defaultValue = "") String edit,
            @RequestParam(defaultValue = "false") boolean deletes,
            Model model) {
        Scene scene = scenes.forgiving(as, in, thread);
        News news = drawing.show(scene, 0, model);
        if (!scene.home()) unread.saw(scene.person(), scene.where(), news.state());
        model.addAttribute("marks", Marks.of(scene.viewer(), unread));
        model.addAttribute("tries", time.tries(scene));
        model.addAttribute("modal", dialogs.of(scene.viewer()));
        model.addAttribute("editor", edit.isEmpty() ? null : editors.of(scene, edit, deletes));
        model.addAttribute("seed", workspace.seed());
        model.addAttribute("people", workspace.people());
        model.addAttribute("since", time.epoch() + "-" + news.state());
        model.addAttribute("fault", "");
        model.addAttribute("face", time.face(scene.viewer()));
        model.addAttribute("leaps", Leap.besideTheClock());
        model.addAttribute("sent", time.sent(scene.viewer()));
        if (scene.home()) events.appOpened(scene.person(), "home");
        else if (scene.where().direct()) events.appOpened(scene.person(), "messages");
        return "page";
    }

    /** Slack's permalinks. */
    @GetMapping("/archives/{channel}/p{ts:\\d{7,}}")
    String permalink(@PathVariable String channel, @PathVariable String ts) {
        String dotted = ts.substring(0, ts.length() - 6) + "." + ts.substring(ts.length() - 6);
        return "redirect:/?in=" + channel + "#" + MessageDrawing.id("m", dotted);
    }
}
