package torikumi.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import torikumi.plan.change.StoredPlan;
import torikumi.plan.intake.Column;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.source.Remark;
import torikumi.platform.FiscalYear;

/** What a document brought in was read as and decided to be, and the plan before it, each as JSON. */
final class ImportColumns {

    private static final String COLUMN = "column";
    private static final String YEAR = "year";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ImportColumns() {}

    @Converter
    static class Document implements AttributeConverter<PlanDocument, String> {

        @Override
        public String convertToDatabaseColumn(PlanDocument document) {
            return JSON.writeValueAsString(with(document, Document::kept));
        }

        @Override
        public PlanDocument convertToEntityAttribute(String json) {
            return with(JSON.readValue(json, PlanDocument.class), Document::read);
        }

        // What a remark names may be anything; as JSON it would come back as a word or a map.
        private static PlanDocument with(PlanDocument document, UnaryOperator<Object> argument) {
            List<Remark> remarks = document.remarks().stream()
                    .map(remark -> new Remark(
                            remark.place(),
                            remark.kind(),
                            remark.found(),
                            remark.arguments().stream().map(argument).toList()))
                    .toList();
            return new PlanDocument(
                    document.department(),
                    document.year(),
                    document.vision(),
                    document.policy(),
                    document.rows(),
                    remarks);
        }

        private static Object kept(Object argument) {
            return switch (argument) {
                case Column column -> Map.of(COLUMN, column.name());
                case FiscalYear year -> Map.of(YEAR, year.startYear());
                default -> argument;
            };
        }

        private static Object read(Object argument) {
            if (!(argument instanceof Map<?, ?> named)) return argument;
            if (named.get(COLUMN) instanceof String column) return Column.valueOf(column);
            if (named.get(YEAR) instanceof Integer year) return new FiscalYear(year);
            throw new IllegalStateException("nobody has kept " + argument);
        }
    }

    @Converter
    static class Decisions implements AttributeConverter<List<Decision>, String> {

        private static final TypeReference<List<Decision>> DECISIONS = new TypeReference<>() {};

        @Override
        public String convertToDatabaseColumn(List<Decision> decisions) {
            // Without the type each would be written without its name.
            return JSON.writerFor(DECISIONS).writeValueAsString(decisions);
        }

        @Override
        public List<Decision> convertToEntityAttribute(String json) {
            return JSON.readValue(json, DECISIONS);
        }
    }

    @Converter
    static class ByHand implements AttributeConverter<HandMade, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable HandMade made) {
            return made == null ? null : JSON.writeValueAsString(made);
        }

        @Override
        public @Nullable HandMade convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : JSON.readValue(json, HandMade.class);
        }
    }

    @Converter
    static class Before implements AttributeConverter<StoredPlan, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable StoredPlan plan) {
            return plan == null ? null : JSON.writeValueAsString(plan);
        }

        @Override
        public @Nullable StoredPlan convertToEntityAttribute(@Nullable String json) {
            return json == null ? null : JSON.readValue(json, StoredPlan.class);
        }
    }
}
