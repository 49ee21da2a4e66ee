package torikumi.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeapTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final OfficeDays DAYS = OfficeDays.bundled();

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO);
    }

    @ParameterizedTest
    @CsvSource({
        "NOW,              2021-04-01T09:00, 2021-04-01T09:00",
        "NEXT_WORKING_DAY, 2021-04-01T09:00, 2021-04-02T10:00",
        // Friday, before a weekend
        "NEXT_WORKING_DAY, 2021-04-02T17:00, 2021-04-05T10:00",
        // the holidays of early May, with a substitute
        "NEXT_WORKING_DAY, 2019-04-26T10:00, 2019-05-07T10:00",
        // 29 December to 3 January, then a weekend
        "NEXT_WORKING_DAY, 2025-12-26T10:00, 2026-01-05T10:00",
        "WEEK,             2021-04-01T09:00, 2021-04-08T09:00",
        // 30 April is a Friday, the day before a holiday
        "NEXT_REQUEST,     2021-04-01T09:00, 2021-04-27T10:00",
        "NEXT_REQUEST,     2021-04-26T16:30, 2021-04-27T10:00",
        "NEXT_REQUEST,     2021-04-27T10:00, 2021-05-27T10:00",
        "NEXT_REQUEST,     2021-05-31T17:00, 2021-06-28T10:00",
        "NEXT_REQUEST,     2021-12-01T09:00, 2021-12-24T10:00",
        "NEXT_REQUEST,     2022-03-01T09:00, 2022-03-29T10:00",
        "MONTH_END,        2021-04-01T09:00, 2021-04-30T17:00",
        "MONTH_END,        2021-04-30T16:59, 2021-04-30T17:00",
        "MONTH_END,        2021-04-30T17:00, 2021-05-31T17:00",
        "MONTH_END,        2022-01-31T18:00, 2022-02-28T17:00",
        "YEAR_END,         2021-04-01T09:00, 2022-03-31T17:00",
        "YEAR_END,         2022-03-31T17:00, 2023-03-31T17:00",
        "YEAR_END,         2022-01-01T00:00, 2022-03-31T17:00"
    })
    void goesTo(Leap leap, String from, String to) {
        assertThat(leap.from(at(from), DAYS)).isEqualTo(at(to));
    }

    @Test
    void aYearWithoutKnownHolidaysIsNotAYearWithoutHolidays() {
        assertThatThrownBy(() -> Leap.NEXT_WORKING_DAY.from(at("2030-12-28T10:00"), DAYS))
                .isInstanceOfSatisfying(HolidaysUnknown.class, unknown -> assertThat(unknown.year())
                        .isEqualTo(2031));
    }
}
