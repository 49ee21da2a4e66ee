package torikumi.progress;

import torikumi.staff.Person;

/** @param updateId the version whose public wording was on the screen */
public record ApproveWording(Person approver, long updateId, Source source) {}
