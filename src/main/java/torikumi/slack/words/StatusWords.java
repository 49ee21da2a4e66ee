package torikumi.slack.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import torikumi.progress.HealthScale;

/**
 * What follows {@code status}: a health, a place or both, in any order.
 *
 * @param place the rest; blank for everything
 */
public record StatusWords(Wanted wanted, String place) {

    // On track, cannot be assessed.
    private static final int LONGEST_HEALTH = 4;

    public static StatusWords of(String words, HealthScale scale) {
        if (words.isBlank()) return new StatusWords(new Wanted.All(), "");
        List<String> tokens = Arrays.asList(words.strip().split("(?U)\\s+"));
        for (int length = Math.min(LONGEST_HEALTH, tokens.size()); length > 0; length--)
            for (int from = 0; from + length <= tokens.size(); from++) {
                Optional<Wanted> wanted = Wanted.named(String.join(" ", tokens.subList(from, from + length)), scale);
                if (wanted.isPresent()) return new StatusWords(wanted.get(), without(tokens, from, from + length));
            }
        return StandingQuestion.in(words, scale) instanceof Optional<StandingQuestion> asked
                        && asked.orElse(null) instanceof StandingQuestion.Status(var wanted, var place)
                ? new StatusWords(wanted, place)
                : new StatusWords(new Wanted.All(), words.strip());
    }

    private static String without(List<String> tokens, int from, int to) {
        var rest = new ArrayList<>(tokens.subList(0, from));
        rest.addAll(tokens.subList(to, tokens.size()));
        return String.join(" ", rest).replaceFirst("(?<=.)(?:の|で|は)$", "");
    }
}
