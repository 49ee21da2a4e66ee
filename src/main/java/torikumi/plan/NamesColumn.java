package torikumi.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Names in their order, as a JSON array; null for none. */
@Converter
class NamesColumn implements AttributeConverter<List<String>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<String> names) {
        return names == null || names.isEmpty() ? null : JSON.writeValueAsString(names);
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable String json) {
        return json == null ? List.of() : List.copyOf(JSON.readValue(json, NAMES));
    }
}
