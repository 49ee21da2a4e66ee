package torikumi.sandbox.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.outgoing.Choices;
import torikumi.sandbox.outgoing.Interactions;
import torikumi.sandbox.workspace.HomeView;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.News;
import torikumi.sandbox.workspace.SandboxWorkspace;

/** What a page shows of where somebody is: a conversation with its thread, or the Home tab. */
@Component
@ConditionalOnSandbox
class SceneDrawing {

    private final SandboxWorkspace workspace;
    private final MessageDrawing drawing;
    private final Choices choices;

    SceneDrawing(SandboxWorkspace workspace, MessageDrawing drawing, Choices choices) {
        this.workspace = workspace;
        this.drawing = drawing;
        this.choices = choices;
    }

    /** Puts what is new in it since then into the model. */
    News show(Scene scene, long seen, Model model) {
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
                        .flatMap(message -> shownAs(message, scene.thread()))
                        .toList());
        return news;
    }

    /** The elements that show a message on a page with this thread open. */
    private static Stream<String> shownAs(Message message, String thread) {
        Stream.Builder<String> ids = Stream.builder();
        if (message.thread() == null) ids.add(MessageDrawing.id("m", message.ts()));
        if (message.ts().equals(thread) || thread.equals(message.thread()))
            ids.add(MessageDrawing.id("t", message.ts()));
        return ids.build();
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
