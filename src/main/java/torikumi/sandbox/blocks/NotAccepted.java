package torikumi.sandbox.blocks;

import java.util.List;

/** What the bot sent is refused, with Slack's error word ({@code invalid_blocks}) and, where Slack says more, the faults. */
public class NotAccepted extends RuntimeException {

    private final String error;
    private final transient List<Fault> faults;

    public NotAccepted(String error) {
        this(error, List.of());
    }

    public NotAccepted(String error, List<Fault> faults) {
        super(faults.isEmpty() ? error : error + " " + faults);
        this.error = error;
        this.faults = List.copyOf(faults);
    }

    public String error() {
        return error;
    }

    public List<Fault> faults() {
        return faults;
    }
}
