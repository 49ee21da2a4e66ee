package torikumi.slack.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.plan.Found;
import torikumi.plan.RealPlan;
import torikumi.platform.GuestRule;
import torikumi.platform.Say;
import torikumi.platform.Texts;
import torikumi.progress.Approval;
import torikumi.progress.Author;
import torikumi.progress.Grade;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Refusal;
import torikumi.progress.Source;
import torikumi.progress.Standing;
import torikumi.progress.TestScale;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.edge.Sent;
import torikumi.slack.record.FilledForm.Occasion;
import torikumi.slack.record.RecordedBlocks.Surroundings;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.staff.Action;
import torikumi.staff.Capacity;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.Holder;
import torikumi.staff.JoinRequest;
import torikumi.staff.Joining;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.OthersWhoMay;
import torikumi.staff.Post;
import torikumi.staff.Role;

class RecordCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("record");

    private static final Found.OfInitiative ABOUT = (Found.OfInitiative) RealPlan.initiative("総務", 3);
    private static final Found.OfInitiative OTHER = (Found.OfInitiative) RealPlan.initiative("地域防災", 1);
    private static final Office OFFICE = new Office("総務部", "総務課", null);
    private static final Colleague MORI = new Colleague("U0MORIAKARI", "森 あかり");
    private static final Colleague KAWAKAMI = new Colleague("U0KAWAKAMI1", "川上 直樹");
    private static final LocalDate DAY = LocalDate.of(2021, 6, 9);
    private static final Instant NOW = Instant.parse("2021-06-09T01:00:00Z");
    private static final String DRAFT = "0b9a1f0e-6a51-4a8f-9b61-5c5b3c2d7e11";

    private static Showing showing(Place place, Locale locale) {
        return new Showing(
                place, new Texts().in(locale), NOW.atZone(ZoneId.of("Asia/Tokyo")), () -> SampleOfSoumu.SAMPLE);
    }

    private static Grade grade(String key) {
        return TestScale.FIRST.grade(key).orElseThrow();
    }

    private static ProgressUpdate update(
            Progress progress, ProgressUpdate.Kind kind, String why, @Nullable Colleague deputyFor) {
        return new ProgressUpdate(
                42,
                new UUID(0, 42),
                ABOUT.initiative().id(),
                kind == ProgressUpdate.Kind.RECORDED ? 1 : 2,
                kind,
                kind == ProgressUpdate.Kind.RECORDED ? null : 41L,
                progress.asOf(DAY),
                progress.health() == null ? null : grade(progress.health()),
                new Author(MORI, new Post(OFFICE, Role.MEMBER, deputyFor)),
                Source.of(WayIn.COMMAND, "k", NOW),
                NOW,
                why);
    }

    private static ProgressUpdate update(Progress progress) {
        return update(progress, ProgressUpdate.Kind.RECORDED, "", null);
    }

    private static Standing standing(@Nullable String health, @Nullable Integer percentage) {
        return new Standing(health == null ? null : grade(health), DAY, percentage, false, 42L, DAY, DAY, 2, 2, null);
    }

    private static final Progress SHORT = Progress.said("実行委員会を設置した").health("on-track");

    private static final Progress WHOLE = Progress.said("会場調整が長引いた <!channel> *R&D*")
            .health("late")
            .percentage(60)
            .reason("先方の都合")
            .nextStep("6月15日に実行委員会")
            .evidence("https://example.jp/minutes?a=1&b=2")
            .publicWording("会場を調整しています。");

    private static Surroundings in(boolean mayApprove) {
        return new Surroundings(ABOUT, GuestRule.NONE, mayApprove);
    }

    private static Outcome.Recorded recorded(Progress progress, Standing before, Standing after) {
        return new Outcome.Recorded(update(progress), before, after, null);
    }

    private static JoinRequest request() {
        return new JoinRequest(7, MORI, OFFICE, NOW, DRAFT, JoinRequest.State.WAITING, null, null);
    }

    private static final List<Holder> LEADS =
            List.of(new Holder(KAWAKAMI, new Post(OFFICE, Role.LEAD, null), LocalDate.of(2021, 4, 1), null, null));

    static Stream<Arguments> views() {
        return Stream.of(
                view(
                        "recorded-first",
                        s -> RecordedBlocks.recorded(
                                recorded(SHORT, Standing.UNHEARD, standing("on-track", null)), in(false), s)),
                view(
                        "recorded-whole",
                        s -> RecordedBlocks.recorded(
                                recorded(WHOLE, standing("on-track", 40), standing("late", 60)), in(true), s)),
                view(
                        "recorded-asks-next",
                        s -> RecordedBlocks.recorded(
                                new Outcome.Recorded(
                                        update(WHOLE.nextStep("")
                                                .publicWording("")
                                                .evidence("議事録")),
                                        standing("on-track", null),
                                        standing("late", 60),
                                        new Outcome.Recent(KAWAKAMI, 40, NOW)),
                                in(false),
                                s)),
                view(
                        "recorded-unchanged",
                        s -> RecordedBlocks.recorded(
                                recorded(
                                        Progress.NOTHING.asBefore(),
                                        standing("on-track", null),
                                        standing("on-track", null)),
                                in(false),
                                s)),
                view(
                        "recorded-of-earlier-day",
                        s -> RecordedBlocks.recorded(
                                recorded(SHORT, standing("late", null), standing("late", null)), in(false), s)),
                view(
                        "recorded-as-deputy",
                        s -> RecordedBlocks.recorded(
                                new Outcome.Recorded(
                                        update(SHORT, ProgressUpdate.Kind.RECORDED, "", KAWAKAMI),
                                        standing("on-track", null),
                                        standing("on-track", null),
                                        null),
                                new Surroundings(ABOUT, GuestRule.READ, false),
                                s)),
                view("recorded-already", s -> RecordedBlocks.already(update(SHORT), in(false), s)),
                view(
                        "corrected",
                        s -> RecordedBlocks.corrected(
                                new Outcome.Corrected(
                                        update(WHOLE, ProgressUpdate.Kind.CORRECTED, "割合を間違えた", null),
                                        update(SHORT),
                                        standing("on-track", null),
                                        standing("late", 60)),
                                in(true),
                                s)),
                view(
                        "withdrawn",
                        s -> RecordedBlocks.withdrawn(
                                new Outcome.Withdrawn(
                                        update(WHOLE, ProgressUpdate.Kind.WITHDRAWN, "", null),
                                        update(WHOLE),
                                        standing("late", 60),
                                        Standing.UNHEARD),
                                in(false),
                                s)),
                view(
                        "approved",
                        s -> RecordedBlocks.approved(
                                update(WHOLE),
                                new Approval(42, new Author(KAWAKAMI, new Post(OFFICE, Role.LEAD, null)), NOW),
                                true,
                                in(false),
                                s)),
                view(
                        "approved-before",
                        s -> RecordedBlocks.approved(
                                update(WHOLE),
                                new Approval(42, new Author(KAWAKAMI, new Post(OFFICE, Role.LEAD, null)), NOW),
                                false,
                                in(false),
                                s)),
                view("recorded-meanwhile", s -> RecordedBlocks.meanwhile(update(SHORT), in(false), s)),
                view("to-approve", s -> RecordedBlocks.toApprove(update(WHOLE), in(false), s)),
                view(
                        "message-edited",
                        s -> RecordedBlocks.edited(update(SHORT), "実行委員会を設置し、会場を決めた", DRAFT, in(false), s)),
                view(
                        "message-moved",
                        s -> EditedBlocks.moved(
                                update(SHORT), OTHER, "総務-01 順調 実行委員会を設置した", DRAFT, true, in(false), s)),
                view(
                        "message-moved-late",
                        s -> EditedBlocks.moved(
                                update(SHORT), OTHER, "総務-01 順調 実行委員会を設置した", DRAFT, false, in(false), s)),
                view(
                        "message-no-such-code",
                        s -> EditedBlocks.noSuchCode("総務-99", List.of(OTHER), DRAFT, in(false), s)),
                view(
                        "message-code-gone",
                        s -> EditedBlocks.codeGone(update(SHORT), "順調 実行委員会を設置した", true, in(false), s)),
                view(
                        "message-code-gone-late",
                        s -> EditedBlocks.codeGone(update(SHORT), "順調 実行委員会を設置した", false, in(false), s)),
                view("ask-which", s -> AskBackBlocks.which(List.of(ABOUT, OTHER), "訓練の会場を決めました。順調です", DRAFT, s)),
                view("ask-no-such-code", s -> AskBackBlocks.noSuchCode("総努-03", List.of(ABOUT), DRAFT, s)),
                view("ask-none", s -> AskBackBlocks.none("<!channel> 図書館を開いた", DRAFT, s)),
                view(
                        "ask-health",
                        s -> AskBackBlocks.whichHealth(ABOUT, List.of(grade("on-track"), grade("late")), DRAFT, s)),
                view("ask-maybe", s -> AskBackBlocks.maybe(ABOUT, "資料をお送りしました", DRAFT, s)),
                view("ask-unclear", s -> AskBackBlocks.unclear(ABOUT, "会場の件、来週", DRAFT, s)),
                view("ask-form", s -> AskBackBlocks.form(null, s)),
                view("ask-what", s -> AskBackBlocks.form(ABOUT, s)),
                view("join-asked", s -> AskBackBlocks.waiting(new Joining.Outcome.Asked(request(), LEADS), DRAFT, s)),
                view(
                        "join-already-asked",
                        s -> AskBackBlocks.waiting(new Joining.Outcome.AlreadyAsked(request(), List.of()), DRAFT, s)),
                view(
                        "join-by-administrators",
                        s -> AskBackBlocks.waiting(
                                new Joining.Outcome.ByAdministratorsOnly(OFFICE, List.of()), DRAFT, s)),
                view(
                        "join-and-recorded",
                        s -> AskBackBlocks.after(
                                s.say().text("people.joined", "総務課"),
                                RecordedBlocks.recorded(
                                        recorded(SHORT, Standing.UNHEARD, standing("on-track", null)), in(false), s))),
                refusal("denied-office", new Refusal.Denied(Denial.NOT_YOUR_OFFICE, OFFICE)),
                view(
                        "refusal-denied-office-named",
                        s -> RefusalBlocks.of(
                                new Refusal.Denied(Denial.NOT_YOUR_OFFICE, OFFICE), ABOUT, DRAFT, naming(s))),
                view(
                        "refusal-denied-not-yours",
                        s -> RefusalBlocks.of(new Refusal.Denied(Denial.NOT_YOURS, OFFICE), ABOUT, null, naming(s))),
                view(
                        "refusal-denied-nothing-kept",
                        s -> RefusalBlocks.of(
                                new Refusal.Denied(Denial.NOT_YOUR_OFFICE, OFFICE), ABOUT, null, naming(s))),
                view(
                        "refusal-closed-named",
                        s -> RefusalBlocks.of(
                                new Refusal.InitiativeClosed(
                                        grade("done"), DAY, OfficePolicies.who(Action.REOPEN_INITIATIVE)),
                                ABOUT,
                                DRAFT,
                                naming(s))),
                refusal("denied-guest", new Refusal.Denied(Denial.GUESTS_MAY_NOT_WRITE, OFFICE)),
                refusal("nothing-said", new Refusal.NothingSaid()),
                refusal("too-long", new Refusal.TooLong(Progress.Part.PUBLIC_WORDING, 3120, 3000)),
                refusal("reason-missing", new Refusal.ReasonMissing(grade("late"))),
                refusal("percentage", new Refusal.PercentageOutOfRange(120)),
                refusal("no-such-day", new Refusal.NoSuchDay("", 4, 31)),
                refusal("no-such-day-in-year", new Refusal.NoSuchDay("令和3", 2, 29)),
                refusal("other-weekday", new Refusal.OtherWeekday(DAY, DayOfWeek.THURSDAY)),
                refusal("two-days", new Refusal.TwoDays(DAY, DAY.minusYears(1))),
                refusal("percentage-unread", new Refusal.PercentageUnread("12.5%")),
                refusal("future", new Refusal.DateInFuture(DAY.plusDays(3), DAY)),
                refusal("future-far", new Refusal.DateInFuture(LocalDate.of(2099, 1, 1), DAY)),
                refusal("before-plan", new Refusal.DateBeforePlan(LocalDate.of(2020, 12, 1), LocalDate.of(2021, 4, 1))),
                refusal(
                        "closed",
                        new Refusal.InitiativeClosed(
                                grade("done"), DAY, EnumSet.of(Capacity.LEAD, Capacity.COORDINATOR))),
                refusal(
                        "plan-closed",
                        new Refusal.PlanClosed(
                                LocalDate.of(2022, 5, 31), EnumSet.of(Capacity.COORDINATOR, Capacity.ADMINISTRATOR))),
                refusal("out-of-plan", new Refusal.InitiativeWithdrawn(LocalDate.of(2021, 10, 1))),
                refusal(
                        "several",
                        new Refusal.Several(List.of(
                                new Refusal.ReasonMissing(grade("late")), new Refusal.PercentageOutOfRange(150)))),
                refusal("nothing-to-leave", new Refusal.NothingToLeave()),
                view("record-kept", s -> AskBackBlocks.kept(ABOUT, Progress.said("会場が決まらない"), DRAFT, s)),
                view("record-kept-of-none", s -> AskBackBlocks.kept(null, Progress.NOTHING.health("late"), DRAFT, s)),
                refusal("already-withdrawn", new Refusal.AlreadyWithdrawn(update(SHORT))),
                refusal("too-late", new Refusal.TooLateToWithdraw(15)),
                refusal(
                        "changed-meanwhile",
                        new Refusal.ChangedMeanwhile(update(SHORT, ProgressUpdate.Kind.CORRECTED, "誤記", null))));
    }

    /** Where these two may. */
    private static Showing naming(Showing showing) {
        return new Showing(
                showing.place(),
                showing.say(),
                showing.now(),
                showing.sample(),
                (why, office) -> Optional.of(new OthersWhoMay(why, office, List.of(MORI, KAWAKAMI), List.of())));
    }

    private static Arguments refusal(String name, Refusal why) {
        return view("refusal-" + name, s -> RefusalBlocks.of(why, ABOUT, DRAFT, s));
    }

    private static Arguments view(String name, Function<Showing, Reply> of) {
        return Arguments.of(name, of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void readsAsItWasLookedAt(String name, Function<Showing, Reply> of) {
        golden.holds(name + ".ja", of.apply(showing(Place.CHANNEL, Locale.JAPANESE)));
        golden.holds(name + ".en", of.apply(showing(Place.CHANNEL, Locale.ENGLISH)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void keepsSlacksCountsAndRingsNobody(String name, Function<Showing, Reply> of) {
        for (Place place : Place.values()) {
            Reply reply = of.apply(showing(place, Locale.JAPANESE));
            assertThat(reply.blocks()).hasSizeBetween(1, 50);
            assertThat(reply.text()).isNotBlank().doesNotContain("<!channel>");
        }
    }

    private static FilledForm filled(
            Found.@Nullable OfInitiative about,
            Progress progress,
            @Nullable String why,
            FilledForm.@Nullable From from) {
        return filled(about, null, progress, new Occasion(List.of(), why, from, null));
    }

    private static FilledForm filled(
            Found.@Nullable OfInitiative about, @Nullable Grade now, Progress progress, Occasion occasion) {
        return new FilledForm(about, now, progress, TestScale.FIRST, DAY, occasion, "{}");
    }

    private static final String AS_BEFORE =
            ProgressForm.asBefore(ABOUT.initiative().id());

    private static final FilledForm OF_TWO =
            filled(ABOUT, grade("on-track"), Progress.NOTHING, Occasion.because(List.of()));

    static Stream<Arguments> forms() {
        return Stream.of(
                form("form-empty", filled(null, Progress.NOTHING, null, null)),
                form("form-of-two", OF_TWO),
                form("form-of-two-unheard", filled(ABOUT, Progress.NOTHING, null, null)),
                form(
                        "form-words-wanted",
                        filled(
                                ABOUT,
                                grade("on-track"),
                                Progress.NOTHING,
                                new Occasion(List.of(), null, null, ProgressForm.Field.WORDS))),
                form(
                        "form-late",
                        filled(
                                ABOUT,
                                grade("on-track"),
                                Progress.NOTHING.health("late"),
                                Occasion.because(List.of(new Refusal.ReasonMissing(grade("late")))))),
                redrawn("form-late-chosen", OF_TWO, "late", OpenProgressForm::chosen),
                redrawn("form-more", OF_TWO, AS_BEFORE, OpenProgressForm::whole),
                redrawn(
                        "form-about-chosen",
                        filled(null, Progress.NOTHING, null, null),
                        null,
                        OpenProgressForm::chosen),
                redrawn("form-more-late", OF_TWO, "late", OpenProgressForm::whole),
                form("form-filled", filled(ABOUT, grade("late"), WHOLE, Occasion.because(List.of()))),
                form(
                        "form-faulty",
                        filled(
                                ABOUT,
                                null,
                                Progress.said("会場が決まらない").health("late").percentage(150),
                                Occasion.because(List.of(
                                        new Refusal.ReasonMissing(grade("late")),
                                        new Refusal.PercentageOutOfRange(150))))),
                form("form-correcting", filled(ABOUT, WHOLE, "割合を間違えた", null)),
                form(
                        "form-next-step",
                        filled(ABOUT, null, SHORT, new Occasion(List.of(), "次の予定を追記", null, ProgressForm.Field.NEXT))),
                form("form-correcting-short", filled(ABOUT, SHORT, "", null)),
                form(
                        "form-from-message",
                        filled(
                                null,
                                Progress.said("会場を決めた"),
                                null,
                                new FilledForm.From("U0MORIAKARI", "https://example.slack.com/archives/C1/p1"))),
                form(
                        "form-from-message-about",
                        filled(
                                ABOUT,
                                grade("on-track"),
                                Progress.said("会場を決めた").asOf(DAY.minusDays(1)),
                                new Occasion(List.of(), null, new FilledForm.From("U0MORIAKARI", null), null))));
    }

    private static Arguments form(String name, FilledForm filled) {
        return Arguments.of(
                name, (Function<Say, View>) say -> ProgressForm.of(filled, showing(Place.DIRECT, say.locale())));
    }

    private static Arguments redrawn(
            String name, FilledForm filled, @Nullable String health, BiFunction<OpenProgressForm, Say, View> drawing) {
        Map<String, String> entered = health == null ? Map.of() : Map.of("health", health);
        return Arguments.of(name, (Function<Say, View>)
                say -> drawing.apply(open(ProgressForm.of(filled, showing(Place.DIRECT, say.locale())), entered), say));
    }

    private static OpenProgressForm open(View view, Map<String, String> entered) {
        Set<String> fields = view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(LayoutBlock::getBlockId)
                .collect(Collectors.toSet());
        boolean asks = fields.contains(ProgressForm.Field.INITIATIVE.id);
        return new OpenProgressForm(
                view,
                new Sent("V1", MORI.id(), "{}", entered, List.of(), fields),
                asks ? ABOUT : null,
                asks ? grade("on-track") : null,
                TestScale.FIRST,
                DAY);
    }

    private static List<String> fields(View form) {
        return form.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(LayoutBlock::getBlockId)
                .toList();
    }

    private static final Say JAPANESE = new Texts().in(Locale.JAPANESE).on(DAY);

    @Test
    void whereOneBeginsIsTheReasonOnceItIsRequired() {
        View late = open(ProgressForm.of(OF_TWO, showing(Place.DIRECT, Locale.JAPANESE)), Map.of("health", "late"))
                .chosen(JAPANESE);

        assertThat(fields(late)).containsExactly("health", "reason", "words");
        assertThat(focused(late)).containsExactly("reason");
        assertThat(late.getTitle().getText()).isEqualTo("遅れの理由");
    }

    @Test
    void aReasonThatIsNoLongerRequiredGoesUnlessItWasTyped() {
        View late = open(ProgressForm.of(OF_TWO, showing(Place.DIRECT, Locale.JAPANESE)), Map.of("health", "late"))
                .chosen(JAPANESE);

        View again = open(late, Map.of("health", "on-track")).chosen(JAPANESE);
        View typed = open(late, Map.of("health", "on-track", "reason", "会場の都合")).chosen(JAPANESE);

        assertThat(fields(again)).containsExactly("health", "words");
        assertThat(again.getTitle().getText()).isEqualTo("進捗を記録");
        assertThat(fields(typed)).containsExactly("health", "words", "reason");
        assertThat(focused(typed)).isEmpty();
    }

    @Test
    void saysMoreFromTheFirstFieldThatIsNew() {
        View more = open(ProgressForm.of(OF_TWO, showing(Place.DIRECT, Locale.JAPANESE)), Map.of())
                .whole(JAPANESE);
        View late = open(more, Map.of("health", "late")).chosen(JAPANESE);

        assertThat(fields(more))
                .containsExactly(
                        "health", "words", "reason", "next", "percentage", "indicators", "as-of", "evidence", "public");
        assertThat(focused(more)).containsExactly("reason");
        assertThat(fields(late)).hasSameElementsAs(fields(more)).startsWith("health", "reason", "words");
        assertThat(focused(late)).containsExactly("reason");
        assertThat(Golden.json(late)).doesNotContain("progress.more");
    }

    @Test
    void aFieldThatIsDrawnAnewKeepsTheNamesByWhichSlackKeepsWhatIsInIt() {
        View form = ProgressForm.of(filled(null, Progress.NOTHING, null, null), showing(Place.DIRECT, Locale.JAPANESE));
        View more = open(open(form, Map.of("health", "late")).whole(JAPANESE), Map.of("health", "late"))
                .chosen(JAPANESE);

        assertThat(names(more)).containsAll(names(form));
        assertThat(names(open(more, Map.of("health", "on-track")).chosen(JAPANESE)))
                .hasSameElementsAs(names(more));
    }

    @Test
    void whatWasTypedStandsInTheFormThatIsDrawnAnew() {
        View more = open(
                        ProgressForm.of(OF_TWO, showing(Place.DIRECT, Locale.JAPANESE)),
                        Map.of("health", "late", "words", "会場が決まらない"))
                .whole(JAPANESE);

        assertThat(Golden.json(more)).contains("\"initial_value\":\"会場が決まらない\"");
        assertThat(inputs(more).findFirst().orElseThrow().toString())
                .contains("\"initial_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"■ 遅れ\"");
    }

    private static List<String> names(View form) {
        return inputs(form)
                .map(input -> input.get("block_id").getAsString() + "/"
                        + input.getAsJsonObject("element").get("action_id").getAsString())
                .toList();
    }

    private static List<String> focused(View form) {
        return inputs(form)
                .filter(input -> input.getAsJsonObject("element").has("focus_on_load"))
                .map(input -> input.get("block_id").getAsString())
                .toList();
    }

    private static Stream<JsonObject> inputs(View form) {
        return SlackJson.view(form).getAsJsonArray("blocks").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(block -> block.get("type").getAsString().equals("input"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void theFormReadsAsItWasLookedAt(String name, Function<Say, View> form) {
        golden.holds(name + ".ja", form.apply(JAPANESE));
        golden.holds(name + ".en", form.apply(new Texts().in(Locale.ENGLISH).on(DAY)));
    }

    @Test
    void theFormTakesTheBeginningOfAVeryLongMessageAndSaysSo() {
        String view = Golden.json(ProgressForm.of(
                filled(null, Progress.said("あ".repeat(2999) + "😀いう"), null, null),
                showing(Place.DIRECT, Locale.JAPANESE)));

        assertThat(view).contains("はじめの3000文字", "あ".repeat(2999) + "\"").doesNotContain("いう");
    }

    @ParameterizedTest
    @EnumSource(Denial.class)
    void everyDenialIsWorded(Denial denial) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH))
            assertThat(RefusalBlocks.sentence(new Refusal.Denied(denial, OFFICE), ABOUT, showing(Place.DIRECT, locale)))
                    .isNotBlank();
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                new Refusal.NoSuchHealth("x"),
                new Refusal.WhyMissing(),
                new Refusal.DateBeforePlan(DAY, DAY),
                new Refusal.NoSuchDay("", 13, 1),
                new Refusal.YearUnclear("21/6/9"),
                new Refusal.TwoPercentages(50, 60),
                new Refusal.NotClosed(),
                new Refusal.NoSuchUpdate(),
                new Refusal.AlreadyWithdrawn(update(SHORT)),
                new Refusal.NothingChanged(update(SHORT)),
                new Refusal.NoPublicWording());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyOtherRefusalSaysWhatToDoNext(Refusal why) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            String sentence = RefusalBlocks.sentence(why, ABOUT, showing(Place.DIRECT, locale));
            assertThat(sentence).matches("(?s).+[。.].*[。.]?$");
            assertThat(RefusalBlocks.of(why, null, null, showing(Place.CHANNEL, locale))
                            .blocks())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Progress.Part.class)
    void everyPartIsAskedForAndShown(Progress.Part part) {
        Progress said = part.in(Progress.NOTHING, "ここ");
        Showing showing = showing(Place.CHANNEL, Locale.JAPANESE);
        Reply card = RecordedBlocks.already(update(said), in(false), showing);
        var field = ProgressSubmission.field(new Refusal.TooLong(part, 3001, 3000));

        assertThat(SlackJson.blocks(card.blocks())).contains("ここ");
        assertThat(ProgressForm.of(filled(ABOUT, said, null, null), showing).getBlocks())
                .filteredOn(block -> field.id.equals(block.getBlockId()))
                .singleElement()
                .asString()
                .contains("ここ");
    }

    @ParameterizedTest
    @EnumSource(Progress.Part.class)
    void everyPartThatIsTooLongIsNamedWithItsCount(Progress.Part part) {
        assertThat(RefusalBlocks.sentence(
                        new Refusal.TooLong(part, 3001, 3000), ABOUT, showing(Place.DIRECT, Locale.JAPANESE)))
                .contains("3,001", "3,000");
    }
}
