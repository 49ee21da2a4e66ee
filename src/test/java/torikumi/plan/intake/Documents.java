package torikumi.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.source.Fault;

/** Documents for tests. */
final class Documents {

    private Documents() {}

    /** A page with all its headings above the given table. */
    static String page(String... table) {
        return """
                総務部

                ビジョン（目指す姿）

                安心して暮らせるまち。

                令和3年度の組織運営方針

                効率を高める。

                部の経営戦略

                """ + String.join("\n", table);
    }

    static final String HEADER = "課の名称\tミッション（使命・役割）\t重点取組み事項";

    static Reading reading(String text) {
        return reading("plan.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading reading(String name, byte[] bytes) {
        return DocumentReader.read(name, bytes, Given.NOTHING);
    }

    static PlanDocument read(String text) {
        return read(reading(text));
    }

    static PlanDocument read(Reading reading) {
        if (!(reading instanceof Reading.Read(var documents)))
            throw new AssertionError("should be readable: " + reading);
        assertThat(documents).hasSize(1);
        return documents.getFirst();
    }

    static List<Fault> faults(String text) {
        return faults(reading(text));
    }

    static List<Fault> faults(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable) reading).faults();
    }

    static List<String> wordings(PlanDocument document) {
        return document.rows().stream()
                .flatMap(row -> row.items().stream())
                .map(Item::wording)
                .toList();
    }
}
