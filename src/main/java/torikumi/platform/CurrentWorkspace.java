package torikumi.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The workspace on whose behalf this thread works. Set at the edge (a request, a task) and nowhere else; touching data without
 * one is an error, never "all rows".
 */
public final class CurrentWorkspace {

    private static final ThreadLocal<@Nullable Workspace> CURRENT = new ThreadLocal<>();

    private CurrentWorkspace() {}

    /** @throws IllegalStateException outside {@link #within} */
    public static Workspace get() {
        Workspace workspace = CURRENT.get();
        if (workspace == null) throw new IllegalStateException("no workspace is current on this thread");
        return workspace;
    }

    static @Nullable Workspace orNull() {
        return CURRENT.get();
    }

    public static <T extends @Nullable Object> T within(Workspace workspace, Supplier<T> work) {
        Workspace before = CURRENT.get();
        CURRENT.set(workspace);
        try {
            return work.get();
        } finally {
            if (before == null) CURRENT.remove();
            else CURRENT.set(before);
        }
    }

    public static void within(Workspace workspace, Runnable work) {
        within(workspace, () -> {
            work.run();
            return null;
        });
    }
}
