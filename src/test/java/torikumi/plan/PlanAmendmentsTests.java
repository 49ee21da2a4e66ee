package torikumi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.plan.intake.PlanDocument;
import torikumi.platform.AtOnce;
import torikumi.platform.FiscalYear;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.staff.Change;
import torikumi.staff.Change.What;
import torikumi.staff.ChangeLog;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** What a plan's file changes is in the log of changes: of which office, by whose setting, from what to what. */
class PlanAmendmentsTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests {

        private static final PlanSource SOURCE = new PlanSource("plan.csv", new byte[0]);
        private static final Office DEPARTMENT = new Office("総務部", null, null);
        private static final Office GENERAL = new Office("総務部", "総務課", null);
        private static final Office PERSONNEL = new Office("総務部", "職員課", null);
        private static final Office UNIT = new Office("総務部", "防災課", "地域");
        private static final Map<String, String> NOTHING = Map.of();
        private static final String LONG = "詳しくは別に定める。".repeat(100);

        @Autowired
        PlanEditing editing;

        @Autowired
        ChangeLog log;

        @Autowired
        PlanDirectory plans;

        @Autowired
        TransactionTemplate transaction;

        @BeforeEach
        void aPlan() {
            apply(document(
                    row("総務課", null, item("議会との調整を的確に行う。" + LONG, NOTHING), item("電子決裁を進める。", NOTHING)),
                    row("職員課", null, item("働き方を見直す。", Map.of("指標", "10件", "時期", "通年"))),
                    row("防災課", "地域", item("避難所の運営訓練を行う。", NOTHING))));
        }

        private static PlanDocument document(PlanDocument.Row... rows) {
            return new PlanDocument("総務部", new FiscalYear(2021), "ビジョン。", null, List.of(rows), List.of());
        }

        private static PlanDocument.Row row(String section, @Nullable String unit, PlanDocument.Item... items) {
            return new PlanDocument.Row(section, unit, "使命。", null, Arrays.asList(items));
        }

        private static PlanDocument.Item item(String wording, Map<String, String> fields) {
            return new PlanDocument.Item(wording, new LinkedHashMap<>(fields));
        }

        /** As it is confirmed by whoever was shown it. */
        private void apply(PlanDocument document) {
            var names = new PlanNames(List.of(), List.of());
            if (editing.take(SOURCE, document, names, Optional.empty()) instanceof PlanEditing.Edited.Shown(var change))
                assertThat(editing.take(SOURCE, document, names, Optional.of(change.id())))
                        .isInstanceOf(PlanEditing.Edited.Changed.class);
        }

        /** Each with its office and what it is about, the oldest first, but for the import. */
        private List<String> amendments() {
            return log.all(100).reversed().stream()
                    .skip(1)
                    .map(change -> "%s %s %s: %s → %s"
                            .formatted(
                                    change.what(),
                                    change.about().office().name(),
                                    code(change),
                                    change.before(),
                                    change.after()))
                    .toList();
        }

        private String code(Change change) {
            Long id = change.about().initiative();
            return id == null ? "-" : plans.code(id).orElseThrow().toString();
        }

        @Test
        void anImportIsOneLine() {
            assertThat(log.all(10)).singleElement().satisfies(change -> {
                assertThat(change.what()).isEqualTo(What.PLAN_IMPORTED);
                assertThat(change.by()).isEqualTo(Colleague.whoSet("TORIKUMI_PLAN"));
                assertThat(change.about().office()).isEqualTo(DEPARTMENT);
                assertThat(change.after()).isEqualTo("2021");
            });
        }

        @Test
        void whatIsAddedRewordedMovedAndTakenOutIsALineOfItsOffice() {
            String longer = "議会との調整をより的確に行う。" + LONG;
            apply(document(
                    row("総務課", null, item(longer, NOTHING)),
                    row("職員課", null, item("働き方を見直す。", Map.of("指標", "12件", "時期", "通年")), item("電子決裁を進める。", NOTHING)),
                    row("会計室", null, item("出納を確かめる。", NOTHING))));

            assertThat(amendments())
                    .containsExactlyInAnyOrder(
                            "INITIATIVE_ADDED 会計室 会計-01: null → 出納を確かめる。",
                            "INITIATIVE_REWORDED 総務課 総務-01: 議会との調整を的確に行う。" + LONG + " → " + longer,
                            "INITIATIVE_MOVED 総務課 総務-02: 総務課 → 職員課",
                            "INITIATIVE_MOVED 職員課 総務-02: 総務課 → 職員課",
                            "FIELDS 職員課 職員-01: 指標: 10件 → 指標: 12件",
                            "INITIATIVE_WITHDRAWN 地域 地域-01: 避難所の運営訓練を行う。 → null",
                            "PLACE_ADDED 会計室 -: null → 使命。",
                            "PLACE_REMOVED 地域 -: null → null");
            assertThat(log.concerning(GENERAL, 10))
                    .extracting(Change::what)
                    .containsExactlyInAnyOrder(What.INITIATIVE_REWORDED, What.INITIATIVE_MOVED, What.PLAN_IMPORTED);
            assertThat(log.concerning(PERSONNEL, 10))
                    .extracting(Change::what)
                    .containsExactlyInAnyOrder(What.FIELDS, What.INITIATIVE_MOVED, What.PLAN_IMPORTED);
            assertThat(log.concerning(UNIT, 10)).extracting(Change::what).contains(What.INITIATIVE_WITHDRAWN);
        }

        @Test
        void whatIsOnlyShownIsNoLine() {
            editing.take(
                    SOURCE,
                    document(row("総務課", null, item("別のこと。", NOTHING))),
                    new PlanNames(List.of(), List.of()),
                    Optional.of("another"));
            assertThat(amendments()).isEmpty();
        }

        @Test
        void ofTwoProcessesThatApplyOneChangeAtOnceOneTellsIt() throws Exception {
            PlanDocument changed =
                    document(row("総務課", null, item("別のこと。", NOTHING)), row("職員課", null, item("働き方を見直す。", NOTHING)));
            var names = new PlanNames(List.of(), List.of());
            var shown = (PlanEditing.Edited.Shown) editing.take(SOURCE, changed, names, Optional.empty());
            Optional<String> confirmed = Optional.of(shown.change().id());
            Callable<PlanEditing.Edited> process = () -> editing.take(SOURCE, changed, names, confirmed);

            assertThat(AtOnce.atOnce(process, process))
                    .hasAtLeastOneElementOfType(PlanEditing.Edited.Changed.class)
                    .hasAtLeastOneElementOfType(PlanEditing.Edited.Unchanged.class);
            assertThat(log.all(100))
                    .filteredOn(change -> change.what() == What.FIELDS)
                    .hasSize(1);
        }

        @Test
        void whatIsNotKeptIsNotLogged() {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        apply(document(row("総務課", null, item("別のこと。", NOTHING))));
                        throw new IllegalStateException("the disk is full");
                    }))
                    .hasMessage("the disk is full");
            assertThat(amendments()).isEmpty();
        }
    }
}
