package torikumi.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.platform.FiscalYear;

public class RealPlanTests {

    static byte[] bytes() throws IOException {
        try (InputStream plan = RealPlanTests.class.getResourceAsStream("/plan/soumu-r3.txt")) {
            return plan.readAllBytes();
        }
    }

    public static PlanDocument document() throws IOException {
        Reading reading = DocumentReader.read("soumu-r3.txt", bytes(), Given.NOTHING);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).documents().getFirst();
    }

    @Test
    void hasNineRowsOfSixSectionsWithThirtySevenInitiatives() throws IOException {
        PlanDocument plan = document();

        assertThat(plan.department()).isEqualTo("総務部");
        assertThat(plan.year()).isEqualTo(new FiscalYear(2021));
        assertThat(plan.rows()).hasSize(9);
        assertThat(plan.rows().stream().map(Row::section).distinct())
                .containsExactly("総務課", "職員課", "施設課", "経理課", "防災危機管理課", "新区役所整備課");
        assertThat(plan.rows().stream().mapToInt(row -> row.items().size()))
                .containsExactly(8, 3, 4, 6, 5, 3, 3, 3, 2)
                .as("37 in all");
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void keepsEveryWordingAsItStandsBetweenBulletAndEndOfItem() throws IOException {
        String text = new String(bytes(), StandardCharsets.UTF_8);
        List<String> written = Pattern.compile("<li>○ (.*?)</li>")
                .matcher(text)
                .results()
                .map(item -> item.group(1))
                .toList();

        assertThat(written).hasSize(37);
        assertThat(document().rows().stream()
                        .flatMap(row -> row.items().stream())
                        .map(Item::wording))
                .containsExactlyElementsOf(written);
    }

    @Test
    void keepsVisionAndPolicyAsTheyStand() throws IOException {
        List<String> lines = new String(bytes(), StandardCharsets.UTF_8).lines().toList();

        assertThat(document().vision()).isEqualTo(lines.get(lines.indexOf("ビジョン（目指す姿）") + 2));
        assertThat(document().policy()).isEqualTo(lines.get(lines.indexOf("令和3年度の組織運営方針") + 2));
    }

    @Test
    void carriesTheMergedMissionDownAndSaysWhereFrom() throws IOException {
        List<Row> bousai = document().rows().subList(4, 8);

        assertThat(bousai).allMatch(row -> row.section().equals("防災危機管理課"));
        assertThat(bousai.stream().map(Row::unit)).containsExactly("防災危機管理", "防災対策・防災計画", "地域防災", "生活・交通安全");
        assertThat(bousai.get(1).mission()).isEqualTo("災害時に迅速に対応できる区の危機対応力を向上させる。");
        assertThat(bousai.stream().map(Row::missionFrom)).containsExactly(null, "防災危機管理", null, null);
    }
}
