package torikumi.reminder;

import java.time.LocalDate;

/** A due date of which something in a department is open, and is asked about anew for a later one. */
record Overtaken(String department, LocalDate due) {}
