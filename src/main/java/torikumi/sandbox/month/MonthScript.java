package torikumi.sandbox.month;

import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the sandbox's people do, in the order of time; {@code sandbox/april.json}.
 *
 * @param until where the clock stands afterwards
 */
record MonthScript(LocalDateTime until, List<Step> steps) {

    /**
     * One act.
     *
     * @param as the handle of whoever does it
     * @param in the name of a channel, or {@code dm}
     * @param say the line they type; null if they press something
     * @param press the action_id of what they press in the newest message that has it
     * @param form what they enter into the dialog that opens, by block_id: a handle, an option's value or words; null if none should open
     */
    record Step(
            LocalDateTime at,
            String as,
            String in,
            @Nullable String say,
            @Nullable String press,
            @Nullable Map<String, String> form) {

        boolean acts() {
            return say != null || press != null;
        }
    }

    /** And last of all the time passes. */
    List<Step> all() {
        var last = new Step(until, "nobody", "", null, null, null);
        return Stream.concat(steps.stream(), Stream.of(last)).toList();
    }

    static MonthScript bundled() {
        InputStream json = MonthScript.class.getResourceAsStream("/sandbox/april.json");
        if (json == null) throw new IllegalStateException("sandbox/april.json is not on the class path");
        return JsonMapper.shared().readValue(json, MonthScript.class);
    }
}
