package torikumi.sandbox.page;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.blocks.Elements;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.modal.OpenView;
import torikumi.sandbox.outgoing.Interactions;
import torikumi.sandbox.outgoing.Submissions;
import torikumi.sandbox.outgoing.Suggestions;

/**
 * What a person does in a dialog. Every request brings the whole form ({@code view} says of which view), so that nothing typed
 * is lost; the answer draws the dialog anew only where {@code shown} is no longer what should be shown.
 */
@Controller
@ConditionalOnSandbox
class ModalActions {

    private final Scenes scenes;
    private final Modals modals;
    private final ModalDrawing drawing;
    private final Interactions interactions;
    private final Submissions submissions;
    private final Suggestions suggestions;
    private final SentFiles files;

    ModalActions(
            Scenes scenes,
            Modals modals,
            ModalDrawing drawing,
            Interactions interactions,
            Submissions submissions,
            Suggestions suggestions,
            SentFiles files) {
        this.scenes = scenes;
        this.modals = modals;
        this.drawing = drawing;
        this.interactions = interactions;
        this.submissions = submissions;
        this.suggestions = suggestions;
        this.files = files;
    }

    @PostMapping("/sandbox/view/submit")
    Object submit(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam MultiValueMap<String, MultipartFile> sent,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model,
            HttpServletResponse response) {
        Scene scene = scene(form);
        entered(scene, form, sent).ifPresent(view -> submissions.submit(scene.person(), view));
        return answer(scene, form, "", htmx, model, response);
    }

    /** With {@code all}: the views below go too. */
    @PostMapping("/sandbox/view/close")
    Object close(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model,
            HttpServletResponse response) {
        Scene scene = scene(form);
        entered(scene, form).ifPresent(view -> submissions.close(scene.person(), view, all));
        return answer(scene, form, "", htmx, model, response);
    }

    /** The page asks for this when a view is about to be drawn anew or covered, and when files were chosen, which Slack takes at once. */
    @PostMapping("/sandbox/view/typed")
    Object typed(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam MultiValueMap<String, MultipartFile> sent,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model,
            HttpServletResponse response) {
        Scene scene = scene(form);
        entered(scene, form, sent);
        return answer(scene, form, "", htmx, model, response);
    }

    /**
     * @param field the name of the button or field that was used
     * @param choice which entry of an overflow menu
     */
    @PostMapping("/sandbox/view/use")
    Object use(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam String field,
            @RequestParam(defaultValue = "") String choice,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model,
            HttpServletResponse response) {
        Scene scene = scene(form);
        Optional<OpenView> view = entered(scene, form);
        if (view.isEmpty()) return answer(scene, form, "", htmx, model, response);
        Interactions.Use use = use(view.get(), field, choice);
        Optional<String> fault = interactions.inView(scene.person(), view.get(), use);
        Optional<String> address = interactions.address(view.get().blocks(), use);
        if (address.isPresent() && !htmx) return seeOther(address.get());
        String words = fault.map(word -> scene.say().text("use.failed", word)).orElse("");
        return answer(scene, form, words, htmx, model, response);
    }

    /** The choices of a menu that is searched; {@code field} says which. */
    @PostMapping("/sandbox/view/options")
    String options(@RequestParam MultiValueMap<String, String> form, @RequestParam String field, Model model) {
        Scene scene = scene(form);
        model.addAttribute("say", scene.say());
        model.addAttribute("groups", List.of());
        model.addAttribute("hint", "");
        String query = first(form, "query/" + field).strip();
        Optional<OpenView> view = mine(scene, form);
        if (view.isEmpty()) return "modal :: offer";
        Interactions.Use use = use(view.get(), field, "");
        int least = Elements.find(view.get().blocks(), use.block(), use.action())
                .map(element -> element.path("min_query_length").asInt(LEAST))
                .orElse(LEAST);
        if (query.length() < least) {
            model.addAttribute("hint", scene.say().text("search.more", least));
            return "modal :: offer";
        }
        Suggestions.Offer offer = suggestions.ask(scene.person(), view.get(), use.block(), use.action(), query);
        List<Control.Group> groups =
                offer.groups().stream().map(ModalActions::group).toList();
        model.addAttribute("groups", groups);
        if (!offer.error().isEmpty()) model.addAttribute("hint", scene.say().text("search.failed", offer.error()));
        else if (groups.stream().allMatch(group -> group.choices().isEmpty()))
            model.addAttribute("hint", scene.say().text("search.none"));
        return "modal :: offer";
    }

    // Slack: where the app says nothing, three characters begin a search.
    private static final int LEAST = 3;

    private static Control.Group group(JsonNode group) {
        return new Control.Group(
                ControlDrawing.text(group.path("label")),
                Elements.options(group).stream()
                        .map(option -> new Control.Choice(
                                option.path("value").stringValue(""),
                                ControlDrawing.text(option.path("text")),
                                ControlDrawing.text(option.path("description")),
                                false))
                        .toList());
    }

    private static Interactions.Use use(OpenView view, String field, String choice) {
        for (JsonNode block : view.blocks())
            for (JsonNode element : Elements.of(block))
                if (OpenView.name(block, element).equals(field))
                    return new Interactions.Use(
                            block.path("block_id").stringValue(""), Elements.action(element), choice);
        return new Interactions.Use("", "", choice);
    }

    private Scene scene(MultiValueMap<String, String> form) {
        return scenes.exactly(first(form, "as"), first(form, "in"), first(form, "thread"));
    }

    private Optional<OpenView> mine(Scene scene, MultiValueMap<String, String> form) {
        String id = first(form, "view");
        return modals.stack(scene.person()).stream()
                .filter(view -> view.id().equals(id))
                .findFirst();
    }

    private Optional<OpenView> entered(
            Scene scene, MultiValueMap<String, String> form, MultiValueMap<String, MultipartFile> sent) {
        String view = first(form, "view");
        boolean mine = mine(scene, form).isPresent();
        if (mine && files.entered(scene.person(), view, form, sent)) modals.redraw(view);
        return entered(scene, form);
    }

    private Optional<OpenView> entered(Scene scene, MultiValueMap<String, String> form) {
        return mine(scene, form).flatMap(view -> modals.entered(view.id(), form));
    }

    private Object answer(
            Scene scene,
            MultiValueMap<String, String> form,
            String fault,
            boolean htmx,
            Model model,
            HttpServletResponse response) {
        if (!htmx) return seeOther(scene.fullAddress());
        response.setHeader("HX-Trigger", "news");
        model.addAttribute("scene", scene);
        model.addAttribute("say", scene.say());
        model.addAttribute("fault", fault);
        model.addAttribute("modal", drawing.of(scene.viewer()));
        model.addAttribute("modalChanged", !modals.shown(scene.person()).equals(first(form, "shown")));
        return "modal :: answer";
    }

    private static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
