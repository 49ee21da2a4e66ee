package torikumi.progress;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The scale that every workspace starts with, as {@code progress/health.csv} gives it. */
final class FirstScale {

    static final HealthScale SCALE = new HealthScale(
            0,
            ScaleFile.read(new InputStreamReader(
                    FirstScale.class.getResourceAsStream("/progress/health.csv"), StandardCharsets.UTF_8)));

    private FirstScale() {}
}
