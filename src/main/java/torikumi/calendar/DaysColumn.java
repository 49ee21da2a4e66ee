package torikumi.calendar;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Names by day, as one JSON object in the order of days. */
@Converter
class DaysColumn implements AttributeConverter<Map<LocalDate, String>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> DAYS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Map<LocalDate, String> days) {
        Map<String, String> texts = new LinkedHashMap<>();
        days.forEach((day, name) -> texts.put(day.toString(), name));
        return JSON.writeValueAsString(texts);
    }

    @Override
    public Map<LocalDate, String> convertToEntityAttribute(String json) {
        Map<LocalDate, String> days = new TreeMap<>();
        JSON.readValue(json, DAYS).forEach((day, name) -> days.put(LocalDate.parse(day), name));
        return days;
    }
}
