package torikumi.reminder;

import java.time.LocalDate;

/** @param due the first due date for which the initiative was asked about and has not been answered since */
record Unanswered(long initiativeId, LocalDate due) {}
