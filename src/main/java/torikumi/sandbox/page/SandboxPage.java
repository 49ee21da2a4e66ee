package torikumi.sandbox.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.clock.Leap;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.outgoing.EventDelivery;
import torikumi.sandbox.workspace.News;
import torikumi.sandbox.workspace.SandboxWorkspace;

/** {@code /}: the workspace as one person sees it. */
@Controller
@ConditionalOnSandbox
class SandboxPage {

    private final SandboxWorkspace workspace;
    private final SceneDrawing drawing;
    private final EventDelivery events;
    private final Scenes scenes;
    private final Modals modals;
    private final ModalDrawing dialogs;
    private final Editors editors;
    private final PageTime time;

    SandboxPage(
            SandboxWorkspace workspace,
            SceneDrawing drawing,
            EventDelivery events,
            Scenes scenes,
            Modals modals,
            ModalDrawing dialogs,
            Editors editors,
            PageTime time) {
        this.workspace = workspace;
        this.drawing = drawing;
        this.events = events;
        this.scenes = scenes;
        this.modals = modals;
        this.dialogs = dialogs;
        this.editors = editors;
        this.time = time;
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
        model.addAttribute("modal", dialogs.of(scene.viewer()));
        model.addAttribute("editor", edit.isEmpty() ? null : editors.of(scene, edit, deletes));
        model.addAttribute("seed", workspace.seed());
        model.addAttribute("people", workspace.people());
        model.addAttribute("since", time.epoch() + "-" + news.state());
        model.addAttribute("fault", "");
        model.addAttribute("face", time.face(scene.viewer()));
        model.addAttribute("leaps", Leap.values());
        model.addAttribute("sent", time.sent(scene.viewer()));
        if (scene.home()) events.appOpened(scene.person(), "home");
        else if (scene.where().direct()) events.appOpened(scene.person(), "messages");
        return "page";
    }

    /**
     * What is new since the page was drawn, as pieces that htmx puts in their places; 204 if nothing is.
     *
     * @param shown the dialog the page shows; empty if it shows none
     * @param face the time the page shows; empty if it shows none
     */
    @GetMapping("/sandbox/news")
    Object news(
            @RequestParam String as,
            @RequestParam String in,
            @RequestParam(defaultValue = "") String thread,
            @RequestParam String since,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String face,
            Model model,
            HttpServletResponse response) {
        int dash = since.indexOf('-');
        if (dash < 0 || !since.substring(0, dash).equals(time.epoch()))
            return ResponseEntity.noContent().header("HX-Refresh", "true").build();
        Scene scene = scenes.exactly(as, in, thread);
        long seen = Long.parseLong(since.substring(dash + 1));
        boolean changed = !modals.shown(scene.person()).equals(shown);
        // A dialog somebody fills in is drawn anew only with what they typed, which the page sends when it hears of
        // this.
        boolean filling = changed && open(scene, shown);
        ClockFace now = time.face(scene.viewer());
        boolean ticked = !face.isEmpty() && !face.equals(now.shown());
        if (seen == workspace.state() && !ticked && (filling || !changed)) {
            ResponseEntity.HeadersBuilder<?> nothing = ResponseEntity.noContent();
            return (filling ? nothing.header("HX-Trigger", "modal") : nothing).build();
        }
        if (filling) response.setHeader("HX-Trigger", "modal");
        News news = drawing.show(scene, seen, model);
        model.addAttribute("modal", dialogs.of(scene.viewer()));
        model.addAttribute("modalChanged", changed && !filling);
        model.addAttribute("since", time.epoch() + "-" + news.state());
        model.addAttribute("face", now);
        model.addAttribute("ticked", ticked);
        model.addAttribute("monthTold", now.tellsOfTheMonthAs(face));
        return "news";
    }

    private boolean open(Scene scene, String shown) {
        return modals.stack(scene.person()).stream().anyMatch(view -> shown.startsWith(view.id() + "."));
    }

    /** Slack's permalinks. */
    @GetMapping("/archives/{channel}/p{ts:\\d{7,}}")
    String permalink(@PathVariable String channel, @PathVariable String ts) {
        String dotted = ts.substring(0, ts.length() - 6) + "." + ts.substring(ts.length() - 6);
        return "redirect:/?in=" + channel + "#" + MessageDrawing.id("m", dotted);
    }
}
