package torikumi.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Now, in the department's time zone. */
public record Moment(Instant instant, ZoneId zone) {

    public LocalDate today() {
        return LocalDate.ofInstant(instant, zone);
    }

    public LocalDateTime local() {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
