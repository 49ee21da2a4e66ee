package torikumi.sandbox.workspace;

import torikumi.platform.Say;
import torikumi.platform.Texts;

/** The sandbox's own catalogue, in a person's language. */
public final class Words {

    private static final Texts TEXTS = new Texts("messages.sandbox");

    private Words() {}

    public static Say of(Person person) {
        return TEXTS.in(person.language());
    }
}
