package torikumi.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

class MrkdwnTests {

    private static final SandboxWorkspace WORKSPACE = new SandboxWorkspace(Clock.systemUTC());

    private static Viewer viewer(String user) {
        WorkspaceMember person = WORKSPACE.person(user).orElseThrow();
        return Viewer.of(WORKSPACE, person, ZoneId.of("Asia/Tokyo"));
    }

    private static String drawn(String text) {
        return DrawnMrkdwn.draw(text, false, viewer("U0MORIAKARI")).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            *bold* → <strong>bold</strong>
            *太字* と _斜体_ と ~取消~ → <strong>太字</strong> と <em>斜体</em> と <s>取消</s>
            *_both_* → <strong><em>both</em></strong>
            (*bold*), → (<strong>bold</strong>),
            `*code*` → <code>*code*</code>
            状況は*遅れ*です → 状況は*遅れ*です
            *遅れ*です → *遅れ*です
            *遅れ*。 → *遅れ*。
            2*3*4 → 2*3*4
            snake_case_word → snake_case_word
            * not bold* → * not bold*
            *open → *open
            a &amp; b &lt;c&gt; → a &amp; b &lt;c&gt;
            <https://example.org/?a=1&amp;b=2|案内> → <a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">案内</a>
            <mailto:a@example.org|a> → <a href="mailto:a@example.org" target="_blank" rel="noopener noreferrer">a</a>
            <@U0MORIAKARI> → <span class="mention me">@森 あかり</span>
            <@U0TORIKUMI> → <span class="mention">@Torikumi</span>
            <#C0KEIRIKA01> → <a href="/?as=U0MORIAKARI&amp;in=C0KEIRIKA01">#経理課</a>
            <!channel> → <span class="mention rings">@channel</span>
            @here 集合 → <span class="mention rings">@here</span> 集合
            *<@U0TORIKUMI>* → <strong><span class="mention">@Torikumi</span></strong>
            :white_check_mark: 10:12:30 :nosuch: → ✅ 10:12:30 :nosuch:
            &gt; 引用 → <blockquote>引用</blockquote>
            <!date^1623200000^{date_short} {time}|6月9日> → 2021年6月9日 9:53
            <!date^x^{date}|6月9日> → 6月9日
            <!date^1623200000^{nosuch}|6月9日> → 6月9日
            """)
    void drawsAsSlackDoes(String text, String html) {
        assertThat(drawn(text)).isEqualTo(html);
    }

    @Test
    void drawsLinesQuotesAndPreformattedText() {
        assertThat(drawn("一行目\n二行目")).isEqualTo("一行目<br>二行目");
        assertThat(drawn("> 一\n> 二\n三")).isEqualTo("<blockquote>一<br>二</blockquote>三");
        assertThat(drawn("前\n```*a* &lt;b&gt;```")).isEqualTo("前<pre>*a* &lt;b&gt;</pre>");
        assertThat(drawn("``` open")).isEqualTo("``` open");
    }

    @Test
    void bareAddressesAndRingingWordsAreTextWhenVerbatim() {
        Viewer viewer = viewer("U0MORIAKARI");
        String text = "@channel https://example.org/";
        assertThat(DrawnMrkdwn.draw(text, true, viewer)).hasToString("@channel https://example.org/");
        assertThat(DrawnMrkdwn.draw(text, false, viewer).toString())
                .contains("rings")
                .contains("<a href=");
    }

    @Test
    void anAddressEndsBeforeTheFullStop() {
        assertThat(drawn("https://example.org/a。")).endsWith(">https://example.org/a</a>。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<javascript:alert(1)|押す>",
                "<JavaScript:alert(1)>",
                "<data:text/html,<b>|x>",
                "<https://e.org/\"onmouseover=\"alert(1)|x>",
                "<https://e.org/'x|<img src=x onerror=alert(1)>>",
                "<@\"><img src=x>>",
                "<#C0\"><img src=x>|x>",
                "<!date^1^{date}^javascript:alert(1)|<b>x</b>>",
                "*<img src=x onerror=alert(1)>*",
                "`<img src=x>`",
                "```<img src=x>```",
                "\uE000\uE001",
            })
    void nothingSaidIsMarkup(String text) {
        String html = drawn(text);
        assertThat(html)
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("<img")
                .doesNotContain("<b>")
                .doesNotContainIgnoringCase("href=\"javascript")
                .doesNotContainIgnoringCase("href=\"data")
                .doesNotContainPattern("\\son\\w+=\"");
    }

    @Test
    void longAndHostileTextIsDrawnInTime() {
        assertThat(drawn("*a ".repeat(13_000))).startsWith("*a ");
        assertThat(drawn("*_~".repeat(10_000) + "x" + "~_*".repeat(10_000))).isNotEmpty();
    }
}
