package torikumi.plan.intake.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.RealPlanTests;
import torikumi.plan.intake.source.Fault;

class NameFilesTests {

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = NameFilesTests.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        }
    }

    private static NameFile<Map<PlaceName, List<String>>> aliases(String text) throws IOException {
        return AliasFile.read(text.getBytes(StandardCharsets.UTF_8), RealPlanTests.document());
    }

    private static List<String> places(List<Fault> faults) {
        return faults.stream()
                .map(f -> f.place().line() + ":" + f.place().column() + " " + f.found())
                .toList();
    }

    @Test
    void readsTheBundledAliases() throws IOException {
        var file = AliasFile.read(resource("/plan/soumu-r3.aliases.csv"), RealPlanTests.document());

        assertThat(file).isInstanceOf(NameFile.Read.class);
        var aliases = ((NameFile.Read<Map<PlaceName, List<String>>>) file).content();
        assertThat(aliases).hasSize(10);
        assertThat(aliases.get(new PlaceName("総務課", null))).containsExactly("soumu", "somu", "general affairs");
        assertThat(aliases.get(new PlaceName("防災危機管理課", "地域防災"))).containsExactly("chiikibousai", "chiiki");
    }

    @Test
    void readsTheBundledSynonyms() throws IOException {
        var file = SynonymFile.read(resource("/plan/synonyms.csv"));

        assertThat(file).isInstanceOf(NameFile.Read.class);
        assertThat(((NameFile.Read<List<Set<String>>>) file).content()).contains(Set.of("BCP", "事業継続計画"));
    }

    @Test
    void acceptsAnEmptyFileAndOneOfCommentsOnly() throws IOException {
        assertThat(aliases("")).isEqualTo(new NameFile.Read<>(Map.of()));
        assertThat(aliases("# まだありません\n")).isEqualTo(new NameFile.Read<>(Map.of()));
    }

    @Test
    void findsAPlaceWhateverTheWidthOfItsBrackets() throws IOException {
        assertThat(aliases("防災危機管理課（地域防災）,a\n総務課 , ｂ ,,\n"))
                .isEqualTo(new NameFile.Read<>(Map.of(
                        new PlaceName("防災危機管理課", "地域防災"), List.of("a"), new PlaceName("総務課", null), List.of("ｂ"))));
    }

    @Test
    void refusesUnknownPlacesAliasesClaimedTwiceAndBlankCells() throws IOException {
        var file = aliases("""
                # 別名
                総務課,soumu,職員課
                財政課,zaisei
                職員課,ＳＯＵＭＵ
                経理課,,keiri
                施設課
                """);

        assertThat(places(((NameFile.Unreadable<?>) file).faults()))
                .containsExactly("2:11 職員課", "3:1 財政課", "4:5 ＳＯＵＭＵ", "5:5 ", "6:1 施設課");
    }

    @Test
    void refusesAWordInTwoGroups() {
        var file = SynonymFile.read("育休,育児休業\n休暇,育 休\n".getBytes(StandardCharsets.UTF_8));

        assertThat(places(((NameFile.Unreadable<?>) file).faults())).containsExactly("2:4 育 休");
    }
}
