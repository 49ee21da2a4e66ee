package torikumi.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import torikumi.plan.change.StoredPlan;
import torikumi.plan.intake.PlanDocument;

/** What a document brought in was read as and decided to be, and the plan before it, each as JSON. */
final class ImportColumns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ImportColumns() {}

    @Converter
    static class Document implements AttributeConverter<PlanDocument, String> {

        @Override
        public String convertToDatabaseColumn(PlanDocument document) {
            return JSON.writeValueAsString(document);
        }

        @Override
        public PlanDocument convertToEntityAttribute(String json) {
            return JSON.readValue(json, PlanDocument.class);
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
