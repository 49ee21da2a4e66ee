package torikumi.slack.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Role;

/**
 * A post in some place: 総務課 課長, 総務課の課長に, lead of soumu. Pure, linear.
 *
 * @param place what is left; may be blank
 * @param role null where none is said
 */
record SaidPost(String place, @Nullable Role role) {

    private static final Pattern ROLE = Pattern.compile(
            "(?:(?<lead>課長|部長|lead|head)|(?<coordinator>取りまとめ担当|coordinator)|(?<member>担当者|職員|member))(?:に|として)?");

    private static final Pattern BETWEEN = Pattern.compile("の|as|of|in|for");

    static SaidPost in(String words) {
        Role role = null;
        List<String> place = new ArrayList<>();
        for (String token : words.split("\\s+")) {
            int of = token.lastIndexOf('の');
            Role said = role == null ? role(token.substring(of + 1)) : null;
            if (said == null) place.add(token);
            else if (of > 0) place.add(token.substring(0, of));
            if (said != null) role = said;
        }
        if (role != null)
            place.removeIf(token -> BETWEEN.matcher(CommandParser.lower(token)).matches());
        return new SaidPost(String.join(" ", place), role);
    }

    private static @Nullable Role role(String word) {
        Matcher role = ROLE.matcher(CommandParser.lower(word));
        if (!role.matches()) return null;
        if (role.group("lead") != null) return Role.LEAD;
        return role.group("coordinator") != null ? Role.COORDINATOR : Role.MEMBER;
    }
}
