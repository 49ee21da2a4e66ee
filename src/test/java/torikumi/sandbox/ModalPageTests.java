package torikumi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.modal.OpenView;
import torikumi.sandbox.modal.Trigger;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Dialogs without a browser: what is drawn, and what their form does when no script runs. */
class ModalPageTests extends RunningSandbox {

    private static final String WHO = "as=U0NOMURACHI&in=C0SOUMUBU01";

    /** One of each kind the samples have not. */
    private static final String OTHERS = """
            {'type':'modal','title':{'type':'plain_text','text':'ほか'},'submit':{'type':'plain_text','text':'送る'},'blocks':[
              {'type':'input','block_id':'b1','label':{'type':'plain_text','text':'係'},'element':{'type':'multi_static_select',
               'action_id':'a','options':[{'text':{'type':'plain_text','text':'一係'},'value':'1'},
                {'text':{'type':'plain_text','text':'二係'},'value':'2'}]}},
              {'type':'input','block_id':'b2','label':{'type':'plain_text','text':'時刻'},'element':{'type':'timepicker','action_id':'a'}},
              {'type':'input','block_id':'b3','label':{'type':'plain_text','text':'宛先'},'element':{'type':'email_text_input','action_id':'a'}},
              {'type':'input','block_id':'b4','label':{'type':'plain_text','text':'先'},'element':{'type':'conversations_select','action_id':'a'}},
              {'type':'input','block_id':'b5','dispatch_action':true,'label':{'type':'plain_text','text':'ことば'},
               'element':{'type':'plain_text_input','action_id':'a'}},
              {'type':'actions','block_id':'b & 6','elements':[
               {'type':'overflow','action_id':'o','options':[{'text':{'type':'plain_text','text':'写す'},'value':'c'}]},
               {'type':'button','action_id':'d','style':'danger','text':{'type':'plain_text','text':'消す'},'confirm':{
                'title':{'type':'plain_text','text':'消しますか'},'text':{'type':'plain_text','text':'戻せません'},
                'confirm':{'type':'plain_text','text':'はい'},'deny':{'type':'plain_text','text':'いいえ'}}}]}]}
            """.replace('\'', '"');

    @Autowired
    SandboxWorkspace workspace;

    @Autowired
    Modals modals;

    @AfterEach
    void close() {
        modals.clear(nomura());
    }

    private WorkspaceMember nomura() {
        return workspace.person("U0NOMURACHI").orElseThrow();
    }

    private OpenView open(String view) {
        return modals.open(
                new Trigger(nomura(), null), (ObjectNode) JsonMapper.shared().readTree(view));
    }

    private static Document page() throws IOException {
        return Jsoup.connect(address("/?" + WHO)).get();
    }

    private static Connection.Response post(String path, boolean htmx, Map<String, String> fields) throws IOException {
        Connection connection = Jsoup.connect(address(path))
                .data("as", "U0NOMURACHI", "in", "C0SOUMUBU01")
                .data(fields)
                .followRedirects(false)
                .ignoreContentType(true)
                .method(Connection.Method.POST);
        if (htmx) connection.header("HX-Request", "true");
        return connection.execute();
    }

    private static Connection.Response news(String since, String shown) throws IOException {
        return Jsoup.connect(address("/sandbox/news?" + WHO + "&since=" + since))
                .data("shown", shown)
                .method(Connection.Method.GET)
                .ignoreContentType(true)
                .execute();
    }

    @Test
    void everyFieldHasALabelAndEveryButtonAName() throws IOException {
        for (String view : List.of(SampleForms.FORM, OTHERS)) {
            open(view);
            Element dialog = page().selectFirst("dialog.view");
            assertThat(dialog.selectFirst("#" + dialog.attr("aria-labelledby")).text())
                    .isNotEmpty();
            for (Element field : dialog.select("input:not([type=hidden]), select, textarea"))
                assertThat(dialog.select("label[for=" + field.id() + "]").size()
                                + field.parents().select("label").size()
                                + (field.attr("aria-label").isEmpty() ? 0 : 1))
                        .as(field.outerHtml())
                        .isPositive();
            for (Element described : dialog.select("[aria-describedby]"))
                for (String id : described.attr("aria-describedby").split(" "))
                    assertThat(dialog.getElementById(id)).as(id).isNotNull();
            assertThat(dialog.select("button:not(.default)"))
                    .allSatisfy(button -> assertThat(button.text() + button.attr("aria-label"))
                            .isNotBlank());
            assertThat(dialog.select(".unsupported")).isEmpty();
            assertThat(dialog.getElementsByAttribute("id").eachAttr("id")).doesNotHaveDuplicates();
        }
    }

    @Test
    void nothingInADialogIsMarkup() throws IOException {
        String evil = "<img src=x onerror=alert(1)>";
        OpenView view = open(SampleForms.FORM
                .replace("取組", evil)
                .replace("順調", evil)
                .replace("ひとことで大丈夫です", evil)
                .replace("総務部", evil)
                .replace("\"words\"", "\"wo<b>rds\\\"'\""));
        modals.entered(view.id(), Map.of("value/wo<b>rds\"'/wo<b>rds\"'", List.of("</textarea>" + evil)));
        modals.say(view.id(), Map.of("initiative", evil), evil);
        Document page = page();
        assertThat(page.select("[onerror], dialog b, dialog img")).isEmpty();
        assertThat(page.selectFirst("dialog textarea").val()).isEqualTo("</textarea>" + evil);
        assertThat(page.selectFirst("dialog .error").text()).isEqualTo(evil);
        assertThat(page.selectFirst("dialog .trouble").text()).isEqualTo(evil);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void newsBringTheDialogOnceAndAsksForWhatWasTypedBeforeItIsDrawnAnew() throws IOException {
        String since = page().selectFirst("#since").val();
        assertThat(news(since, "").statusCode()).isEqualTo(204);
        OpenView view = open(SampleForms.FORM);
        String shown = Jsoup.parse(news(since, "").body())
                .selectFirst("#modal[hx-swap-oob] #modal-shown")
                .val();
        assertThat(news(since, shown).statusCode()).isEqualTo(204);
        assertThat(news(since, shown).header("HX-Trigger")).isNull();
        modals.say(view.id(), Map.of(), "困った");
        Connection.Response changed = news(since, shown);
        assertThat(changed.header("HX-Trigger")).isEqualTo("modal");
        assertThat(changed.statusCode()).isEqualTo(204);
        String typed = post(
                        "/sandbox/view/typed",
                        true,
                        Map.of("view", view.id(), "shown", shown, "value/words/words", "書きかけ"))
                .body();
        assertThat(Jsoup.parse(typed).selectFirst("#modal textarea").val()).isEqualTo("書きかけ");
        modals.clear(nomura());
        assertThat(Jsoup.parse(news(since, shown).body()).select("#modal").html())
                .as("gone")
                .isEmpty();
    }

    @Test
    void aFormWorksWithoutAScript() throws IOException {
        OpenView view = open(SampleForms.FORM);
        Connection.Response refused =
                post("/sandbox/view/submit", false, Map.of("view", view.id(), "value/words/words", "書いた"));
        assertThat(refused.statusCode()).isEqualTo(303);
        Document page = page();
        assertThat(page.select("dialog[open] .error")).hasSize(2);
        assertThat(page.selectFirst("dialog textarea").val()).isEqualTo("書いた");
        post("/sandbox/view/close", false, Map.of("view", view.id(), "all", "false"));
        assertThat(page().select("dialog")).isEmpty();
    }

    @Test
    void anEntryOfAMenuSaysWhichFieldItIsOf() throws IOException {
        script.answer(request -> "");
        OpenView view = open(OTHERS);
        Element entry = page().selectFirst("dialog details.overflow button");
        assertThat(entry.attr("formaction")).isEqualTo("/sandbox/view/use?field=value/b%20%26%206/o");
        assertThat(JsonMapper.shared()
                        .readTree(entry.attr("hx-vals"))
                        .path("field")
                        .asString())
                .isEqualTo("value/b & 6/o");
        Connection.Response used =
                post("/sandbox/view/use", true, Map.of("view", view.id(), "field", "value/b & 6/o", "choice", "0"));
        assertThat(Jsoup.parse(used.body()).select("#fault").text()).isEmpty();
    }

    @Test
    void aSearchBeginsWhenEnoughWasTyped() throws IOException {
        script.answer(new SampleForms(slack)::answer);
        OpenView view = open(SampleForms.FORM.replace("\"min_query_length\":0", "\"min_query_length\":2"));
        String field = "value/initiative/code";
        Map<String, String> one = Map.of("view", view.id(), "field", field, "query/" + field, "復");
        assertThat(Jsoup.parse(post("/sandbox/view/options", true, one).body()).text())
                .isEqualTo("2文字以上で検索できます。");
        Map<String, String> two = Map.of("view", view.id(), "field", field, "query/" + field, "復興");
        assertThat(Jsoup.parse(post("/sandbox/view/options", true, two).body())
                        .select("[role=option]")
                        .attr("data-value"))
                .isEqualTo("総務-03");
        Map<String, String> none = Map.of("view", view.id(), "field", field, "query/" + field, "なにも");
        assertThat(Jsoup.parse(post("/sandbox/view/options", true, none).body()).text())
                .isEqualTo("該当するものがありません。");
    }

    @Test
    void theMenuOfAMessageOffersShortcutsAndOnlyOnesOwnCanBeChanged() throws IOException {
        post("/sandbox/say", true, Map.of("text", "野村の発言"));
        Element own = page().select("#log article").last();
        assertThat(own.select("details.more button").text()).isEqualTo("進捗として記録");
        assertThat(own.select("details.more a").eachText()).containsExactly("編集する", "削除する");
        String edit = own.select("details.more a").first().attr("href");
        assertThat(Jsoup.connect(address(edit))
                        .get()
                        .selectFirst("dialog.editor textarea")
                        .val())
                .isEqualTo("野村の発言");
        Document other =
                Jsoup.connect(address("/?as=U0MORIAKARI&in=C0SOUMUBU01")).get();
        assertThat(other.select("#log article").last().select("details.more a")).isEmpty();
        Connection.Response foreign = Jsoup.connect(address("/sandbox/delete"))
                .data("as", "U0MORIAKARI", "in", "C0SOUMUBU01", "at", own.attr("data-ts"))
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .method(Connection.Method.POST)
                .execute();
        assertThat(foreign.statusCode()).isEqualTo(404);
    }
}
