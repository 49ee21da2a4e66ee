package torikumi.slack.edge;

/**
 * Where somebody is on the Home tab: at the answers to one request, of the many that wait for them.
 *
 * @param reminderId empty at its start
 * @param page of what is open of it, from 1
 */
public record HomeAt(String reminderId, int page) {

    public static final HomeAt START = new HomeAt("", 1);
}
