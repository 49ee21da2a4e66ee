package torikumi.sandbox.modal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torikumi.sandbox.MutableClock;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

class ModalsTests {

    private final MutableClock clock = new MutableClock();
    private final SandboxWorkspace workspace = new SandboxWorkspace(clock);
    private final Triggers triggers = new Triggers(clock);
    private final Modals modals = new Modals(workspace);
    private final WorkspaceMember mori = workspace.person("U0MORIAKARI").orElseThrow();
    private final Trigger trigger = new Trigger(mori, null);

    private static ObjectNode view(String externalId, String... inputs) {
        StringBuilder blocks = new StringBuilder();
        for (String input : inputs) blocks.append(blocks.isEmpty() ? "" : ",").append("""
                    {'type':'input','block_id':'%s','label':{'type':'plain_text','text':'l'},
                     'element':{'type':'plain_text_input','action_id':'a','initial_value':'はじめ'}}""".formatted(input));
        return (ObjectNode)
                JsonMapper.shared().readTree("""
                {'type':'modal','external_id':'%s','title':{'type':'plain_text','text':'t'},
                 'submit':{'type':'plain_text','text':'s'},'blocks':[%s]}""".formatted(externalId, blocks).replace('\'', '"'));
    }

    private static void refused(Runnable work, String word) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(NotAccepted.class, refused -> assertThat(refused.error())
                .isEqualTo(word));
    }

    @Test
    void aTriggerIsGoodForThreeSecondsAndOnce() {
        String id = triggers.issue(mori, null);
        clock.forward(Duration.ofSeconds(3));
        assertThat(triggers.exchange(id).person()).isEqualTo(mori);
        refused(() -> triggers.exchange(id), "exchanged_trigger_id");
        String late = triggers.issue(mori, null);
        clock.forward(Duration.ofMillis(3001));
        refused(() -> triggers.exchange(late), "expired_trigger_id");
        refused(() -> triggers.exchange("1.2.abc"), "invalid_trigger_id");
    }

    @Test
    void threeDialogsLieUponEachOtherAndNoMore() {
        refused(() -> modals.push(trigger, view("")), "not_found");
        OpenView first = modals.open(trigger, view(""));
        modals.push(trigger, view(""));
        OpenView third = modals.push(trigger, view(""));
        assertThat(third.json().path("root_view_id").asString()).isEqualTo(first.id());
        refused(() -> modals.push(trigger, view("")), "push_limit_reached");
        modals.close(third.id());
        assertThat(modals.stack(mori)).hasSize(2);
        modals.open(trigger, view(""));
        assertThat(modals.stack(mori)).as("a new one takes the place of all").hasSize(1);
    }

    @Test
    void anExternalIdIsUnique() {
        OpenView one = modals.open(trigger, view("mine"));
        assertThat(modals.find("", "mine")).contains(one);
        refused(() -> modals.push(trigger, view("mine")), "duplicate_external_id");
        assertThat(modals.update(one, view("mine")).id()).isEqualTo(one.id());
    }

    @Test
    void anUpdateKeepsWhatWasEnteredWhereTheFieldIsTheSame() {
        OpenView one = modals.open(trigger, view("", "b1", "b2"));
        String shown = modals.shown(mori);
        modals.entered(one.id(), Map.of("value/b1/a", List.of("書いた"), "value/b2/a", List.of("")));
        assertThat(modals.shown(mori)).as("typing alone draws nothing anew").isEqualTo(shown);
        OpenView updated = modals.update(one, view("", "b1", "b3"));
        assertThat(updated.values().at("/b1/a/value").asString()).isEqualTo("書いた");
        assertThat(updated.values().has("b2")).isFalse();
        assertThat(updated.values().at("/b3/a/value").asString()).isEqualTo("はじめ");
        assertThat(updated.json().path("hash")).isNotEqualTo(one.json().path("hash"));
        assertThat(modals.shown(mori)).isNotEqualTo(shown);
    }

    @Test
    void aFieldThePageDidNotSendIsAsItWas() {
        OpenView one = modals.open(trigger, view("", "b1"));
        assertThat(modals.entered(one.id(), Map.of())
                        .orElseThrow()
                        .values()
                        .at("/b1/a/value")
                        .asString())
                .isEqualTo("はじめ");
    }
}
