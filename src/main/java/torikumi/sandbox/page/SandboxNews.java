package torikumi.sandbox.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.workspace.News;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.Unread;

/** {@code /sandbox/news}: what a page asks for every second. */
@Controller
@ConditionalOnSandbox
class SandboxNews {

    private final SandboxWorkspace workspace;
    private final SceneDrawing drawing;
    private final Scenes scenes;
    private final Modals modals;
    private final ModalDrawing dialogs;
    private final PageTime time;
    private final Unread unread;

    SandboxNews(
            SandboxWorkspace workspace,
            SceneDrawing drawing,
            Scenes scenes,
            Modals modals,
            ModalDrawing dialogs,
            PageTime time,
            Unread unread) {
        this.workspace = workspace;
        this.drawing = drawing;
        this.scenes = scenes;
        this.modals = modals;
        this.dialogs = dialogs;
        this.time = time;
        this.unread = unread;
    }

    /**
     * What is new since the page was drawn, as pieces that htmx puts in their places; 204 if nothing is.
     *
     * @param shown the dialog the page shows; empty if it shows none
     * @param face the time the page shows; empty if it shows none
     * @param marks what the page shows as unread; empty if it shows nothing of the kind
     * @param away whether nobody looks at the page now
     */
    @GetMapping("/sandbox/news")
    Object news(
            @RequestParam String as,
            @RequestParam String in,
            @RequestParam(defaultValue = "") String thread,
            @RequestParam String since,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String face,
            @RequestParam(defaultValue = "") String marks,
            @RequestParam(defaultValue = "false") boolean away,
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
        if (!scene.home() && !away) unread.saw(scene.person(), scene.where(), workspace.state());
        Marks unseen = Marks.of(scene.viewer(), unread);
        boolean marked = !marks.isEmpty() && !marks.equals(unseen.shown());
        if (seen == workspace.state() && !ticked && !marked && (filling || !changed)) {
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
        model.addAttribute("tries", time.tries(scene));
        model.addAttribute("marked", marked);
        model.addAttribute("marks", unseen);
        model.addAttribute("monthTold", now.tellsOfTheMonthAs(face));
        return "news";
    }

    private boolean open(Scene scene, String shown) {
        return modals.stack(scene.person()).stream().anyMatch(view -> shown.startsWith(view.id() + "."));
    }
}
