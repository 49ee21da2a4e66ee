package torikumi.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.blocks.Elements;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.modal.OpenView;

/** The dialog a person has open, as the template draws it. */
@Component
@ConditionalOnSandbox
class ModalDrawing {

    private final Modals modals;

    ModalDrawing(Modals modals) {
        this.modals = modals;
    }

    @Nullable
    ModalCard of(Viewer viewer) {
        Optional<OpenView> top = modals.top(viewer.person());
        return top.map(view -> card(view, viewer)).orElse(null);
    }

    private ModalCard card(OpenView view, Viewer viewer) {
        ControlDrawing none = new ControlDrawing(viewer, view.values());
        FieldDrawing drawing = new FieldDrawing(viewer, view);
        List<ModalCard.Part> parts = new ArrayList<>();
        for (int i = 0; i < view.blocks().size(); i++)
            parts.add(part(view.blocks().path(i), view.id() + "-" + i, viewer, none, drawing));
        JsonNode json = view.json();
        boolean pushed = json.hasNonNull("previous_view_id");
        String close = ControlDrawing.text(json.path("close"));
        return new ModalCard(
                view.id(),
                modals.shown(viewer.person()),
                ControlDrawing.text(json.path("title")),
                ControlDrawing.text(json.path("submit")),
                close.isEmpty() ? viewer.say().text(pushed ? "view.back" : "view.cancel") : close,
                pushed,
                view.trouble().isEmpty() ? List.of() : view.trouble().lines().toList(),
                parts);
    }

    private static ModalCard.Part part(
            JsonNode block, String id, Viewer viewer, ControlDrawing none, FieldDrawing drawing) {
        return switch (Elements.type(block)) {
            case "input", "actions" ->
                new ModalCard.Part(Block.of(Elements.type(block), ""), fields(block, id, drawing));
            case "section" -> section(block, id, viewer, none, drawing);
            default -> new ModalCard.Part(BlockDrawing.block(block, id, viewer, none), List.of());
        };
    }

    private static ModalCard.Part section(
            JsonNode block, String id, Viewer viewer, ControlDrawing none, FieldDrawing drawing) {
        if (!block.has("accessory") || Elements.type(block.path("accessory")).equals("image"))
            return new ModalCard.Part(BlockDrawing.block(block, id, viewer, none), List.of());
        ObjectNode words = (ObjectNode) block.deepCopy();
        words.remove("accessory");
        return new ModalCard.Part(BlockDrawing.block(words, id, viewer, none), fields(block, id, drawing));
    }

    private static List<Field> fields(JsonNode block, String id, FieldDrawing drawing) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode element : Elements.of(block)) fields.add(drawing.draw(block, element, id + "-" + fields.size()));
        return fields;
    }
}
