package torikumi.sandbox.api;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.blocks.Fault;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.modal.OpenView;
import torikumi.sandbox.modal.Trigger;
import torikumi.sandbox.modal.Triggers;
import torikumi.sandbox.modal.ViewJson;
import torikumi.sandbox.workspace.ApiJson;
import torikumi.sandbox.workspace.HomeView;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** {@code views.*}: the Home tab, and dialogs. */
@Component
@ConditionalOnSandbox
class ViewMethods {

    private final SandboxWorkspace workspace;
    private final Places places;
    private final Triggers triggers;
    private final Modals modals;

    ViewMethods(SandboxWorkspace workspace, Places places, Triggers triggers, Modals modals) {
        this.workspace = workspace;
        this.places = places;
        this.triggers = triggers;
        this.modals = modals;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "views.publish", this::publish,
                "views.open", this::open,
                "views.push", this::push,
                "views.update", this::update);
    }

    private ObjectNode publish(Call call) {
        WorkspaceMember person = places.person(call.text("user_id"));
        ObjectNode given = ViewJson.judged(call.json("view", "invalid_arguments"), "home");
        String hash = call.text("hash");
        String known = workspace.home(person).map(HomeView::hash).orElse("");
        if (!hash.isEmpty() && !hash.equals(known)) throw new NotAccepted("hash_conflict");
        String of = person.id().substring(2);
        String next = "%d.%s".formatted(workspace.state() + 1, of);
        ObjectNode view = ViewJson.shown(given, "V0" + of, next, "V0" + of, null, workspace.seed());
        workspace.publish(person, view, next);
        return answer(view);
    }

    private ObjectNode open(Call call) {
        ObjectNode given = modal(call);
        return answer(modals.open(trigger(call), given).json());
    }

    private ObjectNode push(Call call) {
        ObjectNode given = modal(call);
        return answer(modals.push(trigger(call), given).json());
    }

    private ObjectNode update(Call call) {
        ObjectNode given = modal(call);
        OpenView view = modals.find(call.text("view_id"), call.text("external_id"))
                .orElseThrow(() -> new NotAccepted("not_found"));
        String hash = call.text("hash");
        if (!hash.isEmpty() && !hash.equals(view.json().path("hash").stringValue("")))
            throw new NotAccepted("hash_conflict");
        return answer(modals.update(view, given).json());
    }

    private static ObjectNode modal(Call call) {
        return ViewJson.judged(call.json("view", "invalid_arguments"), "modal");
    }

    private Trigger trigger(Call call) {
        String id = call.text("trigger_id");
        if (id.isEmpty())
            throw new NotAccepted(
                    "invalid_arguments", List.of(new Fault("missing required field: trigger_id", "/trigger_id")));
        return triggers.exchange(id);
    }

    private static ObjectNode answer(ObjectNode view) {
        ObjectNode answer = ApiJson.object();
        answer.set("view", view);
        return answer;
    }
}
