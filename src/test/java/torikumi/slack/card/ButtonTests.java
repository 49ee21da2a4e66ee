package torikumi.slack.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import torikumi.platform.Texts;
import torikumi.slack.card.Asked.Place;

class ButtonTests {

    private final Showing showing = new Showing(
            Place.CHANNEL,
            new Texts().in(Locale.JAPANESE),
            ZonedDateTime.of(2021, 6, 9, 10, 0, 0, 0, ZoneId.of("Asia/Tokyo")));

    @Test
    void saysToAScreenReaderWhatTheCatalogueHasForIt() {
        Button open = Button.open(showing, "button.open", "show 総務-03", "総務-03");
        assertThat(open.label()).isEqualTo("開く");
        assertThat(open.spoken()).isEqualTo("総務-03を開く");
        assertThat(open.value()).isEqualTo("show 総務-03");
    }

    @Test
    void saysItsLabelWhereNothingElseIsKept() {
        assertThat(Button.open(showing, "button.help", "help").spoken()).isEqualTo("使い方");
        assertThat(Button.open("総務課", "list 総務課").spoken()).isEqualTo("総務課");
    }

    /** The general button of a kind whose spoken label would name one thing. */
    @Test
    void saysItsLabelWhereWhatTheSpokenOneNamesIsMissing() {
        assertThat(Button.record(showing, "button.record", "list").spoken()).isEqualTo("進捗を記録");
    }

    @Test
    void numbersTheButtonsOfARowThatDoTheSame() {
        assertThat(row(new Card().buttons(Button.open("一", "1"), Button.open("二", "2"))))
                .extracting(each -> ((ButtonElement) each).getActionId())
                .containsExactly(SlackIds.ANSWER_OPEN + ".1", SlackIds.ANSWER_OPEN + ".2");
    }

    @Test
    void asksBeforeADangerousOneCounts() {
        Button leave = Button.act(SlackIds.PEOPLE_LEAVE, showing, "people.button.leave", 7L, "総務課")
                .danger(showing, "people.me.leave", "総務課の課長");
        var element = (ButtonElement) row(new Card().buttons(leave)).getFirst();
        assertThat(element.getStyle()).isEqualTo("danger");
        assertThat(element.getValue()).isEqualTo("7");
        assertThat(element.getConfirm().getText().getText()).contains("総務課の課長");
        assertThat(element.getConfirm().getDeny().getText()).isEqualTo(showing.text("people.button.deny"));
    }

    @Test
    void offersAMenuOfWhatButtonsWouldDo() {
        List<Button> options = List.of(Button.open("総務課", "join 総務課"), Button.open("職員課", "join 職員課"));
        var row = row(new Card().menu("選ぶ", options, List.of(Button.open("一覧", "list"))));
        var menu = (StaticSelectElement) row.getFirst();
        assertThat(menu.getActionId()).isEqualTo(SlackIds.ANSWER_OPEN);
        assertThat(menu.getOptions())
                .extracting(option -> option.getText().getText() + " " + option.getValue())
                .containsExactly("総務課 join 総務課", "職員課 join 職員課");
        assertThat(row).hasSize(2);
    }

    @Test
    void hasNoRowWithoutButtons() {
        assertThat(new Card().buttons().menu("選ぶ", List.of(), List.of()).blocks())
                .isEmpty();
    }

    private static List<BlockElement> row(Card card) {
        return ((ActionsBlock) card.blocks().getFirst()).getElements();
    }
}
