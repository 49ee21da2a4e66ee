package torikumi.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import torikumi.plan.PlanReaders;
import torikumi.slack.edge.MessageReaders;
import torikumi.slack.record.RecordReaders;
import torikumi.slack.words.WordReaders;

/** All that reads what people type, by name. */
public final class EveryReader {

    private EveryReader() {}

    public static Map<String, Consumer<String>> byName() {
        Map<String, Consumer<String>> readers = new LinkedHashMap<>();
        readers.putAll(MessageReaders.all());
        readers.putAll(WordReaders.all());
        readers.putAll(RecordReaders.all());
        readers.putAll(PlanReaders.all());
        return readers;
    }
}
