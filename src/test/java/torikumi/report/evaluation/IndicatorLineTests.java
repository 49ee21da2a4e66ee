package torikumi.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import torikumi.plan.Found;
import torikumi.plan.Initiative;
import torikumi.plan.InitiativeCode;
import torikumi.plan.RealPlan;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Situation;
import torikumi.progress.ValidUpdate;

/** What a plan's further columns aim at, beside what was reported of it. */
class IndicatorLineTests {

    private static final Found.OfInitiative WHERE = (Found.OfInitiative) RealPlan.initiative("総務", 3);

    private static List<String> lines(Map<String, String> fields, String... reported) {
        InitiativeCode code = WHERE.initiative().code();
        var initiative = new Initiative(1, code, "取組", fields, null);
        List<ValidUpdate> said =
                Stream.of(reported).map(IndicatorLineTests::said).toList();
        return IndicatorLine.of(initiative, said).stream()
                .map(line -> "%s|%s|%s"
                        .formatted(
                                line.name(),
                                line.target(),
                                line.actual() == null
                                        ? "-"
                                        : line.actual().value().toPlainString()
                                                + line.actual().unit()))
                .toList();
    }

    private static ValidUpdate said(String indicators) {
        ProgressUpdate update =
                Situation.anInitiative(WHERE).heardOn("2021-06-01").update();
        return new ValidUpdate(
                new ProgressUpdate(
                        update.id(),
                        update.ref(),
                        update.initiativeId(),
                        1,
                        ProgressUpdate.Kind.RECORDED,
                        null,
                        Progress.NOTHING.asOf(update.asOf()).indicators(indicators),
                        null,
                        update.author(),
                        update.source(),
                        update.recordedAt(),
                        ""),
                null);
    }

    private static Map<String, String> fields(String... cells) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) fields.put(cells[i], cells[i + 1]);
        return fields;
    }

    @Test
    void theTargetStandsBesideWhatWasReportedLast() {
        assertThat(lines(fields("指標", "電子決裁率（％）", "目標値", "80%"), "電子決裁率 50%", "電子決裁率 62%"))
                .containsExactly("電子決裁率（％）|80%|62%");
        assertThat(lines(fields("成果指標", "・電子決裁率\n・来場者数", "目標", "・80%\n・3万人"), "来場者数 1,200人"))
                .containsExactly("電子決裁率|80%|-", "来場者数|3万人|1200人");
    }

    @Test
    void gapsStayGapsAndNothingIsInvented() {
        assertThat(lines(Map.of())).isEmpty();
        assertThat(lines(fields("備考", "指標は別に定める"))).isEmpty();
        assertThat(lines(fields("指標", "電子決裁率"))).containsExactly("電子決裁率||-");
        assertThat(lines(fields("目標", "年度内に設置"))).containsExactly("|年度内に設置|-");
        assertThat(lines(fields("指標", "甲率\n乙率", "目標", "80%"), "甲率 3%"))
                .as("whose target it is cannot be told")
                .containsExactly("甲率\n乙率|80%|-", "甲率||3%");
        assertThat(lines(Map.of(), "相談 5件")).containsExactly("相談||5件");
    }
}
