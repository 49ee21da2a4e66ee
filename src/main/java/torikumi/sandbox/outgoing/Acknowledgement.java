package torikumi.sandbox.outgoing;

/** What came back from the app within Slack's three seconds. */
sealed interface Acknowledgement {

    /** @param noRetry whether the app asked not to be sent this again ({@code X-Slack-No-Retry}) */
    record Answered(int status, String contentType, String body, boolean noRetry) implements Acknowledgement {

        boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    /** Nothing for three seconds. */
    record Silent() implements Acknowledgement {}

    /** No connection, or one that broke. */
    record Unreachable() implements Acknowledgement {}

    /** Slack's word for what went wrong with a command or a button. */
    default String error() {
        return switch (this) {
            case Answered answered -> answered.ok() ? "" : "dispatch_failed";
            case Silent silent -> "operation_timeout";
            case Unreachable unreachable -> "dispatch_failed";
        };
    }

    /** Slack's reason for sending an event again, as {@code X-Slack-Retry-Reason} carries it; empty if there is none. */
    default String failure() {
        return switch (this) {
            case Answered answered -> answered.ok() || answered.noRetry() ? "" : "http_error";
            case Silent silent -> "http_timeout";
            case Unreachable unreachable -> "connection_failed";
        };
    }
}
