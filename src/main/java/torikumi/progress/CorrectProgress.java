package torikumi.progress;

import torikumi.staff.Person;

/**
 * @param updateId the version that was on the screen
 * @param progress all of it as it should read, not only what changes
 * @param why the reason for the correction, not blank
 */
public record CorrectProgress(Person author, long updateId, Progress progress, String why, Source source) {}
