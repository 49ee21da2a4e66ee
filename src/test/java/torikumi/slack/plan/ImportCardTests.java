package torikumi.slack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import torikumi.plan.Decision;
import torikumi.plan.Editor;
import torikumi.plan.ImportOutcome;
import torikumi.plan.PastImport;
import torikumi.plan.PastImport.State;
import torikumi.plan.Plan;
import torikumi.plan.Proposal;
import torikumi.plan.Proposal.Before;
import torikumi.plan.Proposal.Line;
import torikumi.plan.Proposal.Question;
import torikumi.plan.Proposal.Renaming;
import torikumi.plan.RealPlan;
import torikumi.plan.intake.Reading;
import torikumi.plan.intake.Reading.Missing;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Place;
import torikumi.plan.intake.source.Remark;
import torikumi.platform.FiscalYear;
import torikumi.platform.Texts;
import torikumi.sandbox.blocks.BlockValidation;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.delivery.Upload;
import torikumi.slack.delivery.Uploads.Fetched;
import torikumi.slack.plan.ChoiceBlocks.Asks;
import torikumi.slack.plan.PreviewPage.Part;
import torikumi.slack.words.SampleOfSoumu;

class ImportCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("imports");

    private static final Texts TEXTS = new Texts();
    private static final ZonedDateTime NOW = ZonedDateTime.of(2022, 4, 1, 10, 0, 0, 0, ZoneId.of("Asia/Tokyo"));
    private static final String ID = "123e4567-e89b-42d3-a456-426614174000";
    private static final FiscalYear R4 = new FiscalYear(2022);
    private static final Editor KAWAKAMI = new Editor("U0KAWAKAMI1", "川上 <b> 直樹");
    private static final Upload FILE = new Upload("F1", "総務部 R4 <!channel>.csv", 12, null, false, "U1");

    private static Showing showing(Locale locale) {
        return new Showing(Asked.Place.DIRECT, TEXTS.in(locale), NOW, () -> SampleOfSoumu.SAMPLE);
    }

    private static PastImport past(State state) {
        return past(state, ID);
    }

    private static PastImport past(State state, String id) {
        boolean waits = state == State.WAITING;
        return new PastImport(
                id,
                "総務部",
                R4,
                "総務部 R4.csv",
                "ab",
                12,
                state,
                KAWAKAMI,
                Instant.parse("2022-03-31T01:00:00Z"),
                waits ? null : KAWAKAMI,
                waits ? null : Instant.parse("2022-03-31T02:00:00Z"));
    }

    private static final class Draft {

        private Proposal.Kind kind = Proposal.Kind.CHANGE;
        private List<Line> lines = List.of();
        private List<Proposal.Text> texts = List.of();
        private List<Renaming> renamings = List.of();
        private List<Question> questions = List.of();
        private List<Remark> leftOut = List.of();
        private List<Proposal.Place> sections =
                List.of(new Proposal.Place("総務課", 8, false), new Proposal.Place("公園緑地課", 5, true));
        private Proposal.Meanwhile meanwhile;

        private String fileName = "総務部 R4.csv";

        Proposal proposal() {
            int same = kind == Proposal.Kind.FIRST ? 0 : 9;
            return new Proposal(
                    ID, fileName, kind, "総務部", R4, sections, same, lines, texts, renamings, questions, leftOut,
                    meanwhile);
        }
    }

    private static Draft draft(Proposal.Kind kind) {
        var draft = new Draft();
        draft.kind = kind;
        return draft;
    }

    private static Proposal byHand(Proposal.Kind kind) {
        Draft draft = draft(kind);
        draft.fileName = "";
        return draft.proposal();
    }

    private static Proposal first() {
        Draft draft = draft(Proposal.Kind.FIRST);
        draft.leftOut = List.of(
                new Remark(new Place(null, 12, 1), Remark.Kind.TOTAL, "合計 2件"),
                new Remark(new Place(null, 13, 1), Remark.Kind.JOINED, "順に / 伐採する。"),
                new Remark(new Place("計画", 14, 3), Remark.Kind.STRUCK_OUT, "遊具を点検する。"));
        return draft.proposal();
    }

    private static Line line(Line.Kind kind, int written, String from, String wording, Before... befores) {
        return new Line(kind, written, "公園緑地課", from, List.of(befores), wording);
    }

    private static List<Line> someLines() {
        return List.of(
                line(Line.Kind.REWORDED, 1, null, "遊具を点検し、<!channel> 直す。", new Before("公園-01", "遊具を点検する。")),
                line(Line.Kind.MOVED, 2, "道路課", "橋を補修する。", new Before("道路-01", "橋を補修する。")),
                line(Line.Kind.RETURNED, 3, null, "樹木の台帳を作る。", new Before("公園-02", "樹木の台帳を作る。")),
                line(Line.Kind.FIELDS, 4, null, "花壇を作る。", new Before("公園-03", "花壇を作る。")),
                line(Line.Kind.ADDED, 5, null, "便所を洋式にする。"),
                line(Line.Kind.GONE, 0, null, "池を掘る。", new Before("公園-04", "池を掘る。")));
    }

    private static Proposal change() {
        Draft draft = draft(Proposal.Kind.CHANGE);
        draft.lines = someLines();
        draft.texts = List.of(
                new Proposal.Text(Proposal.Text.Kind.VISION, null, "緑の多いまち", null),
                new Proposal.Text(Proposal.Text.Kind.MISSION, "総務課", null, "円滑な区政運営"),
                new Proposal.Text(Proposal.Text.Kind.POLICY, null, "前の方針", "今の方針"),
                new Proposal.Text(Proposal.Text.Kind.ORDER, "総務課", null, null));
        draft.renamings = List.of(new Renaming("公園課", "公園緑地課", 3, false), new Renaming("道路課", "道路管理課", 2, true));
        return draft.proposal();
    }

    private static Proposal doubts() {
        Draft draft = draft(Proposal.Kind.CHANGE);
        draft.lines = someLines();
        draft.questions = List.of(
                new Question.UnusualYear(new FiscalYear(2034), List.of(R4, new FiscalYear(2021))),
                new Question.Doubtful(1, "公園課", "南公園の遊具を点検する。", new Before("公園-01", "東公園の遊具を点検する。")),
                new Question.Doubtful(2, "公園課", "西公園の遊具を点検する。", new Before("公園-02", "北公園の遊具を点検する。")));
        return draft.proposal();
    }

    private static Proposal nextYear() {
        Draft draft = draft(Proposal.Kind.NEXT_YEAR);
        draft.lines = List.of(
                line(
                        Line.Kind.MERGED,
                        1,
                        null,
                        "公園を直す。",
                        new Before("R3-公園-01", "遊具を点検する。"),
                        new Before("R3-公園-02", "便所を直す。")),
                line(Line.Kind.REWORDED, 2, "公園課", "橋を直す。", new Before("R3-道路-01", "橋を補修する。")),
                line(Line.Kind.ADDED, 3, null, "池を作る。"),
                line(Line.Kind.GONE, 0, null, "花壇を作る。", new Before("R3-公園-03", "花壇を作る。")));
        draft.meanwhile = new Proposal.Meanwhile(KAWAKAMI, Instant.parse("2022-03-31T02:00:00Z"));
        return draft.proposal();
    }

    private static Proposal unchanged() {
        return draft(Proposal.Kind.UNCHANGED).proposal();
    }

    /** A whole city's, in the longest words there are. */
    private static Proposal immense() {
        String longest = "長い言葉".repeat(3000);
        Draft draft = draft(Proposal.Kind.CHANGE);
        List<Line> lines = new ArrayList<>();
        for (Line.Kind kind : Line.Kind.values())
            for (int i = 1; i <= 120; i++) {
                List<Before> befores = IntStream.rangeClosed(1, kind == Line.Kind.MERGED ? 30 : 1)
                        .mapToObj(n -> new Before("公園-%02d".formatted(n), longest))
                        .toList();
                lines.add(new Line(
                        kind,
                        kind == Line.Kind.GONE ? 0 : i,
                        "名".repeat(100),
                        "前".repeat(100),
                        kind == Line.Kind.ADDED ? List.of() : befores,
                        longest));
            }
        draft.lines = lines;
        draft.sections = IntStream.range(0, 90)
                .mapToObj(i -> new Proposal.Place("課".repeat(100) + i, 9, i % 2 == 0))
                .toList();
        draft.renamings = IntStream.range(0, 40)
                .mapToObj(i -> new Renaming("前".repeat(100), "今".repeat(99) + i, 3, false))
                .toList();
        draft.texts = IntStream.range(0, 60)
                .mapToObj(i -> new Proposal.Text(Proposal.Text.Kind.MISSION, "課".repeat(100), longest, longest))
                .toList();
        draft.leftOut = IntStream.range(0, 300)
                .mapToObj(i -> new Remark(new Place("表".repeat(31), i + 1, 1), Remark.Kind.OUTSIDE, "外".repeat(80)))
                .toList();
        draft.meanwhile = new Proposal.Meanwhile(KAWAKAMI, Instant.parse("2022-03-31T02:00:00Z"));
        return draft.proposal();
    }

    private static Proposal immenseDoubts() {
        Draft draft = draft(Proposal.Kind.CHANGE);
        String longest = "長い言葉".repeat(3000);
        draft.questions = IntStream.rangeClosed(1, 200)
                .mapToObj(i ->
                        (Question) new Question.Doubtful(i, "課".repeat(100), longest, new Before("公園-01", longest)))
                .toList();
        return draft.proposal();
    }

    private static Reading.Unreadable faults(int many) {
        return new Reading.Unreadable(
                IntStream.rangeClosed(1, many)
                        .mapToObj(i -> new Fault(new Place(null, i, 3), Fault.Kind.NOT_A_SECTION, "公園 <!channel>"))
                        .toList(),
                many);
    }

    private static Reading.Wanting wanting() {
        return new Reading.Wanting(
                Set.of(Missing.DEPARTMENT, Missing.YEAR),
                new Reading.Understood(null, null, List.of(), List.of("公園課", "道路課"), 5));
    }

    private static Wanted wanted(Set<Missing> missing, List<String> sheets) {
        return new Wanted("F1", "R4.xlsx", missing, null, 2022, null, sheets);
    }

    record Kept(String name, Function<Showing, Reply> card) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Kept kept(String name, Function<Showing, Reply> card) {
        return new Kept(name, card);
    }

    private static Kept preview(String name, Proposal proposal, Part part) {
        return kept("preview-" + name, s -> PreviewBlocks.of(proposal, new PreviewPage(part, 1), s));
    }

    private static Kept outcome(String name, ImportOutcome outcome) {
        return kept("outcome-" + name, s -> OutcomeBlocks.of(outcome, PreviewPage.FIRST, s));
    }

    static Stream<Kept> cards() {
        Plan plan = RealPlan.plan();
        return Stream.of(
                kept(
                        "plans",
                        s -> PlansBlocks.inForce(
                                List.of(new PlansBlocks.InForce(plan, past(State.APPLIED))), List.of(), false, s)),
                kept(
                        "plans-coordinator",
                        s -> PlansBlocks.inForce(
                                List.of(new PlansBlocks.InForce(plan, null)), List.of(past(State.WAITING)), true, s)),
                kept("plans-none", s -> PlansBlocks.inForce(List.of(), List.of(), true, s)),
                kept("plans-none-reader", s -> PlansBlocks.inForce(List.of(), List.of(), false, s)),
                kept(
                        "history",
                        s -> PlansBlocks.history(
                                List.of(
                                        past(State.WAITING, "1"),
                                        past(State.APPLIED, "2"),
                                        past(State.UNDONE, "3"),
                                        past(State.DROPPED, "4"),
                                        past(State.APPLIED, "5")),
                                1,
                                s)),
                kept("history-none", s -> PlansBlocks.history(List.of(), 1, s)),
                kept("take", s -> DocumentBlocks.take("", s)),
                kept("offer", s -> DocumentBlocks.offer(List.of(FILE, FILE), true, s)),
                kept("offer.own", s -> DocumentBlocks.offer(List.of(FILE), false, s)),
                kept("too-many", s -> DocumentBlocks.tooMany(10, s)),
                kept("fetch-too-large", s -> DocumentBlocks.notFetched(new Fetched.TooLarge(), FILE, s)),
                kept("fetch-gone", s -> DocumentBlocks.notFetched(new Fetched.Gone(), FILE, s)),
                kept("fetch-elsewhere", s -> DocumentBlocks.notFetched(new Fetched.Elsewhere(), FILE, s)),
                kept("fetch-not-allowed", s -> DocumentBlocks.notFetched(new Fetched.NotAllowed(), FILE, s)),
                kept("fetch-not-now", s -> DocumentBlocks.notFetched(new Fetched.NotNow("503"), FILE, s)),
                kept("unreadable", s -> DocumentBlocks.unreadable("R4 <!channel>.csv", faults(1), s)),
                kept("unreadable-many", s -> DocumentBlocks.unreadable("", faults(30), s)),
                kept(
                        "wanting",
                        s -> DocumentBlocks.wanting(
                                "R4.csv", wanting(), wanted(Set.of(Missing.DEPARTMENT, Missing.YEAR), List.of()), s)),
                kept("wanting-pasted", s -> DocumentBlocks.wanting("", wanting(), null, s)),
                preview("first", first(), Part.ALL),
                preview("change", change(), Part.ALL),
                preview("doubts", doubts(), Part.ALL),
                preview("next-year", nextYear(), Part.ALL),
                preview("unchanged", unchanged(), Part.ALL),
                preview("by-hand", byHand(Proposal.Kind.FIRST), Part.ALL),
                preview("by-hand-unchanged", byHand(Proposal.Kind.UNCHANGED), Part.ALL),
                preview("texts", change(), Part.TEXTS),
                preview("sections", change(), Part.SECTIONS),
                preview("added", change(), Part.ADDED),
                preview("left-out", first(), Part.LEFT_OUT),
                preview("part-empty", unchanged(), Part.GONE),
                kept("preview-read", s -> ReadBlocks.of(ID, RealPlan.document(), 2, s)),
                kept("several", s -> ReadBlocks.several(List.of(first(), change(), doubts()), List.of("くらし部"), s)),
                outcome("applied-first", new ImportOutcome.Applied(first())),
                outcome("applied", new ImportOutcome.Applied(change())),
                kept(
                        "applied-of-several",
                        s -> OutcomeBlocks.of(
                                new ImportOutcome.Applied(first()),
                                PreviewPage.FIRST,
                                List.of(past(State.WAITING), past(State.WAITING)),
                                s)),
                outcome("unanswered", new ImportOutcome.Unanswered(doubts())),
                outcome("changed-meanwhile", new ImportOutcome.ChangedMeanwhile(nextYear())),
                outcome("nothing", new ImportOutcome.NothingToApply(unchanged())),
                outcome("closed", new ImportOutcome.PlanClosed(first())),
                outcome("unfit", new ImportOutcome.Unfit(first(), new Decision.RestIsAnother())),
                outcome("dropped", new ImportOutcome.Dropped(past(State.DROPPED))),
                outcome("undone", new ImportOutcome.Undone(past(State.UNDONE))),
                outcome(
                        "not-undone-recorded",
                        new ImportOutcome.NotUndone(past(State.APPLIED), ImportOutcome.NotUndone.Why.RECORDED)),
                outcome(
                        "not-undone-changed",
                        new ImportOutcome.NotUndone(past(State.APPLIED), ImportOutcome.NotUndone.Why.CHANGED_SINCE)),
                outcome("settled-applied", new ImportOutcome.Settled(past(State.APPLIED))),
                outcome("settled-dropped", new ImportOutcome.Settled(past(State.DROPPED))),
                outcome("settled-undone", new ImportOutcome.Settled(past(State.UNDONE))),
                outcome("settled-waiting", new ImportOutcome.Settled(past(State.WAITING))),
                outcome("unknown", new ImportOutcome.Unknown()));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void areKept(Kept kept) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH))
            golden.holds(kept.name() + "." + locale.getLanguage(), kept.card().apply(showing(locale)));
    }

    @Test
    void formsAreKept() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Showing s = showing(locale);
            golden.holds("form-take." + locale.getLanguage(), DocumentBlocks.form("", s));
            golden.holds(
                    "form-wanted." + locale.getLanguage(),
                    DocumentBlocks.wanted(wanted(Set.of(Missing.DEPARTMENT, Missing.YEAR), List.of()), s));
            golden.holds(
                    "form-wanted-sheet." + locale.getLanguage(),
                    DocumentBlocks.wanted(wanted(Set.of(Missing.SHEET), List.of("計画", "記入例")), s));
            golden.holds(
                    "form-wanted-other-sheet." + locale.getLanguage(),
                    DocumentBlocks.wanted(wanted(Set.of(Missing.SHEET), List.of()), s));
            for (Asks asks : List.of(
                    new Asks.Predecessor(3),
                    new Asks.Successor("公園-01"),
                    new Asks.FormerSection("公園緑地課"),
                    new Asks.Names()))
                golden.holds(
                        "form-choose-" + asks.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "."
                                + locale.getLanguage(),
                        ChoiceBlocks.form(asks, ID + " ALL.1 x", past(State.WAITING), s));
        }
    }

    @ParameterizedTest
    @MethodSource("cards")
    void areTakenBySlack(Kept kept) {
        taken(kept.card());
    }

    private static void taken(Function<Showing, Reply> card) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH))
            assertThat(BlockValidation.message(JsonMapper.shared()
                            .readTree(
                                    SlackJson.blocks(card.apply(showing(locale)).blocks()))))
                    .isEmpty();
    }

    @Test
    void arePagesWhereThereIsMoreThanSlackTakes() {
        for (Part part : EnumSet.complementOf(EnumSet.of(Part.READ)))
            for (int page : List.of(1, 2, 9)) {
                taken(s -> PreviewBlocks.of(immense(), new PreviewPage(part, page), s));
                taken(s -> PreviewBlocks.of(immenseDoubts(), new PreviewPage(part, page), s));
            }
        taken(s -> ReadBlocks.several(
                IntStream.range(0, 60).mapToObj(i -> immense()).toList(),
                IntStream.range(0, 60).mapToObj(i -> "部".repeat(100)).toList(),
                s));
        taken(s -> PlansBlocks.inForce(
                IntStream.range(0, 60)
                        .mapToObj(i -> new PlansBlocks.InForce(RealPlan.plan(), past(State.APPLIED)))
                        .toList(),
                IntStream.range(0, 60).mapToObj(i -> past(State.WAITING)).toList(),
                true,
                s));
        taken(s -> PlansBlocks.history(
                IntStream.range(0, 60).mapToObj(i -> past(State.APPLIED)).toList(), 2, s));
    }

    @Test
    void formsAreTakenBySlack() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Showing s = showing(locale);
            List<View> views = List.of(
                    DocumentBlocks.form("貼".repeat(9000), s),
                    DocumentBlocks.wanted(
                            wanted(
                                    Set.of(Missing.values()),
                                    IntStream.range(0, 25)
                                            .mapToObj(i -> "\"表\\".repeat(10) + i)
                                            .toList()),
                            s),
                    ChoiceBlocks.form(
                            new Asks.FormerSection("課".repeat(100)), ID + " ALL.1 x", past(State.WAITING), s));
            for (View view : views)
                assertThat(BlockValidation.view(JsonMapper.shared().readTree(Golden.json(view))))
                        .isEmpty();
        }
    }

    @Test
    void whatAButtonCarriesComesBack() {
        var decision = new Decision.SameInitiative(12, "総務-03");
        var page = new PreviewPage(Part.REWORDED, 2);

        var read = PreviewPage.Carried.read(page.of(ID, decision)).orElseThrow();

        assertThat(read.proposal()).isEqualTo(ID);
        assertThat(read.page()).isEqualTo(page);
        assertThat(read.decision()).contains(decision);
        assertThat(PreviewPage.Carried.read(null)).isEmpty();
        assertThat(PreviewPage.Carried.read("x ALL.1")).isEmpty();
        assertThat(PreviewPage.Carried.read(ID + " NONE.1")).isEmpty();
        assertThat(PreviewPage.Carried.read(ID + " ALL.1 {\"is\":\"Other\"}")
                        .orElseThrow()
                        .decision())
                .isEmpty();
        assertThat(PreviewPage.Carried.read(ID + " ALL.1 null").orElseThrow().decision())
                .isEmpty();
        Wanted wanted = wanted(Set.of(Missing.SHEET), List.of("計画 \"1\"", "記入例"));
        assertThat(Wanted.read(wanted.carried())).contains(wanted);
        assertThat(wanted.carried().length()).isLessThan(2000);
        assertThat(Wanted.read("{")).isEmpty();
        assertThat(Wanted.read("{}")).isPresent();
    }
}
