package torikumi.slack.hand;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;
import torikumi.plan.Found;
import torikumi.plan.HandDraft;
import torikumi.plan.HandDraft.Line;
import torikumi.plan.HandDraft.Place;
import torikumi.plan.HandOutcome;
import torikumi.plan.PlanEdit.Refusal;
import torikumi.plan.RealPlan;
import torikumi.platform.FiscalYear;
import torikumi.platform.Texts;
import torikumi.sandbox.blocks.BlockValidation;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.hand.HandStep.Verb;
import torikumi.slack.words.SampleOfSoumu;

class HandCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("hand");

    private static final Texts TEXTS = new Texts();
    private static final ZonedDateTime NOW = ZonedDateTime.of(2021, 6, 9, 10, 0, 0, 0, ZoneId.of("Asia/Tokyo"));
    private static final String ID = "123e4567-e89b-42d3-a456-426614174000";
    private static final FiscalYear R3 = new FiscalYear(2021);

    private static Showing showing(Locale locale) {
        return new Showing(Asked.Place.DIRECT, TEXTS.in(locale), NOW, () -> SampleOfSoumu.SAMPLE);
    }

    private static final Place PARKS = new Place(
            "公園課", "公園を <守る>。", List.of(new Line("+1", true, "東公園の遊具を *更新* する。"), new Line("+2", true, "便所を洋式にする。")));
    private static final Place ROADS = new Place("道路課 (補修)", null, List.of(new Line("+3", true, "橋を直す。")));

    private static HandDraft fresh() {
        return new HandDraft(ID, "みどり部", R3, 1, false, List.of(PARKS, ROADS), 0);
    }

    private static HandDraft one() {
        return new HandDraft(
                ID,
                "みどり部",
                R3,
                1,
                false,
                List.of(new Place("公園課", null, List.of(PARKS.lines().getFirst()))),
                0);
    }

    private static HandDraft inForce(int steps) {
        Place parks =
                new Place("公園課", null, List.of(new Line("公園-01", false, "遊具を点検する。"), new Line("+1", true, "木を植える。")));
        return new HandDraft(ID, "みどり部", R3, steps, true, List.of(parks, ROADS), steps > 2 ? 2 : 0);
    }

    private static HandDraft immense() {
        return new HandDraft(
                ID,
                "部".repeat(100),
                R3,
                999_999,
                false,
                IntStream.range(0, 60)
                        .mapToObj(i -> new Place(
                                "課".repeat(190) + i,
                                "使".repeat(3000),
                                IntStream.range(0, 20)
                                        .mapToObj(j -> new Line("+" + i + j, j % 2 == 0, "文".repeat(3000)))
                                        .toList()))
                        .toList(),
                3);
    }

    private static Map<String, Function<Showing, Reply>> cards() {
        Map<String, Function<Showing, Reply>> cards = new LinkedHashMap<>();
        cards.put("fresh", s -> HandBlocks.of(fresh(), 1, null, s));
        cards.put("one", s -> HandBlocks.of(one(), 1, null, s));
        cards.put("in-force", s -> HandBlocks.of(inForce(0), 1, null, s));
        cards.put("in-force-changed", s -> HandBlocks.of(inForce(3), 1, null, s));
        cards.put("overtaken", s -> HandBlocks.of(new HandOutcome.Overtaken(one()), 1, s));
        for (Refusal why : Refusal.values())
            cards.put(
                    "refused-" + why.name().toLowerCase(Locale.ROOT),
                    s -> HandBlocks.of(new HandOutcome.Refused(one(), why, "橋を <直す>。"), 1, s));
        cards.put("closed", s -> HandBlocks.of(new HandOutcome.PlanClosed("みどり部", R3), 1, s));
        cards.put("unknown", s -> HandBlocks.of(new HandOutcome.Unknown(), 1, s));
        return cards;
    }

    private static Map<String, Function<Showing, View>> forms() {
        Map<String, Function<Showing, View>> forms = new LinkedHashMap<>();
        forms.put("form-begin", s -> HandForms.begin("みどり部", s.year(R3), s));
        List<Found.OfInitiative> real = Found.initiatives(RealPlan.plan());
        forms.put("succession-which", SuccessionForm::which);
        forms.put("succession-new", s -> SuccessionForm.of(real.getFirst(), List.of(), s));
        forms.put("succession", s -> SuccessionForm.of(real.getFirst(), real.subList(1, 3), s));
        forms.put("form-which", s -> HandForms.which(List.of(RealPlan.plan()), s));
        for (Verb verb : List.of(Verb.ADD, Verb.SECTION, Verb.RENAME, Verb.MISSION, Verb.WORD)) {
            HandStep step = HandStep.of(fresh(), 1, verb);
            HandStep about = verb == Verb.SECTION ? step : step.about(verb == Verb.WORD ? "+1" : "公園課");
            forms.put(
                    "form-" + verb.name().toLowerCase(Locale.ROOT),
                    s -> HandForms.of(about, fresh(), about.carried(), Map.of(), null, s));
        }
        return forms;
    }

    @Test
    void areKept() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            cards().forEach((name, card) ->
                    golden.holds(name + "." + locale.getLanguage(), card.apply(showing(locale))));
            forms().forEach((name, form) ->
                    golden.holds(name + "." + locale.getLanguage(), form.apply(showing(locale))));
        }
    }

    @Test
    void areTakenBySlack() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            cards().values().forEach(card -> taken(card.apply(showing(locale))));
            for (int page : List.of(1, 2, 999))
                taken(HandBlocks.of(immense(), page, "言".repeat(3000), showing(locale)));
            forms().values().forEach(form -> assertThat(BlockValidation.view(
                            JsonMapper.shared().readTree(Golden.json(form.apply(showing(locale))))))
                    .isEmpty());
        }
    }

    private static void taken(Reply reply) {
        assertThat(BlockValidation.message(JsonMapper.shared().readTree(SlackJson.blocks(reply.blocks()))))
                .isEmpty();
    }

    @Test
    void whatAButtonCarriesComesBack() {
        HandStep step = HandStep.of(immense(), 9999, Verb.DROP_SECTION).about("課".repeat(200));
        assertThat(step.carried()).hasSizeLessThanOrEqualTo(150);
        assertThat(HandStep.read(step.carried())).contains(step);
        HandStep whole = HandStep.of(fresh(), 1, Verb.SECTION);
        assertThat(HandStep.read(whole.carried())).contains(whole);
        for (String other : List.of("", "x", ID, ID + " 1 1 NONE", ID + " 1 1 ADD zz", ID + " 99999999 1 ADD"))
            assertThat(HandStep.read(other)).as(other).isEmpty();
        assertThat(HandStep.read(null)).isEmpty();
    }
}
