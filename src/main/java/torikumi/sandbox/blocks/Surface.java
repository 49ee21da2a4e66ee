package torikumi.sandbox.blocks;

/** Where blocks are shown; some may stand in one place only. */
enum Surface {
    MESSAGE(50),
    HOME(100),
    MODAL(100);

    private final int blocks;

    Surface(int blocks) {
        this.blocks = blocks;
    }

    /** How many blocks it holds at most. */
    int blocks() {
        return blocks;
    }
}
