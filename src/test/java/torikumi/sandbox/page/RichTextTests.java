package torikumi.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import torikumi.sandbox.workspace.SandboxWorkspace;

class RichTextTests {

    private static String drawn(String elements) {
        SandboxWorkspace workspace = new SandboxWorkspace(Clock.systemUTC());
        Viewer viewer = Viewer.of(workspace, workspace.people().iterator().next(), ZoneId.of("Asia/Tokyo"));
        String json = "{'elements':[%s]}".formatted(elements).replace('\'', '"');
        return RichText.draw(JsonMapper.shared().readTree(json), viewer).toString();
    }

    @Test
    void drawsStylesMentionsAndEmoji() {
        assertThat(drawn("""
                {'type':'rich_text_section','elements':[
                 {'type':'text','text':'太字','style':{'bold':true,'code':true}},{'type':'text','text':'と'},
                 {'type':'user','user_id':'U0TORIKUMI'},{'type':'emoji','name':'bell'},{'type':'broadcast','range':'here'}]}
                """))
                .isEqualTo("<p><strong><code>太字</code></strong>と<span class=\"mention\">@Torikumi</span>🔔"
                        + "<span class=\"mention rings\">@here</span></p>");
    }

    @Test
    void drawsListsQuotesAndPreformattedText() {
        assertThat(drawn("""
                {'type':'rich_text_list','style':'ordered','indent':1,'elements':[
                  {'type':'rich_text_section','elements':[{'type':'text','text':'一'}]}]},
                {'type':'rich_text_quote','elements':[{'type':'text','text':'引用'}]},
                {'type':'rich_text_preformatted','elements':[{'type':'text','text':'a < b'}]}
                """))
                .isEqualTo("<ol class=\"indent-1\"><li>一</li></ol><blockquote>引用</blockquote><pre>a &lt; b</pre>");
    }

    @Test
    void nothingSaidIsMarkup() {
        assertThat(drawn("""
                {'type':'rich_text_section','elements':[{'type':'text','text':'<img src=x>'},
                 {'type':'link','url':'javascript:alert(1)','text':'<b>x</b>'},{'type':'user','user_id':'<i>'},{'type':'emoji','name':'<i>'}]}
                """))
                .isEqualTo(
                        "<p>&lt;img src=x&gt;&lt;b&gt;x&lt;/b&gt;<span class=\"mention\">@&lt;i&gt;</span>:&lt;i&gt;:</p>");
    }
}
