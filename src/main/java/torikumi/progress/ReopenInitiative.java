package torikumi.progress;

import torikumi.plan.Found;
import torikumi.staff.Person;

/** @param reason not blank */
public record ReopenInitiative(Person by, Found.OfInitiative about, String reason, Source source) {}
