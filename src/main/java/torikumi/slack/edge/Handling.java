package torikumi.slack.edge;

import java.util.List;

/** Whoever answers requests lists here what it answers to, each with what somebody must be allowed for it. */
public interface Handling {

    List<Registration> handlers();
}
