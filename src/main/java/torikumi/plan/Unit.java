package torikumi.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bracketed part of a section, 防災危機管理課 (地域防災), or a section that has no parts.
 *
 * @param name such as 地域防災; null where the section is not divided
 * @param shortName what the codes of its initiatives begin with
 * @param mission null where the plan gives none
 * @param initiatives what the plan has now, in its order
 * @param withdrawn what an earlier version of the plan had; their codes are not given again
 */
public record Unit(
        long id,
        @Nullable String name,
        String shortName,
        @Nullable Mission mission,
        List<Initiative> initiatives,
        List<Initiative> withdrawn) {

    public Unit {
        initiatives = List.copyOf(initiatives);
        withdrawn = List.copyOf(withdrawn);
    }

    /** What it is called among the other units of its section. */
    public String title() {
        return name == null ? shortName : name;
    }
}
