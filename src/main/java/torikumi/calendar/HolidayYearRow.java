package torikumi.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;
import torikumi.platform.OwnedRow;
import torikumi.staff.Colleague;
import torikumi.staff.PersonColumns;

/** Written once. */
@Entity
@Immutable
@Table(name = "holiday_year")
class HolidayYearRow extends OwnedRow {

    int ofYear;

    @Column(columnDefinition = "text")
    @Convert(converter = DaysColumn.class)
    Map<LocalDate, String> days = new TreeMap<>();

    String sourceName = "";

    @Embedded
    PersonColumns by = new PersonColumns();

    Instant importedAt = Instant.EPOCH;

    protected HolidayYearRow() {}

    HolidayYearRow(int year, Map<LocalDate, String> days, String sourceName, Colleague by, Instant at) {
        ofYear = year;
        this.days = new TreeMap<>(days);
        this.sourceName = sourceName;
        this.by = new PersonColumns(by);
        importedAt = at;
    }
}
