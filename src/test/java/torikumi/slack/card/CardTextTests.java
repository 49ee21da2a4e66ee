package torikumi.slack.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Nothing that Slack gets is missing in the text, held by two cards that have every field there is. */
class CardTextTests {

    private static final String MESSAGE = """
            {"text": "Two lines\\nhere", "blocks": [
              {"type": "header", "text": {"type": "plain_text", "text": "Head", "emoji": false}},
              {"type": "section",
               "text": {"type": "mrkdwn", "text": "*Bold*\\nsecond", "verbatim": true},
               "fields": [{"type": "plain_text", "text": "One", "emoji": false}, {"type": "mrkdwn", "text": "Two", "verbatim": false}],
               "accessory": {"type": "button", "text": {"type": "plain_text", "text": "Open", "emoji": false},
                 "action_id": "answer.open", "value": "list", "accessibility_label": "Open"}},
              {"type": "context", "elements": [{"type": "plain_text", "text": "Small", "emoji": true}]},
              {"type": "section", "text": {"type": "plain_text", "text": "Line", "emoji": false},
               "accessory": {"type": "static_select", "action_id": "pick",
                 "placeholder": {"type": "plain_text", "text": "Answer"},
                 "options": [{"text": {"type": "plain_text", "text": "Late"}, "value": "late"}]}},
              {"type": "divider"},
              {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
                {"type": "text", "text": "Plain "}, {"type": "text", "text": "bold", "style": {"bold": true}}]}]},
              {"type": "actions", "elements": [
                {"type": "button", "text": {"type": "plain_text", "text": "End", "emoji": false}, "action_id": "close.1",
                 "value": "R3", "url": "https://example.jp/", "accessibility_label": "End the year", "style": "danger",
                 "confirm": {
                   "title": {"type": "plain_text", "text": "Sure?", "emoji": false},
                   "text": {"type": "plain_text", "text": "It ends\\nfor all.", "emoji": false},
                   "confirm": {"type": "plain_text", "text": "Yes", "emoji": false},
                   "deny": {"type": "plain_text", "text": "No", "emoji": false}}},
                {"type": "users_select", "action_id": "who", "initial_user": "U1"}]}]}
            """;

    private static final String FORM = """
            {"type": "modal", "callback_id": "form", "private_metadata": "R3", "notify_on_close": true,
             "title": {"type": "plain_text", "text": "Title", "emoji": false},
             "submit": {"type": "plain_text", "text": "Keep", "emoji": false},
             "close": {"type": "plain_text", "text": "Back", "emoji": false},
             "blocks": [
              {"type": "input", "block_id": "grade", "optional": true, "dispatch_action": true,
               "label": {"type": "plain_text", "text": "Grade", "emoji": false},
               "hint": {"type": "plain_text", "text": "Choose one", "emoji": false},
               "element": {"type": "static_select", "action_id": "value",
                 "placeholder": {"type": "plain_text", "text": "Choose", "emoji": false},
                 "options": [
                   {"text": {"type": "plain_text", "text": "Late", "emoji": false}, "value": "late"},
                   {"text": {"type": "plain_text", "text": "Done", "emoji": false}, "value": "done",
                    "description": {"type": "plain_text", "text": "Finished", "emoji": false}}],
                 "initial_option": {"text": {"type": "plain_text", "text": "Late", "emoji": false}, "value": "late"}}},
              {"type": "input", "block_id": "words", "optional": false,
               "label": {"type": "plain_text", "text": "Words", "emoji": false},
               "element": {"type": "plain_text_input", "action_id": "value", "multiline": false, "max_length": 3000, "focus_on_load": true,
                 "initial_value": "said\\nbefore", "placeholder": {"type": "plain_text", "text": "Say", "emoji": false}}},
              {"type": "input", "block_id": "which", "optional": false,
               "label": {"type": "plain_text", "text": "Which", "emoji": false},
               "element": {"type": "external_select", "action_id": "value", "min_query_length": 0,
                 "placeholder": {"type": "plain_text", "text": "Search", "emoji": false},
                 "initial_option": {"text": {"type": "plain_text", "text": "First", "emoji": false}, "value": "1"}}},
              {"type": "input", "block_id": "where", "optional": false,
               "label": {"type": "plain_text", "text": "Where", "emoji": false},
               "element": {"type": "conversations_select", "action_id": "value", "initial_conversation": "C1",
                 "filter": {"include": ["public", "private"], "exclude_bot_users": true}}},
              {"type": "input", "block_id": "day", "optional": false,
               "label": {"type": "plain_text", "text": "Day", "emoji": false},
               "element": {"type": "datepicker", "action_id": "value", "initial_date": "2021-06-09", "focus_on_load": true}},
              {"type": "input", "block_id": "file", "optional": false,
               "label": {"type": "plain_text", "text": "File", "emoji": false},
               "element": {"type": "file_input", "action_id": "value", "filetypes": ["csv"], "max_files": 1}}]}
            """;

    private static final String MESSAGE_AS_TEXT = """
              text      Two lines
                        | here
              header    Head
              section   (mrkdwn) *Bold*
                        | second | [Open] answer.open = list
                        field One
                        field (mrkdwn) Two (verbatim: false)
              context   Small (emoji)
              section   Line | static_select pick (placeholder: Answer)
                        - Late = late
              divider
              rich_text Plain *bold*
              actions   [End] close.1 = R3 (url: https://example.jp/) (spoken: End the year) (style: danger)
                          confirm Sure? (text: It ends⏎for all.) (confirm: Yes) (deny: No)
                        users_select who (initial_user: U1)
            """;

    private static final String FORM_AS_TEXT = """
              modal     Title (submit: Keep) (close: Back) (callback_id: form) (private_metadata: R3) (notify_on_close)
              input     [Grade] grade (optional) (dispatch_action): static_select value (placeholder: Choose)
                        * Late = late
                        - Done = done (description: Finished)
                        hint Choose one
              input     [Words] words: plain_text_input value (placeholder: Say) (max_length: 3000) (initial_value: said⏎before) (focus_on_load)
              input     [Which] which: external_select value (placeholder: Search) (min_query_length: 0) (initial_option: First = 1)
              input     [Where] where: conversations_select value (filter: {"include":["public","private"],"exclude_bot_users":true}) (initial_conversation: C1)
              input     [Day] day: datepicker value (initial_date: 2021-06-09) (focus_on_load)
              input     [File] file: file_input value (filetypes: ["csv"]) (max_files: 1)
            """;

    static Stream<String> cards() {
        return Stream.of(MESSAGE, FORM);
    }

    private static JsonNode read(String card) {
        return JsonMapper.shared().readTree(card);
    }

    @Test
    void aCardReadsAsItIsSeen() {
        assertThat(CardText.of(read(MESSAGE))).isEqualTo(MESSAGE_AS_TEXT);
        assertThat(CardText.of(read(FORM))).isEqualTo(FORM_AS_TEXT);
    }

    /** So that a field that is taught to {@link CardText} is walked below too. */
    @Test
    void theTwoCardsHaveEveryFieldThatIsKnown() {
        var had = new TreeMap<String, Set<String>>();
        Set<String> untyped = Set.of("confirm", "option");
        for (String card : List.of(MESSAGE, FORM))
            for (JsonPointer at : places(read(card))) {
                JsonNode node = read(card).at(at);
                String place = at.toString()
                        .replaceAll("/\\d+$", "")
                        .replaceAll(".*/", "")
                        .replaceAll("(initial_)?options?$", "option");
                String type =
                        node.path("type").asString(at.matches() ? "message" : untyped.contains(place) ? place : "");
                if (node.isObject() && !type.isEmpty())
                    had.computeIfAbsent(type, each -> new TreeSet<>()).addAll(node.propertyNames());
            }
        had.values().forEach(fields -> fields.remove("type"));

        assertThat(had.keySet()).isEqualTo(CardText.SHOWN.keySet());
        had.forEach((type, fields) -> assertThat(fields).as(type).hasSameElementsAs(CardText.SHOWN.get(type)));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void noFieldChangesUnseen(String card) {
        for (JsonPointer at : places(read(card)))
            if (read(card).at(at).isValueNode())
                assertThat(textAfter(card, at, CardTextTests::changed))
                        .as("%s changed", at)
                        .isNotEqualTo(CardText.of(read(card)));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void nothingGoesUnseen(String card) {
        for (JsonPointer at : places(read(card)))
            if (!at.matches())
                assertThat(textAfter(card, at, node -> null)).as("%s gone", at).isNotEqualTo(CardText.of(read(card)));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void aFieldThatIsNewIsNamed(String card) {
        for (JsonPointer at : places(read(card))) {
            JsonNode root = read(card);
            if (root.at(at) instanceof ObjectNode object) {
                object.put("newcomer", true);
                assertThat(textOrRefusal(root)).as("a new field in %s", at).contains("\"newcomer\"");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void aTypeThatIsNewIsNamed(String card) {
        for (JsonPointer at : places(read(card))) {
            JsonNode root = read(card);
            if (root.at(at) instanceof ObjectNode object && object.has("type")) {
                object.put("type", "newcomer");
                assertThat(textOrRefusal(root)).as("a new type in %s", at).contains("does not show \"newcomer\"");
            }
        }
    }

    @Test
    void aBlockInAStrangePlaceIsNamed() {
        for (JsonPointer at : places(read(MESSAGE))) {
            JsonNode root = read(MESSAGE);
            if (root.at(at) instanceof ObjectNode object
                    && object.has("type")
                    && !at.toString().matches("/blocks/\\d+")) {
                object.removeAll();
                object.put("type", "divider");
                assertThat(textOrRefusal(root)).as("a divider in %s", at).contains("\"divider\"");
            }
        }
    }

    @Test
    void aSpaceAtTheEndIsSeen() {
        String head =
                MESSAGE.replace("Head", "Head ").replace("*Bold*", "*Bold* ").replace("\"R3\"", "\"R3 \"");
        assertThat(CardText.of(read(head)))
                .contains("  header    Head␣\n", "  section   (mrkdwn) *Bold*␣\n", "close.1 = R3␣ (url")
                .doesNotContain(" \n");
    }

    private static String textAfter(String card, JsonPointer at, UnaryOperator<@Nullable JsonNode> change) {
        JsonNode root = read(card);
        JsonNode changed = change.apply(root.at(at));
        String last = at.last().getMatchingProperty();
        switch (root.at(at.head())) {
            case ArrayNode list when changed == null -> list.remove(Integer.parseInt(last));
            case ArrayNode list -> list.set(Integer.parseInt(last), changed);
            case ObjectNode object when changed == null -> object.remove(last);
            case ObjectNode object -> object.set(last, changed);
            default -> throw new AssertionError(at);
        }
        return textOrRefusal(root);
    }

    private static JsonNode changed(JsonNode value) {
        var nodes = JsonNodeFactory.instance;
        if (value.isBoolean()) return nodes.booleanNode(!value.booleanValue());
        return value.isNumber() ? nodes.numberNode(value.intValue() + 1) : nodes.stringNode(value.stringValue() + "x");
    }

    private static String textOrRefusal(JsonNode card) {
        try {
            return CardText.of(card);
        } catch (AssertionError refusal) {
            return refusal.getMessage();
        }
    }

    /** Of the card itself and of everything in it. */
    private static List<JsonPointer> places(JsonNode card) {
        var places = new ArrayList<JsonPointer>();
        gather(card, JsonPointer.empty(), places);
        return places;
    }

    private static void gather(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        places.add(at);
        for (String field : node.propertyNames()) gather(node.get(field), at.appendProperty(field), places);
        if (node.isArray()) for (int i = 0; i < node.size(); i++) gather(node.get(i), at.appendIndex(i), places);
    }
}
