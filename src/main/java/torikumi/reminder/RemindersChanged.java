package torikumi.reminder;

/** When somebody is asked may have changed: a rule, a snooze. Published in the transaction of the change. */
record RemindersChanged() {}
