package torikumi.report.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The public record for programs. {@code docs/public-record.schema.json} says what stands in it. Pure. */
public final class PublicJson {

    private static final String FORMAT = "torikumi-public-record/1";

    private PublicJson() {}

    record Everything(String format, List<OfPlan> plans) {}

    record OfPlan(String department, int fiscalYear, List<OfInitiative> initiatives) {}

    record OfInitiative(
            String code, String section, @Nullable String unit, String wording, List<Published> published) {}

    record Published(String day, String words) {}

    public static byte[] of(PublicRecord record) {
        return JsonMapper.shared()
                .writeValueAsBytes(new Everything(
                        FORMAT, record.plans().stream().map(PublicJson::of).toList()));
    }

    private static OfPlan of(PublicRecord.OfPlan of) {
        return new OfPlan(
                of.plan().department(),
                of.plan().year().startYear(),
                of.initiatives().stream().map(PublicJson::of).toList());
    }

    private static OfInitiative of(PublicRecord.OfInitiative of) {
        var where = of.where();
        return new OfInitiative(
                where.initiative().code().full(),
                where.section().name(),
                where.unit().name(),
                where.initiative().wording(),
                of.wordings().stream()
                        .map(each -> new Published(each.day().toString(), each.words()))
                        .toList());
    }
}
