package torikumi.progress;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The grades of a scale as a JSON array in their order. */
@Converter
class GradesColumn implements AttributeConverter<List<Grade>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Grade>> GRADES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Grade> grades) {
        return JSON.writeValueAsString(grades);
    }

    @Override
    public List<Grade> convertToEntityAttribute(String json) {
        return JSON.readValue(json, GRADES);
    }
}
