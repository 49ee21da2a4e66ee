package torikumi.reminder;

/**
 * A reminder as it is looked at for a letter.
 *
 * @param newer how often the same has been asked since
 * @param snoozes how often it was put off
 */
record AskedOnce(ReminderRow row, long newer, long snoozes) {

    /** What is asked anew by a later reminder is not put off any more. */
    boolean isNewest() {
        return newer == 0;
    }
}
