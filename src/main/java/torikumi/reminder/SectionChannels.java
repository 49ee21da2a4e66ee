package torikumi.reminder;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** In which channel an office is asked. Whether the bot can speak there is for the edge to find out before. */
@Component
public class SectionChannels {

    /** The office's own, else that of the office above. */
    public Optional<SectionChannel> of(Office office) {
        throw new UnsupportedOperationException();
    }

    public Outcome set(Person by, Office office, String channelId, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** From now on its people are asked. */
    public Outcome remove(Person by, Office office, Instant now) {
        throw new UnsupportedOperationException();
    }

    public sealed interface Outcome {
        record Set(SectionChannel channel) implements Outcome {}

        record Removed() implements Outcome {}

        record Denied(Denial why, Office office) implements Outcome {}
    }
}
