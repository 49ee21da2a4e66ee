package torikumi.sandbox.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class BlockValidationTests {

    /** What is wrong with a message of these blocks; single quotes stand for double ones. */
    private static List<String> faults(String... blocks) {
        String json = ("[" + String.join(",", blocks) + "]").replace('\'', '"');
        return BlockValidation.message(JsonMapper.shared().readTree(json)).stream()
                .map(Fault::message)
                .toList();
    }

    private static List<String> viewFaults(String view) {
        return BlockValidation.view(JsonMapper.shared().readTree(view.replace('\'', '"'))).stream()
                .map(Fault::message)
                .toList();
    }

    private static String times(int count, String item) {
        return IntStream.range(0, count)
                .mapToObj(i -> item.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(","));
    }

    private static String plain(int length) {
        return "{'type':'plain_text','text':'%s'}".formatted("あ".repeat(length));
    }

    private static String mrkdwn(int length) {
        return "{'type':'mrkdwn','text':'%s'}".formatted("a".repeat(length));
    }

    private static String actions(String elements) {
        return "{'type':'actions','elements':[%s]}".formatted(elements);
    }

    private static String button(String rest) {
        return "{'type':'button','text':{'type':'plain_text','text':'開く'}%s}".formatted(rest);
    }

    private static String select(String options) {
        return actions("{'type':'static_select','action_id':'a','options':[%s]}".formatted(options));
    }

    private static String option(int text, int value) {
        return "{'text':%s,'value':'%s'}".formatted(plain(text), "v".repeat(value));
    }

    private static Arguments limit(String name, int most, String pointer, IntFunction<String> block) {
        return arguments(name, most, pointer, block);
    }

    static Stream<Arguments> limits() {
        String option = "{'text':{'type':'plain_text','text':'t'},'value':'#'}";
        return Stream.of(
                limit("header text", 150, "/blocks/0/text/text", n -> "{'type':'header','text':%s}"
                        .formatted(plain(n))),
                limit("section text", 3000, "/blocks/0/text/text", n -> "{'type':'section','text':%s}"
                        .formatted(mrkdwn(n))),
                limit("field text", 2000, "/blocks/0/fields/0/text", n -> "{'type':'section','fields':[%s]}"
                        .formatted(mrkdwn(n))),
                limit("fields", 10, "/blocks/0/fields", n -> "{'type':'section','fields':[%s]}"
                        .formatted(times(n, mrkdwn(1)))),
                limit("context elements", 10, "/blocks/0/elements", n -> "{'type':'context','elements':[%s]}"
                        .formatted(times(n, mrkdwn(1)))),
                limit("actions", 25, "/blocks/0/elements", n -> actions(times(n, button(",'action_id':'a#'")))),
                limit(
                        "button text",
                        75,
                        "/blocks/0/elements/0/text/text",
                        n -> actions("{'type':'button','text':%s}".formatted(plain(n)))),
                limit(
                        "button value",
                        2000,
                        "/blocks/0/elements/0/value",
                        n -> actions(button(",'value':'%s'".formatted("v".repeat(n))))),
                limit(
                        "button url",
                        3000,
                        "/blocks/0/elements/0/url",
                        n -> actions(button(",'url':'https://%s'".formatted("u".repeat(n - 8))))),
                limit(
                        "action_id",
                        255,
                        "/blocks/0/elements/0/action_id",
                        n -> actions(button(",'action_id':'%s'".formatted("a".repeat(n))))),
                limit("block_id", 255, "/blocks/0/block_id", n -> "{'type':'divider','block_id':'%s'}"
                        .formatted("b".repeat(n))),
                limit("options", 100, "/blocks/0/elements/0/options", n -> select(times(n, option))),
                limit("option text", 75, "/blocks/0/elements/0/options/0/text/text", n -> select(option(n, 1))),
                limit("option value", 150, "/blocks/0/elements/0/options/0/value", n -> select(option(1, n))),
                limit(
                        "overflow",
                        5,
                        "/blocks/0/elements/0/options",
                        n -> actions("{'type':'overflow','options':[%s]}".formatted(times(n, option)))),
                limit(
                        "checkboxes",
                        10,
                        "/blocks/0/elements/0/options",
                        n -> actions("{'type':'checkboxes','options':[%s]}".formatted(times(n, option)))),
                limit(
                        "radio buttons",
                        10,
                        "/blocks/0/elements/0/options",
                        n -> actions("{'type':'radio_buttons','options':[%s]}".formatted(times(n, option)))),
                limit(
                        "placeholder",
                        150,
                        "/blocks/0/elements/0/placeholder/text",
                        n -> actions("{'type':'users_select','placeholder':%s}".formatted(plain(n)))),
                limit("confirm title", 100, "/blocks/0/elements/0/confirm/title/text", n -> confirm(n, 1, 1)),
                limit("confirm text", 300, "/blocks/0/elements/0/confirm/text/text", n -> confirm(1, n, 1)),
                limit("confirm button", 30, "/blocks/0/elements/0/confirm/confirm/text", n -> confirm(1, 1, n)),
                limit(
                        "image alt_text",
                        2000,
                        "/blocks/0/alt_text",
                        n -> "{'type':'image','image_url':'https://e.org/i.png','alt_text':'%s'}"
                                .formatted("a".repeat(n))),
                limit(
                        "image title",
                        2000,
                        "/blocks/0/title/text",
                        n -> "{'type':'image','image_url':'https://e.org/i.png','alt_text':'a','title':%s}"
                                .formatted(plain(n))),
                limit(
                        "label",
                        2000,
                        "/blocks/0/label/text",
                        n -> "{'type':'input','label':%s,'element':{'type':'plain_text_input'}}".formatted(plain(n))),
                limit(
                        "hint",
                        2000,
                        "/blocks/0/hint/text",
                        n -> "{'type':'input','label':%s,'hint':%s,'element':{'type':'plain_text_input'}}"
                                .formatted(plain(1), plain(n))),
                limit(
                        "initial value",
                        3000,
                        "/blocks/0/element/initial_value",
                        n -> "{'type':'input','label':%s,'element':{'type':'plain_text_input','initial_value':'%s'}}"
                                .formatted(plain(1), "v".repeat(n))),
                limit("markdown", 12000, "/blocks/0/text", n -> "{'type':'markdown','text':'%s'}"
                        .formatted("a".repeat(n))),
                limit(
                        "label",
                        2000,
                        "/blocks/0/label/text",
                        n -> "{'type':'input','label':%s,'element':{'type':'plain_text_input'}}".formatted(plain(n))),
                limit(
                        "placeholder",
                        150,
                        "/blocks/0/element/placeholder/text",
                        n -> input("'placeholder':" + plain(n))),
                limit(
                        "own limit",
                        20,
                        "/blocks/0/element/initial_value",
                        n -> input("'max_length':20,'initial_value':'%s'".formatted("v".repeat(n)))),
                limit("blocks", 50, "/blocks", n -> times(n, "{'type':'divider'}")));
    }

    private static String input(String rest) {
        return "{'type':'input','label':%s,'element':{'type':'plain_text_input',%s}}".formatted(plain(1), rest);
    }

    private static String confirm(int title, int text, int yes) {
        return actions(button(",'confirm':{'title':%s,'text':%s,'confirm':%s,'deny':%s}"
                .formatted(plain(title), plain(text), plain(yes), plain(1))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("limits")
    void acceptsTheLimitAndRefusesOneMore(String name, int most, String pointer, IntFunction<String> block) {
        assertThat(faults(block.apply(most))).isEmpty();
        assertThat(faults(block.apply(most + 1)))
                .singleElement()
                .asString()
                .endsWith("[json-pointer:%s]".formatted(pointer))
                .containsAnyOf("must be less than " + (most + 1), "no more than " + most + " items");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'type':'table2'} | unsupported type: table2 | /blocks/0
            {} | missing required field: type | /blocks/0
            {'type':'header'} | missing required field: text | /blocks/0
            {'type':'header','text':{'type':'mrkdwn','text':'a'}} | must be of type plain_text | /blocks/0/text
            {'type':'header','text':{'type':'plain_text','text':''}} | must be more than 0 characters | /blocks/0/text/text
            {'type':'header','text':{'type':'plain_text','text':'a','verbatim':true}} | invalid additional property: verbatim | /blocks/0/text
            {'type':'header','text':'a'} | must be an object | /blocks/0/text
            {'type':'section'} | missing required field: text | /blocks/0
            {'type':'section','fields':[]} | no less than 1 items allowed | /blocks/0/fields
            {'type':'section','text':{'type':'mrkdwn','text':'a'},'accessory':{'type':'plain_text_input'}} | unsupported type: plain_text_input | /blocks/0/accessory
            {'type':'divider','text':'a'} | invalid additional property: text | /blocks/0
            {'type':'actions','elements':[]} | no less than 1 items allowed | /blocks/0/elements
            {'type':'actions','elements':[{'type':'image'}]} | unsupported type: image | /blocks/0/elements/0
            {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'a'},'style':'default'}]} | must be a valid enum value | /blocks/0/elements/0/style
            {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'a'},'url':'no address'}]} | must be a valid URL | /blocks/0/elements/0/url
            {'type':'actions','elements':[{'type':'button'}]} | missing required field: text | /blocks/0/elements/0
            {'type':'actions','elements':[{'type':'datepicker','initial_date':'2021/6/9'}]} | failed to match pattern: \\d{4}-\\d{2}-\\d{2} | /blocks/0/elements/0/initial_date
            {'type':'actions','elements':[{'type':'static_select'}]} | missing required field: options | /blocks/0/elements/0
            {'type':'image','image_url':'https://e.org/i.png'} | missing required field: alt_text | /blocks/0
            {'type':'image','alt_text':'a'} | missing required field: image_url | /blocks/0
            {'type':'context','elements':[{'type':'button'}]} | unsupported type: button | /blocks/0/elements/0
            {'type':'rich_text','elements':[{'type':'rich_text_table'}]} | unsupported type: rich_text_table | /blocks/0/elements/0
            {'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':''}]}]} | must be more than 0 characters | /blocks/0/elements/0/elements/0/text
            {'type':'input','label':{'type':'plain_text','text':'a'},'element':{'type':'file_input'}} | unsupported type: file_input | /blocks/0/element
            """)
    void refuses(String block, String what, String pointer) {
        assertThat(faults(block)).contains("[ERROR] %s [json-pointer:%s]".formatted(what, pointer));
    }

    @Test
    void noTwoBlocksShareAnId() {
        String block = "{'type':'divider','block_id':'b'}";
        assertThat(faults(block, block))
                .containsExactly("[ERROR] block_id already exists [json-pointer:/blocks/1/block_id]");
    }

    @Test
    void noTwoElementsOfABlockShareAnIdButThoseOfTwoBlocksMay() {
        String one = button(",'action_id':'a'");
        assertThat(faults(actions(one + "," + one)))
                .containsExactly("[ERROR] action_id already exists [json-pointer:/blocks/0/elements/1/action_id]");
        assertThat(faults(actions(one), actions(one))).isEmpty();
    }

    @Test
    void whatIsChosenAtFirstIsOneOfTheChoices() {
        String select = "{'type':'static_select','options':[%s],'initial_option':%s}";
        assertThat(faults(actions(select.formatted(option(1, 1), option(1, 1)))))
                .isEmpty();
        assertThat(faults(actions(select.formatted(option(1, 1), option(1, 2)))))
                .containsExactly(
                        "[ERROR] must be one of the options [json-pointer:/blocks/0/elements/0/initial_option]");
    }

    @Test
    void aViewHoldsAHundredBlocks() {
        String home = "{'type':'home','blocks':[%s]}";
        assertThat(viewFaults(home.formatted(times(100, "{'type':'divider'}")))).isEmpty();
        assertThat(viewFaults(home.formatted(times(101, "{'type':'divider'}"))))
                .containsExactly("[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]");
    }

    @ParameterizedTest
    @CsvSource({"title,24", "submit,24", "close,24"})
    void theWordsOfAModalAreShort(String field, int most) {
        String modal = "{'type':'modal','blocks':[],'title':%s,'%s':%s}";
        String others = field.equals("title") ? "{'type':'modal','blocks':[],'%2$s':%3$s}" : modal;
        assertThat(viewFaults(others.formatted(plain(1), field, plain(most)))).isEmpty();
        assertThat(viewFaults(others.formatted(plain(1), field, plain(most + 1))))
                .containsExactly(
                        "[ERROR] must be less than 25 characters [json-pointer:/view/%s/text]".formatted(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'number_input' | missing required field: is_decimal_allowed
            'number_input','is_decimal_allowed':true,'min_value':0 | failed to match pattern
            'number_input','is_decimal_allowed':true,'min_value':'9','max_value':'1' | less than or equal to max_value
            'url_text_input','max_length':3 | invalid additional property: max_length
            'plain_text_input','min_length':9,'max_length':1 | less than or equal to max_length
            'plain_text_input','dispatch_action_config':{'trigger_actions_on':['never']} | valid enum value
            'external_select','options':[] | invalid additional property: options
            'external_select','initial_option':{'value':'a'} | missing required field: text
            'button' | unsupported type: button
            """)
    void fieldsOfADialogAreJudged(String element, String fault) {
        String view =
                "{'type':'modal','title':%1$s,'submit':%1$s,'blocks':[{'type':'input','label':%1$s,'element':{'type':%2$s}}]}";
        assertThat(viewFaults(view.formatted(plain(1), element)))
                .singleElement()
                .asString()
                .contains(fault);
    }

    @Test
    void oneFieldHasTheKeyboardAtFirst() {
        String field = "{'type':'input','label':%1$s,'element':{'type':'plain_text_input','focus_on_load':true}}"
                .formatted(plain(1));
        String view = "{'type':'modal','title':%1$s,'submit':%1$s,'blocks':[%2$s]}";
        assertThat(viewFaults(view.formatted(plain(1), field))).isEmpty();
        assertThat(viewFaults(view.formatted(plain(1), field + "," + field))).hasSize(1);
    }

    @Test
    void aViewKeepsThreeThousandCharactersOfItsOwn() {
        String home = "{'type':'home','blocks':[],'private_metadata':'%s'}";
        assertThat(viewFaults(home.formatted("m".repeat(3000)))).isEmpty();
        assertThat(viewFaults(home.formatted("m".repeat(3001)))).hasSize(1);
    }

    @Test
    void someThingsStandInOnePlaceOnly() {
        assertThat(viewFaults("{'type':'home','title':%s,'blocks':[]}".formatted(plain(1))))
                .containsExactly("[ERROR] invalid additional property: title [json-pointer:/view]");
        assertThat(viewFaults("{'type':'home','blocks':[{'type':'markdown','text':'a'}]}"))
                .containsExactly("[ERROR] unsupported type: markdown [json-pointer:/view/blocks/0]");
        String input = "{'type':'input','label':%s,'element':{'type':'file_input'}}".formatted(plain(1));
        String modal = "{'type':'modal','title':%1$s,'submit':%1$s,'blocks':[%2$s]}";
        assertThat(viewFaults(modal.formatted(plain(1), input))).isEmpty();
        assertThat(viewFaults("{'type':'modal','title':%s,'blocks':[%s]}".formatted(plain(1), input)))
                .containsExactly("[ERROR] missing required field: submit [json-pointer:/view]");
    }
}
