package torikumi.progress;

/** The scale that every workspace starts with, for tests of other modules. */
public final class TestScale {

    public static final HealthScale FIRST = FirstScale.SCALE;

    private TestScale() {}
}
