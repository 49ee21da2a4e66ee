package torikumi.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of who may do what says what the policies say. */
class PeopleDocumentTests {

    private static final String START = "|---|---|---|---|---|---|\n";
    private static final String END = "<!-- /policies -->";

    @Test
    void listsEveryActionForEveryCapacity() throws IOException {
        String document = Files.readString(Path.of("docs/people.md"));
        String table = document.substring(document.indexOf(START) + START.length(), document.indexOf(END));
        assertThat(table)
                .isEqualTo(Arrays.stream(Action.values())
                        .map(action -> "| %s |%s\n".formatted(words(action), cells(action)))
                        .collect(Collectors.joining()));
    }

    private static String cells(Action action) {
        return Arrays.stream(Capacity.values())
                .map(capacity -> OfficePolicies.denial(capacity, action) == null ? " yes |" : " |")
                .collect(Collectors.joining());
    }

    private static String words(Action action) {
        return switch (action) {
            case READ -> "Read";
            case RECORD -> "Record progress";
            case CORRECT_OWN -> "Correct what she recorded";
            case CORRECT_OTHERS -> "Correct what others recorded";
            case WITHDRAW_OWN -> "Withdraw what she recorded, for 15 minutes";
            case WITHDRAW_OTHERS -> "Withdraw what others recorded";
            case APPROVE_WORDING -> "Approve a public wording";
            case REOPEN_INITIATIVE -> "Reopen an initiative";
            case CLOSE_PLAN -> "Close a plan";
            case REOPEN_PLAN -> "Reopen a plan";
            case IMPORT_PLAN -> "Take in a plan, or a change of it, and undo that";
            case CHANGE_SCALE -> "Change the health scale";
            case JOIN -> "Join, as `TORIKUMI_JOIN` says";
            case APPROVE_JOINING -> "Decide who joins";
            case APPOINT_MEMBER -> "Appoint or end a member";
            case APPOINT_LEAD -> "Appoint or end a lead";
            case APPOINT_COORDINATOR -> "Appoint or end a coordinator";
            case NAME_OWN_DEPUTY -> "Name her own deputy";
            case NAME_OTHERS_DEPUTY -> "Name another's deputy";
            case HAND_OVER_OWN -> "Hand over her own posts";
            case HAND_OVER_OTHERS -> "Hand over a member's posts";
            case SET_REMINDER -> "Set when and where an office is asked";
            case STOP_REMINDER -> "Stop asking an office, or have it asked in another channel";
            case SNOOZE_REMINDER -> "Put a reminder off";
            case SEE_PENDING -> "See who has not reported and how sections respond, and nudge them";
            case WRITE_SUMMARY -> "Write a section's summary or the department's roll-up";
            case WRITE_EVALUATION -> "Write an evaluation: direction, self-evaluation, issues";
            case CONFIRM_EVALUATION -> "Confirm an evaluation";
            case REOPEN_EVALUATION -> "Take back the confirmation of an evaluation";
            case CHANGE_CALENDAR -> "Change the calendar of working days";
            case PAUSE_REMINDERS -> "Pause all reminders";
            case SEE_CHANGES -> "See the log of changes";
            case SHARE_PICTURE -> "Share a picture in an office's channel";
            case PUBLISH -> "Have the public page written at once";
            case DISCLOSE -> "Get the file for a request for disclosure";
            case REDACT -> "Black out passages in it, and take that back";
        };
    }
}
