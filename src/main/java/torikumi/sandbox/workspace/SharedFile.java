package torikumi.sandbox.workspace;

import java.time.Instant;
import java.util.Locale;

/**
 * A file that somebody has put into the workspace.
 *
 * @param id as Slack names files, {@code F...}
 * @param name without folders
 * @param type as the browser called it, {@code text/csv}
 * @param author the id of who put it there
 * @param alt what a picture shows, in words; empty where nobody said
 */
public record SharedFile(String id, String name, String type, String author, Instant at, byte[] bytes, String alt) {

    /** Whether it is one that messages show. */
    public boolean isPicture() {
        return ending().equals("png");
    }

    /** What its name ends in, {@code csv}; Slack calls what has no such end by the word for anything. */
    String ending() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "binary" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
