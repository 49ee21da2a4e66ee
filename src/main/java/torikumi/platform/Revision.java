package torikumi.platform;

import java.util.Arrays;
import java.util.Set;

/** How often each topic of a workspace has been changed by what is committed. It only grows, so that equal ones have seen the same. */
public final class Revision {

    /** Of a workspace in which nothing was changed yet. */
    static final Revision FIRST = new Revision(new long[Topic.values().length]);

    private final long[] changes;

    /** @param changes by {@link Topic#ordinal()} */
    Revision(long[] changes) {
        this.changes = changes.clone();
    }

    /** Whether whoever read at this one has seen all that the other has seen of those topics. */
    boolean isAsNewAs(Revision other, Set<Topic> topics) {
        for (Topic topic : topics) if (changes[topic.ordinal()] < other.changes[topic.ordinal()]) return false;
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Revision revision && Arrays.equals(changes, revision.changes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(changes);
    }

    @Override
    public String toString() {
        return Arrays.toString(changes);
    }
}
