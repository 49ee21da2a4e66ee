package torikumi.calendar;

/** A closed day or a pause has come, gone or moved. Published in the transaction of the change. */
public record CalendarChanged() {}
