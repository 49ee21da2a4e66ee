package torikumi.sandbox.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.RealTime;
import torikumi.platform.TimeLapse;
import torikumi.sandbox.clock.Leap;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.outgoing.Choices;
import torikumi.sandbox.outgoing.EventDelivery;
import torikumi.sandbox.outgoing.Interactions;
import torikumi.sandbox.workspace.HomeView;
import torikumi.sandbox.workspace.News;
import torikumi.sandbox.workspace.SandboxWorkspace;

/** {@code /}: the workspace as one person sees it. */
@Controller
@ConditionalOnSandbox
class SandboxPage {

    private final SandboxWorkspace workspace;
    private final MessageDrawing drawing;
    private final Choices choices;
    private final EventDelivery events;
    private final Scenes scenes;
    private final Modals modals;
    private final ModalDrawing dialogs;
    private final Editors editors;
    private final Clock clock;
    private final TimeLapse lapse;
    private final LastLeap last;
    // Tells a page drawn before a restart from one drawn after it.
    private final String epoch;

    SandboxPage(
            SandboxWorkspace workspace,
            MessageDrawing drawing,
            Choices choices,
            EventDelivery events,
            Scenes scenes,
            Modals modals,
            ModalDrawing dialogs,
            Editors editors,
            Clock clock,
            TimeLapse lapse,
            LastLeap last) {
        this.workspace = workspace;
        this.drawing = drawing;
        this.choices = choices;
        this.events = events;
        this.scenes = scenes;
        this.modals = modals;
        this.dialogs = dialogs;
        this.editors = editors;
        this.clock = clock;
        this.lapse = lapse;
        this.last = last;
        this.epoch = Long.toString(RealTime.behind(clock).millis(), 36);
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
        News news = show(scene, 0, model);
        model.addAttribute("modal", dialogs.of(scene.viewer()));
        model.addAttribute("editor", edit.isEmpty() ? null : editors.of(scene, edit, deletes));
        model.addAttribute("seed", workspace.seed());
        model.addAttribute("people", workspace.people());
        model.addAttribute("since", epoch + "-" + news.state());
        model.addAttribute("fault", "");
        model.addAttribute("face", ClockFace.of(clock, lapse, scene.viewer()));
        model.addAttribute("leaps", Leap.values());
        model.addAttribute("sent", SentList.of(last.sent(), scene.viewer()));
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
        if (dash < 0 || !since.substring(0, dash).equals(epoch))
            return ResponseEntity.noContent().header("HX-Refresh", "true").build();
        Scene scene = scenes.exactly(as, in, thread);
        long seen = Long.parseLong(since.substring(dash + 1));
        boolean changed = !modals.shown(scene.person()).equals(shown);
        // A dialog somebody fills in is drawn anew only with what they typed, which the page sends when it hears of
        // this.
        boolean filling = changed && open(scene, shown);
        ClockFace now = ClockFace.of(clock, lapse, scene.viewer());
        boolean ticked = !face.isEmpty() && !face.equals(now.shown());
        if (seen == workspace.state() && !ticked && (filling || !changed)) {
            ResponseEntity.HeadersBuilder<?> nothing = ResponseEntity.noContent();
            return (filling ? nothing.header("HX-Trigger", "modal") : nothing).build();
        }
        if (filling) response.setHeader("HX-Trigger", "modal");
        News news = show(scene, seen, model);
        model.addAttribute("modal", dialogs.of(scene.viewer()));
        model.addAttribute("modalChanged", changed && !filling);
        model.addAttribute("since", epoch + "-" + news.state());
        model.addAttribute("face", now);
        model.addAttribute("ticked", ticked);
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

    private News show(Scene scene, long seen, Model model) {
        model.addAttribute("scene", scene);
        model.addAttribute("say", scene.say());
        if (scene.home()) return home(scene, seen, model);
        Viewer viewer = scene.viewer();
        News news = workspace.news(scene.where(), scene.person(), seen);
        model.addAttribute("posted", drawing.inConversation(news.posted(), viewer));
        model.addAttribute("changed", drawing.inConversation(news.changed(), viewer));
        model.addAttribute("threadPosted", drawing.inThread(news.posted(), scene.thread(), viewer));
        model.addAttribute("threadChanged", drawing.inThread(news.changed(), scene.thread(), viewer));
        model.addAttribute(
                "removed",
                news.removed().stream()
                        .flatMap(ts -> List.of(MessageDrawing.id("m", ts), MessageDrawing.id("t", ts)).stream())
                        .toList());
        return news;
    }

    private News home(Scene scene, long seen, Model model) {
        News news = new News(workspace.state(), List.of(), List.of(), List.of());
        Optional<HomeView> home = workspace.home(scene.person());
        model.addAttribute(
                "homeChanged", home.filter(view -> view.changed() > seen).isPresent());
        model.addAttribute("homeBlocks", home.map(view -> blocks(view, scene)).orElse(List.of()));
        model.addAttribute("homeEmpty", home.isEmpty());
        return news;
    }

    private List<Block> blocks(HomeView home, Scene scene) {
        JsonNode blocks = home.json().path("blocks");
        JsonNode values = choices.values(Interactions.homeOf(scene.person()), blocks);
        return BlockDrawing.draw(blocks, values, "h", scene.viewer());
    }
}
