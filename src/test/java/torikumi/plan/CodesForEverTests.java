package torikumi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.Proposal.Line;
import torikumi.plan.Proposal.Question;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.Reading;
import torikumi.platform.FiscalYear;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;

/** A code once given is found for ever, and names one initiative: through amendments, renamed sections, years and departments. */
class CodesForEverTests {

    private static final Editor SATO = new Editor("U1", "佐藤");

    @Nested
    @OnH2
    class OnH2Database extends OnAnyDatabase {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends OnAnyDatabase {}

    abstract static class OnAnyDatabase {

        @Autowired
        PlanImports imports;

        @Autowired
        PlanDirectory directory;

        private Proposal proposed(String name, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (!(DocumentReader.read(name, bytes, Given.NOTHING) instanceof Reading.Read(var documents)))
                throw new AssertionError(text);
            return imports.propose(name, bytes, documents, SATO).getFirst();
        }

        private Proposal csv(String... lines) {
            return proposed("plan.csv", "部,年度,課,取組\n" + String.join("\n", lines) + "\n");
        }

        /** A page with its texts and table. */
        private Proposal page(String... rows) {
            return proposed("plan.txt", """
                    みどり部

                    ビジョン（目指す姿）

                    緑の多いまちをつくる。

                    令和6年度の組織運営方針

                    助け合って進める。

                    部の経営戦略

                    課の名称\tミッション（使命・役割）\t重点取組み事項
                    """ + String.join("\n", rows) + "\n");
        }

        private static String row(String section, String mission, String... items) {
            return "%s\t%s\t<ul>%s</ul>"
                    .formatted(
                            section,
                            mission,
                            String.join(
                                    "",
                                    Arrays.stream(items)
                                            .map("<li>○ %s</li>"::formatted)
                                            .toList()));
        }

        private void apply(Proposal proposal) {
            assertThat(imports.apply(proposal.id(), SATO)).isInstanceOf(ImportOutcome.Applied.class);
        }

        private Found.OfInitiative initiative(String words) {
            return (Found.OfInitiative) directory.ask(Scope.CURRENT, words);
        }

        @Test
        void aSectionRenamedAndAmendedInOneEditionKeepsItsCodes() {
            apply(page(
                    row("公園課", "公園を守る。", "遊具の安全点検を年に二回行い、結果を公表する。", "公園の便所を洋式に改める。", "樹木の台帳を電子化する。"),
                    row("道路課", "道を守る。", "橋を直す。")));
            Proposal after = page(
                    row("公園緑地課", "公園を守る。", "遊具の安全点検を年に三回行い、結果を公表する。", "公園の便所を洋式に改める工事を進める。", "樹木の台帳を電子化する。"),
                    row("道路課", "道を守る。", "橋を直す。"));

            assertThat(after.questions()).isEmpty();
            assertThat(after.renamings()).extracting(Proposal.Renaming::before).containsExactly("公園課");
            assertThat(after.lines()).extracting(Line::kind).containsExactly(Line.Kind.REWORDED, Line.Kind.REWORDED);
            apply(after);
            assertThat(initiative("公園-01").initiative().wording()).contains("年に三回");
            assertThat(initiative("公園-02").initiative().wording()).contains("工事");
            assertThat(initiative("公園-03").section().name()).isEqualTo("公園緑地課");
        }

        @Test
        void anotherThingInTheSameWordsIsAskedAbout() {
            apply(csv("みどり部,令和6年度,公園課,東公園の遊具を更新する。"));
            Proposal after = csv("みどり部,令和6年度,公園課,南公園の遊具を更新する。");

            assertThat(after.questions())
                    .containsExactly(new Question.Doubtful(
                            1, "公園課", "南公園の遊具を更新する。", new Proposal.Before("公園-01", "東公園の遊具を更新する。")));
            assertThat(imports.apply(after.id(), SATO)).isInstanceOf(ImportOutcome.Unanswered.class);

            imports.putRight(after.id(), new Decision.AnotherInitiative(1, "公園-01"), SATO);
            apply(after);
            assertThat(initiative("公園-01").initiative().withdrawnOn()).isNotNull();
            assertThat(initiative("公園-02").initiative().wording()).isEqualTo("南公園の遊具を更新する。");
        }

        @Test
        void orSaidToBeTheSame() {
            apply(csv("みどり部,令和6年度,公園課,東公園の遊具を更新する。"));
            Proposal after = csv("みどり部,令和6年度,公園課,南公園の遊具を更新する。");
            imports.putRight(after.id(), new Decision.SameInitiative(1, "公園-01"), SATO);
            apply(after);
            assertThat(initiative("公園-01").initiative().wording()).isEqualTo("南公園の遊具を更新する。");
        }

        @Test
        void manyThatAreOthersAreSaidAtOnce() {
            apply(csv("みどり部,令和6年度,公園課,東公園の遊具を更新する。", ",,,第11次緑の計画を策定する。"));
            Proposal after = csv("みどり部,令和6年度,公園課,南公園の遊具を更新する。", ",,,第12次緑の計画を策定する。");
            assertThat(after.questions()).hasSize(2);
            imports.putRight(after.id(), new Decision.RestIsAnother(), SATO);
            apply(after);
            assertThat(initiative("公園-04").initiative().wording()).startsWith("第12次");
        }

        @Test
        void aSlipInTheYearIsAskedAbout() {
            apply(csv("みどり部,令和6年度,公園課,遊具を点検する。"));
            Proposal slip = csv("みどり部,令和16年度,公園課,遊具を点検する。");

            assertThat(slip.questions()).singleElement().isInstanceOfSatisfying(Question.UnusualYear.class, asked -> {
                assertThat(asked.written()).isEqualTo(new FiscalYear(2034));
                assertThat(asked.usual()).startsWith(new FiscalYear(2025), new FiscalYear(2024));
            });
            assertThat(imports.apply(slip.id(), SATO)).isInstanceOf(ImportOutcome.Unanswered.class);
            var shown =
                    (ImportOutcome.Shown) imports.putRight(slip.id(), new Decision.YearIs(new FiscalYear(2024)), SATO);
            assertThat(shown.proposal().kind()).isEqualTo(Proposal.Kind.UNCHANGED);
            imports.putRight(slip.id(), new Decision.YearIs(new FiscalYear(2034)), SATO);
            apply(slip);
            assertThat(directory.open()).hasSize(2);
        }

        @Test
        void whatIsGoneIsFoundByItsCode() {
            apply(csv("みどり部,R6,公園課,遊具を点検する。", ",,道路課,橋を直す。", ",,,道を掃除する。"));
            apply(csv("みどり部,R6,公園課,遊具を点検する。", ",,,道を掃除する。"));

            for (String words : List.of("道路-01", "R6-道路-01", "道路課の1番"))
                assertThat(initiative(words).initiative().withdrawnOn())
                        .as(words)
                        .isNotNull();
            assertThat(initiative("道路-02").section().name()).isEqualTo("公園課");
        }

        @Test
        void ofAnotherYearTooWhereThisOneHasNoSuchSection() {
            apply(csv("みどり部,R5,施設課,庁舎を守る。"));
            apply(csv("みどり部,R6,公園課,遊具を点検する。"));

            for (String words : List.of("施設-01", "R5-施設-01", "みどり部 R5-施設-01"))
                assertThat(initiative(words).plan().year()).as(words).isEqualTo(new FiscalYear(2023));
            assertThat(directory.initiative(Scope.CURRENT, "施設-01")).isInstanceOf(Found.OfInitiative.class);
        }

        @Test
        void theSameCodeOfTwoDepartmentsSaysWhichDepartmentIsMeant() {
            apply(csv("みどり部,令和6年度,総務課,経理をそろえる。"));
            assertThat(initiative("総務-01").initiative().code()).hasToString("総務-01");
            apply(csv("くらし部,令和6年度,総務課,窓口をそろえる。"));

            assertThat(initiative("みどり部 総務-01").initiative().code()).hasToString("みどり-総務-01");
            for (String words : List.of(
                    "みどり-総務-01", "みどり部-総務-01", "R6-みどり-総務-01", "みどり部 R6-総務-01", "総務-01 みどり部", "みどり部 R6-みどり-総務-01"))
                assertThat(initiative(words).initiative().wording()).as(words).isEqualTo("経理をそろえる。");
            assertThat(directory.ask(Scope.CURRENT, "総務-01"))
                    .isInstanceOfSatisfying(Found.Unclear.class, unclear -> assertThat(unclear.readings())
                            .hasSize(2));
            for (String words : List.of("くらし部 総務課", "総務課 くらし部", "総務課　くらし部"))
                assertThat(directory.ask(Scope.CURRENT, words))
                        .as(words)
                        .isInstanceOfSatisfying(
                                Found.OfSection.class,
                                found -> assertThat(found.plan().department()).isEqualTo("くらし部"));
        }

        @Test
        void whatSeveralSectionsOwnStandsOnceAndIsFoundUnderEach() {
            apply(csv("みどり部,R6,公園課・道路課,街路樹の台帳をそろえる。", ",,公園課,遊具を点検する。"));

            assertThat(initiative("公園-01").initiative().jointWith()).containsExactly("道路課");
            assertThat(directory.place(Scope.CURRENT, "道路課"))
                    .isInstanceOfSatisfying(Found.OfSection.class, found -> assertThat(
                                    found.section().joint())
                            .extracting(Initiative::wording)
                            .containsExactly("街路樹の台帳をそろえる。"));
            assertThat(csv("みどり部,R6,公園課・道路課,街路樹の台帳をそろえる。", ",,公園課,遊具を点検する。").kind())
                    .isEqualTo(Proposal.Kind.UNCHANGED);

            apply(csv("みどり部,R6,公園課,街路樹の台帳をそろえる。", ",,,遊具を点検する。"));
            assertThat(directory.place(Scope.CURRENT, "道路課")).isInstanceOf(Found.Unclear.class);
        }
    }
}
