package torikumi.calendar;

/** Why a table of holidays was not taken in. */
public sealed interface HolidayFault {

    record Empty() implements HolidayFault {}

    /** Neither UTF-8 nor Shift_JIS. */
    record UnknownEncoding() implements HolidayFault {}

    /** @param most bytes */
    record TooLarge(int bytes, int most) implements HolidayFault {}

    /** @param line from 1. Each line has a date and a name */
    record NotTwoColumns(int line, int columns) implements HolidayFault {}

    /** @param found not a date such as 2019/1/1 or 2019-01-01 */
    record NoDate(int line, String found) implements HolidayFault {}

    record NoName(int line) implements HolidayFault {}

    /** @param before the line that has the same date */
    record TwiceTheSame(int line, int before) implements HolidayFault {}

    /** A year with fewer holidays than the law has: part of the table is missing. @param least the fewest there can be */
    record YearIncomplete(int year, int found, int least) implements HolidayFault {}
}
