package torikumi.progress;

import torikumi.staff.Person;

/** @param updateId the version that was on the screen */
public record WithdrawProgress(Person author, long updateId, Source source) {}
