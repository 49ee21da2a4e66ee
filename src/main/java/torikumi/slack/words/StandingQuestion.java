package torikumi.slack.words;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;

/**
 * A question in plain words about how things stand: 「総務課で遅れているものは？」, 「報告がない取組は？」, "what is late in soumu?". Reads
 * whole sentences only, so that words to search for stay words to search for; whether its place is one, the plan tells.
 */
public sealed interface StandingQuestion {

    /** What is longer is no question, and no pattern runs over it. */
    int LONGEST = 200;

    /** @param place blank for everything */
    record Status(Wanted wanted, String place) implements StandingQuestion {}

    /**
     * @param days null where somebody does not say how long
     * @param place blank for everything
     */
    record Silence(@Nullable Integer days, String place) implements StandingQuestion {}

    /** 総務-03はどう: how that one is doing. */
    record Doing(String name) implements StandingQuestion {}

    /** @param words untouched; empty where they ask something else */
    static Optional<StandingQuestion> in(String words, HealthScale scale) {
        return words.length() > LONGEST
                ? Optional.empty()
                : Grammar.UNDERSTOOD.of(words, new Grammar.Key(words, scale));
    }

    /** The sentences that are understood. */
    final class Grammar {

        private record Key(String words, HealthScale scale) {}

        private static final Understood<Key, Optional<StandingQuestion>> UNDERSTOOD =
                new Understood<>(key -> read(key.words, key.scale));

        private static final String NOW = "(?:今|いま|現在|現時点で|いまのところ|まだ|ずっと)?[、, ]*";

        private static final String PLACE = "(?:(?<place>\\S.*?)(?:の中で|内で|では|には|における|で|に|の|は|が|[ 、]+))??";

        private static final String THING = "(?:の|もの|物|重点取組み?事項|取組み?|取り組み|事項|項目|事業|件|課|部署|担当|ところ|所)*";

        private static final String END = "(?:は|が|って|を)?(?:どれ|どこ|どの課|何|なに|なん|いくつ|何件)?(?:が|くらい|ぐらい)?"
                + "(?:ある|あります|いる|残って(?:い)?る)?の?(?:ですか|でしょうか|か)?$";

        private static final Pattern LATE = Pattern.compile("^" + NOW + PLACE
                + "(?:やや|少し|だいぶ|かなり|大幅に)?(?:遅れて(?:い)?(?:る|ます)|遅れ気味(?:な|の)?|遅れ(?:が|の)(?:出て(?:い)?る|ある)"
                + "|遅延して(?:い)?る|滞って(?:い)?る|停滞して(?:い)?る|進んで(?:い)?ない)"
                + THING + END);

        private static final String LONG =
                "(?:(?<n>\\d{1,3}) ?(?<unit>日|週|(?:か|ヶ|カ|ヵ|箇|ケ|ヵ)?月)(?:間|以上|の間|ほど|くらい|も)*[、 ]*)?";

        private static final String NOT =
                "(?:(?<none>ない|無い|なし|無し|ありません)|(?:されて|して|上がって|あがって|出て|届いて|来て|きて)(?:い)?(?:ない|ません))";

        private static final Pattern SILENCE = Pattern.compile("^" + NOW + PLACE + LONG + "(?<never>一度も|一回も|まったく|全く)?"
                + "(?:(?:進捗の?)?(?:(?<report>報告)|更新|記録|連絡|動き|音沙汰)(?:が|の|は|も)?(?<never2>一度も|一回も|まったく|全く)?(?:まだ|ずっと)?"
                + NOT
                + "|(?<due>未報告|未提出|期限を過ぎて(?:いる|未報告)|期限切れ|期限超過)|未更新|しばらく更新(?:が|の)?(?:なし|ない))" + THING + END);

        private static final Pattern LATE_IN_ENGLISH =
                Pattern.compile("^(?:(?:what|which|who|anything|everything|any|all|the|list|show)(?:'s)? )?"
                        + "(?:(?:initiatives?|sections?|ones|things|items|is|are|that|still|currently|has|have|been|running) )*"
                        + "(?:late|behind(?: schedule)?|delayed|slipping behind)(?: initiatives?)?"
                        + "(?: (?:in|at|for|of) (?:the )?(?<place>.+?))?(?: (?:right )?now| today)?$");

        private static final Pattern SILENCE_IN_ENGLISH =
                Pattern.compile("^(?:(?:what|which|who|anything|everything|any|all|the|list|show)(?:'s)? )?"
                        + "(?:(?:initiatives?|sections?|ones|things|items|is|are|that|has|have|was|were|we) )*"
                        + "(?:(?<never>never (?:been )?(?:reported(?: on)?|updated|heard(?: of| from)?)|(?:without (?:a |any )?|no )reports?(?: yet)?)"
                        + "|(?<due>not (?:been )?reported(?: on)?|unreported|overdue)"
                        + "|not (?:been )?(?:updated|heard(?: of| from)?)|(?:without (?:a |any )?|no )(?:recent )?(?:updates?|news)"
                        + "|silent)(?: initiatives?)?"
                        + "(?: (?:for|in) (?:the last )?(?<n>\\d{1,3}) (?<unit>day|week|month)s?)?"
                        + "(?: (?:in|at|for|of) (?:the )?(?<place>.+?))?$");

        private static final Pattern DOING = Pattern.compile("^(?<name>.+?)(?:は|って|の(?:調子|様子|具合)は?)?[、 ]*"
                + "(?:どう|どんな(?:感じ|具合|調子)|うまくいって(?:い)?る|進んで(?:い)?る)(?:ですか|でしょうか|か|の)?$");

        private static final Pattern DOING_IN_ENGLISH = Pattern.compile(
                "^how(?:'s| is| are| does) (?:the )?(?<name>.+?)(?: (?:doing|going|getting on|coming along|stand|now|today))*$");

        private static final Pattern WHICH = Pattern.compile("どの.*|どこ.*|何|なに|どれ|ほか|他|全体|全部");

        private Grammar() {}

        private static Optional<StandingQuestion> read(String words, HealthScale scale) {
            String plain = Even.folded(words)
                    .replaceAll("n't\\b", " not")
                    .replaceAll("(?U)\\s+", " ")
                    .replaceFirst("[?!。.、, ]+$", "")
                    .strip();
            return Stream.of(named(plain, scale), late(plain), silence(plain), graded(plain, scale), doing(plain))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        /** Just the name of a health. What people merely type for one (達成, 赤) may be a word to search for. */
        static Optional<StandingQuestion> named(String words, HealthScale scale) {
            if (words.equals("late")) return Optional.of(new Status(new Wanted.Late(), ""));
            return Wanted.named(words, scale)
                    .filter(wanted -> !(wanted instanceof Wanted.Graded(var grade))
                            || labels(grade).anyMatch(words::equals))
                    .map(wanted -> new Status(wanted, ""));
        }

        static Optional<StandingQuestion> late(String words) {
            return Stream.of(LATE, LATE_IN_ENGLISH)
                    .map(pattern -> pattern.matcher(words))
                    .filter(Matcher::matches)
                    .findFirst()
                    .map(asked -> new Status(new Wanted.Late(), place(asked)));
        }

        static Optional<StandingQuestion> silence(String words) {
            Matcher asked = SILENCE.matcher(words);
            if (asked.matches()) {
                boolean never = asked.group("never") != null
                        || asked.group("never2") != null
                        || asked.group("report") != null && asked.group("none") != null;
                boolean due = asked.group("due") != null || asked.group("report") != null;
                return Optional.of(silence(asked, never, due));
            }
            Matcher english = SILENCE_IN_ENGLISH.matcher(words);
            return english.matches()
                    ? Optional.of(silence(english, english.group("never") != null, english.group("due") != null))
                    : Optional.empty();
        }

        /** Days that are named are meant; without them the word says which silence. */
        private static StandingQuestion silence(Matcher asked, boolean never, boolean due) {
            Integer days = days(asked);
            if (days == null && never) return new Status(new Wanted.Unheard(), place(asked));
            if (days == null && due) return new Status(new Wanted.Overdue(), place(asked));
            return new Silence(days, place(asked));
        }

        /** 順調な取組, 総務課で完了したもの, 未着手の取組. */
        static Optional<StandingQuestion> graded(String words, HealthScale scale) {
            String labels = scale.offered().stream()
                    .flatMap(Grammar::labels)
                    .sorted(Comparator.comparing(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
            Matcher asked = Pattern.compile("^" + NOW + PLACE + "(?<label>" + labels
                            + ")(?:な|の|した|して(?:い)?る|に(?:なった|なって(?:い)?る)|となった|である|で)?" + THING + END)
                    .matcher(words);
            return asked.matches()
                    ? scale.parse(asked.group("label")).map(grade -> new Status(new Wanted.Graded(grade), place(asked)))
                    : Optional.empty();
        }

        static Optional<StandingQuestion> doing(String words) {
            return Stream.of(DOING, DOING_IN_ENGLISH)
                    .map(pattern -> pattern.matcher(words))
                    .filter(Matcher::matches)
                    .findFirst()
                    .map(asked -> new Doing(asked.group("name").strip()));
        }

        private static Stream<String> labels(Grade grade) {
            return Stream.of(grade.japanese().name(), grade.english().name())
                    .map(Even::folded)
                    .filter(name -> !name.isBlank());
        }

        private static String place(Matcher asked) {
            @Nullable String place = asked.group("place");
            return place == null || WHICH.matcher(place).matches() ? "" : place.strip();
        }

        private static @Nullable Integer days(Matcher asked) {
            if (asked.group("n") == null) return null;
            int number = Integer.parseInt(asked.group("n"));
            String unit = asked.group("unit");
            int days = unit.startsWith("日") || unit.equals("day")
                    ? 1
                    : unit.startsWith("週") || unit.equals("week") ? 7 : 30;
            return Math.clamp((long) number * days, 1, 999);
        }
    }
}
