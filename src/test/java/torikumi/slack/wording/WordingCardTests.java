package torikumi.slack.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import torikumi.plan.Editor;
import torikumi.plan.Found;
import torikumi.plan.PlanWordings.Amend;
import torikumi.plan.PlanWordings.Wording;
import torikumi.plan.RealPlan;
import torikumi.platform.Texts;
import torikumi.sandbox.blocks.BlockValidation;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.words.SampleOfSoumu;

class WordingCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("wordings");

    private static final Texts TEXTS = new Texts();
    private static final ZonedDateTime NOW = ZonedDateTime.of(2021, 6, 9, 10, 0, 0, 0, ZoneId.of("Asia/Tokyo"));
    private static final Editor KAWAKAMI = new Editor("U0KAWAKAMI1", "川上 <b> 直樹");

    private static Showing showing(Locale locale) {
        return new Showing(
                Asked.Place.DIRECT,
                TEXTS.in(locale),
                NOW,
                () -> SampleOfSoumu.SAMPLE,
                (why, office) -> Optional.empty(),
                (action, office) -> true);
    }

    private static Found.OfInitiative found() {
        return Found.initiatives(RealPlan.plan()).get(2);
    }

    private static Wording published() {
        return new Wording(
                1,
                found().initiative().wording(),
                Instant.parse("2021-04-01T00:00:00Z"),
                Editor.ofSetting("TORIKUMI_PLAN"),
                "soumu-r3.txt",
                null,
                null);
    }

    private static Wording amended(int version) {
        return new Wording(
                version,
                "大祭典を、<オンライン> で開催する。",
                Instant.parse("2021-06-01T00:00:00Z"),
                KAWAKAMI,
                "感染拡大 *の* ため",
                "3総第45号",
                LocalDate.of(2021, 5, 31));
    }

    private static final Amend AMEND = new Amend(1, "大祭典を、<オンライン> で開催する。", "感染拡大のため", "", null);

    private static final Map<String, Function<Showing, Reply>> CARDS = Map.of(
            "published",
            s -> WordingBlocks.of(found(), List.of(published()), 1, s),
            "amended",
            s -> WordingBlocks.of(found(), List.of(published(), amended(2)), 1, s),
            "too-long-to-amend",
            s -> WordingBlocks.tooLongToAmend(found(), 3000, s),
            "closed",
            s -> WordingBlocks.notAmended(s.text("wording.planClosed", found(), s.name(found().plan())), found(), s));

    private enum Forms {
        WHICH {
            @Override
            View of(Showing s) {
                return AmendingForm.which(s);
            }
        },
        FIRST {
            @Override
            View of(Showing s) {
                return AmendingForm.of(found(), published(), published().words(), s);
            }
        },
        COMPARED {
            @Override
            View of(Showing s) {
                return AmendingForm.compared(found(), published(), AMEND, null, s);
            }
        },
        MEANWHILE {
            @Override
            View of(Showing s) {
                return AmendingForm.compared(
                        found(),
                        amended(2),
                        new Amend(2, "あ".repeat(3000), "理".repeat(1000), "決".repeat(300), LocalDate.of(2021, 6, 2)),
                        s.text("wording.meanwhile.by", "川上さん", amended(2).since()),
                        s);
            }
        };

        abstract View of(Showing s);
    }

    @Test
    void areKept() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH))
            CARDS.forEach((name, card) -> golden.holds(name + "." + locale.getLanguage(), card.apply(showing(locale))));
    }

    @ParameterizedTest
    @EnumSource
    void formsAreKeptAndTakenBySlack(Forms form) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            View view = form.of(showing(locale));
            if (form != Forms.MEANWHILE)
                golden.holds("form-" + form.name().toLowerCase(Locale.ROOT) + "." + locale.getLanguage(), view);
            assertThat(BlockValidation.view(JsonMapper.shared().readTree(Golden.json(view))))
                    .isEmpty();
        }
    }

    @Test
    void cardsAreTakenBySlackHoweverManyWordingsThereWere() {
        List<Wording> many = new ArrayList<>(List.of(published()));
        for (int version = 2; version < 40; version++) many.add(amended(version));
        for (int page : List.of(1, 2, 9))
            assertThat(BlockValidation.message(JsonMapper.shared()
                            .readTree(SlackJson.blocks(WordingBlocks.of(found(), many, page, showing(Locale.JAPANESE))
                                    .blocks()))))
                    .isEmpty();
        CARDS.values().forEach(card -> assertThat(BlockValidation.message(JsonMapper.shared()
                        .readTree(SlackJson.blocks(
                                card.apply(showing(Locale.JAPANESE)).blocks()))))
                .isEmpty());
    }

    @Test
    void whoeverMayNotAmendIsNotOfferedIt() {
        var showing = new Showing(Asked.Place.DIRECT, TEXTS.in(Locale.JAPANESE), NOW, () -> SampleOfSoumu.SAMPLE);
        String card = SlackJson.blocks(
                WordingBlocks.of(found(), List.of(published()), 1, showing).blocks());
        assertThat(card).doesNotContain("文言を直す").contains("を開く");
    }
}
