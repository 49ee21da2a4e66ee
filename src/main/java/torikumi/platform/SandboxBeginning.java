package torikumi.platform;

/** What the sandbox does by itself at its first start is done once for each database. A process that was killed on the way goes on with it. */
public interface SandboxBeginning {

    /** Whether it is still to be done, or to be gone on with. */
    boolean isDue();

    /** It is done, or is not to be. */
    void done();
}
