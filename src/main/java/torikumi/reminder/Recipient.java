package torikumi.reminder;

import torikumi.staff.Colleague;

/** Whom a letter is for. */
public sealed interface Recipient {

    /** The chat's id of the conversation: a channel's, or for a direct message the person's. */
    String id();

    record Channel(String id) implements Recipient {}

    record Person(Colleague who) implements Recipient {
        @Override
        public String id() {
            return who.id();
        }
    }
}
