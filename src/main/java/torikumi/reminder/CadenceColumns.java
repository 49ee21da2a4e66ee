package torikumi.reminder;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cadence in a row. */
@Embeddable
class CadenceColumns {

    enum Kind {
        WEEKLY,
        FORTNIGHTLY,
        MONTHLY_ON,
        MONTH_END,
        QUARTER_END,
        HALF_YEAR_END,
        YEAR_END,
        YEARLY_ON,
        NEVER
    }

    @Enumerated(EnumType.STRING)
    Kind cadence = Kind.NEVER;

    int number;
    int ofMonth;

    @Nullable
    LocalDate anchor;

    protected CadenceColumns() {}

    private CadenceColumns(Kind kind, int number) {
        this.cadence = kind;
        this.number = number;
    }

    static CadenceColumns of(Kind kind, int number, int ofMonth, @Nullable LocalDate anchor) {
        var columns = new CadenceColumns(kind, number);
        columns.ofMonth = ofMonth;
        columns.anchor = anchor;
        return columns;
    }

    static CadenceColumns of(Cadence cadence) {
        return switch (cadence) {
            case Cadence.Weekly(DayOfWeek day) -> new CadenceColumns(Kind.WEEKLY, day.getValue());
            case Cadence.Fortnightly(LocalDate anchor) -> of(Kind.FORTNIGHTLY, 0, 0, anchor);
            case Cadence.MonthlyOn(int day) -> new CadenceColumns(Kind.MONTHLY_ON, day);
            case Cadence.MonthEnd(int before) -> new CadenceColumns(Kind.MONTH_END, before);
            case Cadence.QuarterEnd(int before) -> new CadenceColumns(Kind.QUARTER_END, before);
            case Cadence.HalfYearEnd(int before) -> new CadenceColumns(Kind.HALF_YEAR_END, before);
            case Cadence.YearEnd(int before) -> new CadenceColumns(Kind.YEAR_END, before);
            case Cadence.YearlyOn(int month, int day) -> of(Kind.YEARLY_ON, day, month, null);
            case Cadence.Never never -> new CadenceColumns(Kind.NEVER, 0);
        };
    }

    Cadence value() {
        return switch (cadence) {
            case WEEKLY -> new Cadence.Weekly(DayOfWeek.of(number));
            case FORTNIGHTLY -> new Cadence.Fortnightly(java.util.Objects.requireNonNull(anchor));
            case MONTHLY_ON -> new Cadence.MonthlyOn(number);
            case MONTH_END -> new Cadence.MonthEnd(number);
            case QUARTER_END -> new Cadence.QuarterEnd(number);
            case HALF_YEAR_END -> new Cadence.HalfYearEnd(number);
            case YEAR_END -> new Cadence.YearEnd(number);
            case YEARLY_ON -> new Cadence.YearlyOn(ofMonth, number);
            case NEVER -> new Cadence.Never();
        };
    }
}
