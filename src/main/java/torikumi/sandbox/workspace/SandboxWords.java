package torikumi.sandbox.workspace;

import torikumi.platform.Say;
import torikumi.platform.Texts;

/** The sandbox's own catalogue, in a person's language. */
public final class SandboxWords {

    private static final Texts TEXTS = new Texts("messages.sandbox");

    private SandboxWords() {}

    public static Say of(WorkspaceMember person) {
        return TEXTS.in(person.language());
    }
}
