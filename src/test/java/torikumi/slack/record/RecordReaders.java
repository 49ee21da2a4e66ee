package torikumi.slack.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import torikumi.plan.PlanReaders;

/** Every reader that looks for the initiative which words are about. */
public final class RecordReaders {

    private RecordReaders() {}

    public static Map<String, Consumer<String>> all() {
        var finder = new InitiativeFinder(PlanReaders.directory());
        Map<String, Consumer<String>> readers = new LinkedHashMap<>();
        readers.put("InitiativeFinder.coded", finder::coded);
        readers.put("InitiativeFinder.guess", finder::guess);
        return readers;
    }
}
