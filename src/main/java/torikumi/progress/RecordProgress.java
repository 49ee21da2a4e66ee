package torikumi.progress;

import torikumi.plan.Found;
import torikumi.staff.Person;

/**
 * @param about as the plan's directory has just found it
 */
public record RecordProgress(Person author, Found.OfInitiative about, Progress progress, Source source) {}
