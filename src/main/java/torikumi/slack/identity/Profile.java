package torikumi.slack.identity;

import com.slack.api.model.User;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import torikumi.staff.Belongings.Known;
import torikumi.staff.Person.Belonging;

/**
 * What Slack says about a person.
 *
 * @param remembered whether it is what was known before, as Slack does not say
 */
record Profile(Locale locale, Known known, boolean remembered) {

    /** @param otherwise the language where Slack leaves it out */
    static Profile of(String workspaceId, User user, Locale otherwise) {
        Locale language = user.getLocale() == null ? null : Locale.forLanguageTag(user.getLocale());
        var known = new Known(name(user), user.isAdmin() || user.isOwner(), belonging(workspaceId, user), language);
        return new Profile(Objects.requireNonNullElse(language, otherwise), known, false);
    }

    private static Belonging belonging(String workspaceId, User user) {
        boolean connected = user.isStranger()
                || user.getTeamId() != null && !user.getTeamId().equals(workspaceId) && !shares(user, workspaceId);
        if (connected) return Belonging.CONNECTED;
        return user.isRestricted() || user.isUltraRestricted() ? Belonging.GUEST : Belonging.STAFF;
    }

    /** In an Enterprise Grid people are of the workspace in which they were first, and belong to all of these. */
    private static boolean shares(User user, String workspaceId) {
        return user.getEnterpriseUser() != null
                && user.getEnterpriseUser().getTeams() != null
                && user.getEnterpriseUser().getTeams().contains(workspaceId);
    }

    private static String name(User user) {
        return Stream.of(
                        user.getProfile() == null ? null : user.getProfile().getDisplayName(),
                        user.getRealName(),
                        user.getName(),
                        user.getId())
                .filter(Objects::nonNull)
                .map(ShownName::of)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }
}
