package torikumi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import torikumi.plan.PastImport.State;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.Reading;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.SettingFault;
import torikumi.platform.Settings;
import torikumi.platform.WorkspaceConnected;

/** What a start does with the file that the setting names. */
class PlansAtStartTests {

    private static final String HEADER = "部,年度,課,取組\n";

    @Nested
    @OnH2
    class OnH2Database extends OnAnyDatabase {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends OnAnyDatabase {}

    @ExtendWith(OutputCaptureExtension.class)
    abstract static class OnAnyDatabase {

        @Autowired
        PlanEditing editing;

        @Autowired
        PlanImports imports;

        @Autowired
        PlanDirectory directory;

        @TempDir
        Path folder;

        private void start(String plan) throws Exception {
            start(plan, null);
        }

        private void start(String plan, @Nullable String apply) throws Exception {
            Path file = Files.writeString(folder.resolve("plan.csv"), plan);
            Map<String, String> set = new HashMap<>(Map.of("TORIKUMI_PLAN", file.toString()));
            if (apply != null) set.put("TORIKUMI_PLAN_APPLY", apply);
            start(set);
        }

        private void start(Map<String, String> settings) {
            new PlanAtStart(Settings.from(settings::get), editing, new SentencesStub())
                    .take(new WorkspaceConnected(CurrentWorkspace.get()));
        }

        private List<String> departments() {
            return directory.current().stream().map(Plan::department).toList();
        }

        @Test
        void whatItTakesInStandsInTheHistory() throws Exception {
            start(HEADER + "みどり部,R6,公園課,遊具を点検する。\n");
            assertThat(imports.history(10)).singleElement().satisfies(past -> {
                assertThat(past.state()).isEqualTo(State.APPLIED);
                assertThat(past.settledBy()).isEqualTo(Editor.ofSetting("TORIKUMI_PLAN"));
                assertThat(imports.source(past)).isPresent();
            });
        }

        @Test
        void whatIsNotListedOfALongFileIsCounted(CapturedOutput log) throws Exception {
            start(HEADER
                    + IntStream.rangeClosed(1, 150)
                            .mapToObj(i -> "みどり部,R6,公園課,遊具" + i + "を点検する。\n,,,合計\n")
                            .collect(Collectors.joining()));
            assertThat(log.getOut()).contains("and some 50 more like these");
        }

        @Test
        void aFaultyFileStopsTheFirstStart() {
            assertThatThrownBy(() -> start("これは計画ではありません。")).isInstanceOf(SettingFault.class);
        }

        @Test
        void aFaultyFileKeepsNoBotDownThatHasAPlan(CapturedOutput log) throws Exception {
            start(HEADER + "みどり部,R6,公園課,遊具を点検する。\n");
            start("これは計画ではありません。");
            assertThat(log.getOut()).containsPattern("ERROR.*TORIKUMI_PLAN.*stay as they are");
            start(Map.of("TORIKUMI_PLAN", folder.resolve("nowhere.csv").toString()));
            assertThat(log.getOut()).contains("there is no file nowhere.csv");
            assertThat(departments()).containsExactly("みどり部");
        }

        @Test
        void anUnusualYearIsAskedAboutBeforeASecondPlanStands(CapturedOutput log) throws Exception {
            start(HEADER + "みどり部,令和6年度,公園課,遊具を点検する。\n");
            String slip = HEADER + "みどり部,令和16年度,公園課,遊具を点検する。\n";
            start(slip);
            assertThat(directory.open()).hasSize(1);
            start(slip, log.getOut().replaceAll("(?s).*TORIKUMI_PLAN_APPLY=(\\w+).*", "$1"));
            assertThat(directory.open()).hasSize(2);
        }

        @Test
        void whatWasTakenBackIsNotTakenInAgainBySayingNothing() throws Exception {
            String plan = HEADER + "みどり部,R6,公園課,遊具を点検する。\n";
            start(plan);
            imports.undo(imports.history(1).getFirst().id(), new Editor("U1", "佐藤"));
            start(plan);
            assertThat(departments()).isEmpty();
        }

        @Test
        void theBundledPlanGivesWayToOnesOwn() throws Exception {
            start(HEADER + "みどり部,R6,公園課,遊具を点検する。\n");
            start(Map.of());
            assertThat(departments()).containsExactly("みどり部");
        }

        @Test
        void namesThatPeopleUseGoOnThroughARenamedSectionAndAYear() throws Exception {
            Files.writeString(folder.resolve("plan.aliases.csv"), "公園課,kouen\n");
            start(HEADER + "みどり部,R6,公園課,遊具を点検する。\n");
            for (String year : List.of("R6", "R7")) {
                byte[] bytes = (HEADER + "みどり部," + year + ",緑地課,遊具を点検する。\n").getBytes(StandardCharsets.UTF_8);
                if (!(DocumentReader.read("plan.csv", bytes, Given.NOTHING) instanceof Reading.Read(var documents)))
                    throw new AssertionError(year);
                var by = new Editor("U1", "佐藤");
                imports.apply(
                        imports.propose("plan.csv", bytes, documents, by)
                                .getFirst()
                                .id(),
                        by);
                assertThat(directory.ask(Scope.CURRENT, "kouen-1"))
                        .isInstanceOfSatisfying(Found.OfInitiative.class, found -> {
                            assertThat(found.section().name()).isEqualTo("緑地課");
                            assertThat(found.plan().year().shortName()).isEqualTo(year);
                        });
            }
        }
    }
}
