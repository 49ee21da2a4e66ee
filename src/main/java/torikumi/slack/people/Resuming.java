package torikumi.slack.people;

import torikumi.staff.Person;

/** Finishes what somebody had typed when she was told that she does not act for the office yet. */
public interface Resuming {

    /**
     * Does what she had typed, in her name, and tells her. Called once for each request, in the transaction that lets her in; never
     * throws because of what was typed.
     *
     * @param carried as it was given to {@link torikumi.staff.Joining#join}; not blank
     */
    void resume(Person person, String carried);
}
