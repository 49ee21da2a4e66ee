package torikumi.reminder;

import java.util.List;
import torikumi.staff.Colleague;

/**
 * What an office was asked for one due date and has not all answered.
 *
 * @param card with when news of what is open were expected first
 * @param people who can be asked today, without coordinators who stand in where there is nobody
 * @param workingDaysLate since the due date; 0 while no working day has passed since
 */
public record PendingLine(ReminderCard card, List<Colleague> people, int workingDaysLate) {}
