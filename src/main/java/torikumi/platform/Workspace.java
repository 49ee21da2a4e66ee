package torikumi.platform;

import java.util.Objects;

/**
 * A Slack workspace, the owner of every row we keep.
 *
 * @param id Slack's team id, such as {@code T0123ABCD}; not blank
 */
public record Workspace(String id) {

    public Workspace {
        Objects.requireNonNull(id);
        if (id.isBlank()) throw new IllegalArgumentException("a workspace has an id");
    }
}
