package torikumi.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

/**
 * Reads {@code .env} as shells and container tools do: UTF-8, {@code NAME=value}, {@code export} before it, comments, quotes
 * around a value. Boot decides where it is looked for and that the real environment wins; its own reader for properties files
 * would keep the quotes and eat backslashes.
 */
public final class DotEnvLoader implements PropertySourceLoader {

    private static final Pattern LINE = Pattern.compile("""
            \\s*(?:export\\s+)?(?<name>[A-Za-z_][A-Za-z0-9_.-]*)\\s*=\\s*\
            (?:"(?<double>(?:[^"\\\\]|\\\\.)*)"|'(?<single>[^']*)'|(?<bare>.*?))\\s*(?:(?<=\\s|"|'|=)\\#.*)?""");

    @Override
    public String[] getFileExtensions() {
        return new String[] {"env"};
    }

    @Override
    public List<PropertySource<?>> load(String name, Resource resource) throws IOException {
        return List.of(new MapPropertySource(name, parse(resource.getContentAsString(StandardCharsets.UTF_8))));
    }

    static Map<String, Object> parse(String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].stripLeading().startsWith("#")) continue;
            var line = LINE.matcher(lines[i]);
            // The line itself may hold a token: say where, never what.
            if (!line.matches())
                throw new SettingFault(
                        ".env cannot be read at line %d: write NAME=value, one on a line.".formatted(i + 1));
            values.put(line.group("name"), value(line));
        }
        return values;
    }

    private static String value(java.util.regex.Matcher line) {
        if (line.group("double") != null) return line.group("double").replaceAll("\\\\([\"\\\\$])", "$1");
        return line.group("single") != null ? line.group("single") : line.group("bare");
    }
}
