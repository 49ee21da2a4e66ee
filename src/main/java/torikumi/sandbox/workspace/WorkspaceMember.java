package torikumi.sandbox.workspace;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a user of the sandbox can be.
 *
 * @param id the Slack user id
 * @param dm the conversation with the bot
 * @param handle the user name, ASCII
 * @param name as others see it
 * @param section where the person works
 * @param role {@code staff}, {@code head}, {@code coordinator}, {@code admin} or {@code guest}; worded in the catalogue
 * @param locale as Slack gives it, {@code ja-JP}
 * @param admin whether the workspace calls the person an administrator
 * @param restricted whether Slack calls the person a guest; nobody is where it is not said
 */
public record WorkspaceMember(
        String id,
        String dm,
        String handle,
        String name,
        String section,
        String role,
        String locale,
        boolean admin,
        @Nullable Boolean restricted) {

    public boolean guest() {
        return Boolean.TRUE.equals(restricted);
    }

    public Locale language() {
        return Locale.forLanguageTag(locale);
    }
}
