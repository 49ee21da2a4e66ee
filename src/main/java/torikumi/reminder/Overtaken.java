package torikumi.reminder;

import java.time.LocalDate;

/** A due date of which something in a department is open while it is asked anew for a later one. */
record Overtaken(String department, LocalDate due) {}
