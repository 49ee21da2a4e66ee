package torikumi.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    /** The table's lines as they stand in the file, and the page's other words above them. */
    private static String copied(Function<String[], String> row) throws IOException {
        StringBuilder copied = new StringBuilder();
        for (String line : new String(bytes(), StandardCharsets.UTF_8).lines().toList()) {
            if (line.indexOf('\t') < 0) copied.append(line).append('\n');
            else if (line.startsWith("課の名称")) copied.append(row.apply(line.split("\t", -1)));
            else copied.append(row.apply(line.replaceAll("</?p>", "").split("\t", -1)));
        }
        return copied.toString();
    }

    private static List<String> items(String cell) {
        return Pattern.compile("<li>(.*?)</li>")
                .matcher(cell)
                .results()
                .map(item -> item.group(1))
                .toList();
    }

    static Stream<Arguments> copies() throws IOException {
        Function<String[], String> lines = cells -> cells[0] + "\t" + cells[1] + "\t"
                + (items(cells[2]).isEmpty() ? cells[2] : String.join("\n", items(cells[2]))) + "\n";
        Function<String[], String> paragraphs = cells -> items(cells[2]).isEmpty()
                ? String.join("\t", cells) + "\n"
                : cells[0] + "\t" + cells[1] + "\t\n\n" + String.join("\n\n", items(cells[2])) + "\n\n";
        Function<String[], String> withoutMerged = cells ->
                cells[1].isEmpty() ? cells[0] + "\t" + String.join("\n", items(cells[2])) + "\n" : lines.apply(cells);
        Function<String[], String> sheet = cells -> cells[0] + "\t" + cells[1] + "\t"
                + (items(cells[2]).isEmpty() ? cells[2] : "\"" + String.join("\n", items(cells[2])) + "\"") + "\n";
        Function<String[], String> html = cells -> "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>\n";
        return Stream.of(
                arguments("out of a browser", copied(lines)),
                arguments("out of a browser with room between", copied(paragraphs)),
                arguments("out of a browser without the merged cell", copied(withoutMerged)),
                arguments("out of a spreadsheet", copied(sheet)),
                arguments("out of a spreadsheet of Windows", copied(sheet).replace("\n", "\r\n")),
                arguments(
                        "as a saved page",
                        copied(html).replaceFirst("<tr>", "<table><tr>").replaceAll("(?m)^(?!<)(.+)$", "<p>$1</p>")
                                + "</table>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("copies")
    void isTheSameToTheLetterHoweverItWasCopied(String how, String copied) throws IOException {
        PlanDocument plan = Documents.read(copied);

        assertThat(plan.rows()).isEqualTo(document().rows());
        assertThat(plan.vision()).isEqualTo(document().vision());
        assertThat(plan.policy()).isEqualTo(document().policy());
        assertThat(plan.department()).isEqualTo("総務部");
        assertThat(plan.unread()).isEmpty();
    }
}
