package torikumi.reminder;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import torikumi.platform.Kept;
import torikumi.platform.Memory;
import torikumi.platform.Topic;

/** Who is away on a day (不在), by the chat's ids. */
@Component
class Away {

    private final AbsenceRows rows;
    private final Kept<LocalDate, Set<String>> kept;

    Away(AbsenceRows rows, Memory memory) {
        this.rows = rows;
        this.kept = memory.of(2_000, Topic.RULES);
    }

    Set<String> on(LocalDate day) {
        return kept.getAsAsked(day, () -> Set.copyOf(rows.awayOn(day)));
    }
}
