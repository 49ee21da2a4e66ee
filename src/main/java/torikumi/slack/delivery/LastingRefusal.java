package torikumi.slack.delivery;

import java.util.Set;
import java.util.regex.Pattern;

/** What a refusal that stays one is about, and so where the person can still be reached. */
public enum LastingRefusal {
    /** The whole workspace is closed to us; nobody can be reached until somebody mends it. */
    WORKSPACE,
    /** The card is wrong, wherever it would stand: its sentence may still get through. */
    CARD,
    /** Whoever would read it may not, wherever it stands. */
    READER,
    /** This place does not take it, whatever it is. Every word that is not known to be one of the others: Slack's list grows. */
    PLACE;

    /** Our own word, not Slack's. */
    static final String MAY_NOT_READ = "may_not_read";

    private static final Set<String> NOT_ADMITTED = Set.of(
            "invalid_auth",
            "not_authed",
            "not_allowed_token_type",
            "token_revoked",
            "token_expired",
            "missing_scope",
            "org_login_required",
            "team_access_not_granted");

    // invalid_blocks, msg_blocks_too_long, no_text, metadata_too_large, invalid_array_arg, view_too_large ...
    private static final Pattern OF_WHAT_WAS_SAID = Pattern.compile(
            "blocks|_args?(_|$)|arguments|no_text|metadata|attachment|form_data|invalid_json|invalid_payload|charset|_too_(long|large)|^too_many_");

    public static LastingRefusal of(String word) {
        if (NOT_ADMITTED.contains(word)) return WORKSPACE;
        if (MAY_NOT_READ.equals(word)) return READER;
        return OF_WHAT_WAS_SAID.matcher(word).find() ? CARD : PLACE;
    }
}
