package torikumi.slack.edge;

/** Tells the threads in which we have something to say from all others. */
public interface OwnThreads {

    /** @param threadTs of the thread's first message */
    boolean isOurs(String channelId, String threadTs);
}
