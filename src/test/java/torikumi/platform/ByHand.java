package torikumi.platform;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that a test changes with statements of its own. */
public final class ByHand {

    // None of the program's.
    private static final int STRIPE = -1;

    private ByHand() {}

    /** Whoever remembers what they read in that workspace reads it anew. */
    public static void changed(JdbcClient jdbc, String workspaceId) {
        String topics = Arrays.stream(Topic.values()).map(Topic::column).collect(Collectors.joining(", "));
        String none = Arrays.stream(Topic.values()).map(topic -> "0").collect(Collectors.joining(", "));
        jdbc.sql("insert into revision (workspace_id, stripe, %s) values (?, ?, %s) on conflict do nothing"
                        .formatted(topics, none))
                .params(workspaceId, STRIPE)
                .update();
        jdbc.sql("update revision set %s where workspace_id = ? and stripe = ?"
                        .formatted(Arrays.stream(Topic.values())
                                .map(topic -> "%1$s = %1$s + 1".formatted(topic.column()))
                                .collect(Collectors.joining(", "))))
                .params(workspaceId, STRIPE)
                .update();
    }
}
