package torikumi.slack.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Refusal;
import torikumi.slack.words.WrittenDay.Form;
import torikumi.slack.words.WrittenDay.Toward;

/**
 * The day and the percentage that a report says, and the words without them.
 *
 * <p>What stands by itself, between gaps, stops and the ends, is the day or the percentage of the report and is taken out of its
 * words; beside a comma it is read and stays, as does the last of several in a row (6/7〜6/9, 30%から60%へ). Within a sentence
 * (6月15日に実行委員会, 3/4の回答, 来場者の50%) it is part of the words; there, too, a month and day that there cannot be are told.
 *
 * @param asOf null where no day was said, or none can be told
 * @param percentage null where none was said, or none can be told; not checked for its range
 * @param faults what looks like a day or a percentage and is none, or contradicts another; none of it was taken out
 */
record Figures(@Nullable LocalDate asOf, @Nullable Integer percentage, List<Refusal.Misread> faults, String rest) {

    private static final String STOPS = "。．.！!";
    private static final String COMMAS = "、，,";

    // 6/9 に, まで: the gap is one of typing.
    private static final Pattern PARTICLE =
            Pattern.compile("\\s?(?:に|の|は|が|を|へ|から|より|まで|以降|以前|頃|ごろ|付[けで]?)(?=[^ぁ-ん]|$)");
    private static final Pattern WHEN = Pattern.compile("\\s?(?:に|から|より|まで|以降|以前|頃|ごろ|付)");
    private static final Pattern PREPOSITION =
            Pattern.compile("\\b(?:on|by|until|till|from|since|before|after|of|for|in|to|the|at|this|next)\\s$");
    private static final Pattern AS_OF = Pattern.compile("\\bas of\\s$");
    private static final int LONGEST_PREPOSITION = 8;
    // 6月9日時点で: how it stood then.
    private static final Pattern STATE_OF = Pattern.compile("(?:時点|現在)(?:では|で|は)?|付け?(?=\\s|$)");
    private static final Pattern NEXT_OF_ROW =
            Pattern.compile("\\s?(?:-|~|から|より|→|⇒|[、,・&]|と|および|及び|\\bto\\b|\\band\\b)\\s?");
    private static final Pattern ROW_ENDS_IN_MONTH = Pattern.compile("(?:[-~]|から)(?<day>\\d{1,2})日?(?=[\\s、。,]|$)");

    Figures {
        faults = List.copyOf(faults);
    }

    /** @param today the day on which they were said; a day without a year is the nearest that is not after it */
    static Figures in(String words, LocalDate today) {
        return new Reader(words, today).read();
    }

    /** Whether a percentage stands by itself between these places. */
    static boolean isPercentage(String piece) {
        return PercentageWords.in(piece, Even.of(piece)).stream()
                .anyMatch(each -> each.start() == 0 && each.end() == piece.length());
    }

    private static final class Reader {

        private final String words;
        private final String even;
        private final LocalDate today;
        private final Set<LocalDate> days = new LinkedHashSet<>();
        private final Set<Integer> percentages = new LinkedHashSet<>();
        private final List<Refusal.Misread> faults = new ArrayList<>();
        private final List<Place> dayPlaces = new ArrayList<>();
        private final List<Place> percentagePlaces = new ArrayList<>();

        Reader(String words, LocalDate today) {
            this.words = words;
            this.even = Even.of(words);
            this.today = today;
        }

        Figures read() {
            List<WrittenDay> written = DayWords.in(words, even, today, Toward.BACK);
            for (int i = 0; i < written.size(); ) i += take(written, i);
            PercentageWords.in(words, even).forEach(this::take);
            if (days.size() > 1) faults.add(new Refusal.TwoDays(nth(days, 0), nth(days, 1)));
            if (percentages.size() > 1)
                faults.add(new Refusal.TwoPercentages(nth(percentages, 0), nth(percentages, 1)));
            return new Figures(
                    days.size() == 1 ? nth(days, 0) : null,
                    percentages.size() == 1 ? nth(percentages, 0) : null,
                    faults.stream().distinct().toList(),
                    rest());
        }

        private static <T> T nth(Set<T> said, int index) {
            return said.stream().skip(index).findFirst().orElseThrow();
        }

        /** @return how many days of a row were looked at */
        private int take(List<WrittenDay> written, int at) {
            WrittenDay first = written.get(at);
            WrittenDay last = first;
            int many = 1;
            while (at + many < written.size() && follows(last, written.get(at + many))) {
                last = written.get(at + many);
                many++;
            }
            WrittenDay inMonth = endInMonth(last);
            if (inMonth != null) last = inMonth;
            Place place = place(first.start(), last.end(), STATE_OF);
            boolean row = last != first;
            if (!place.alone) {
                for (WrittenDay day : written.subList(at, at + many)) inSentence(day);
                return many;
            }
            if (last.fault() != null || first.fault() != null) {
                // 4-8 is a room or a score as well as a day.
                if (first.form() != Form.NUMBER) faults.add(last.fault() != null ? last.fault() : first.fault());
            } else if (last.form() != Form.NEAR || !last.day().isAfter(today)) {
                // What is still to come (明日, 来週の金曜) is told in the words.
                days.add(last.day());
                if (!row && !place.comma) dayPlaces.add(place);
            }
            return many;
        }

        private boolean follows(WrittenDay one, WrittenDay next) {
            Matcher between = NEXT_OF_ROW.matcher(even).region(one.end(), next.start());
            return between.matches();
        }

        private @Nullable WrittenDay endInMonth(WrittenDay day) {
            Matcher end = ROW_ENDS_IN_MONTH.matcher(even).region(day.end(), even.length());
            if (day.day() == null || day.month() == 0 || !end.lookingAt()) return null;
            return WrittenDay.inYear(
                    day.start(),
                    end.end(),
                    day.form(),
                    "",
                    day.day().getYear(),
                    day.month(),
                    Integer.parseInt(end.group("day")),
                    null);
        }

        private void inSentence(WrittenDay day) {
            if (day.fault() == null || day.form() != Form.WORDS && !isNearMiss(day)) return;
            // Whether last year's or next year's is meant, the weekday may be the right one.
            if (day.fault() instanceof Refusal.NoSuchDay || day.dated()) faults.add(day.fault());
        }

        /** 4/31までに: no fraction. */
        private boolean isNearMiss(WrittenDay day) {
            return day.form() == Form.SLASH
                    && day.fault() instanceof Refusal.NoSuchDay
                    && day.month() >= 1
                    && day.month() <= 12
                    && day.dayOfMonth() >= 29
                    && day.dayOfMonth() <= 31
                    && WHEN.matcher(even).region(day.end(), even.length()).lookingAt();
        }

        private void take(PercentageWords.Written written) {
            Place place = place(written.start(), written.end(), null);
            if (!place.alone && !written.named() && !(written.done() && place.begins)) return;
            if (written.fault() != null) faults.add(written.fault());
            if (written.percentage() == null) return;
            percentages.add(written.percentage());
            if (place.alone && !place.comma && !written.from()) percentagePlaces.add(place);
        }

        /**
         * Where something stands.
         *
         * @param begins whether it is at the head of its clause
         * @param alone whether it is all of its clause
         * @param comma whether a comma joins it to the sentence
         */
        private record Place(int from, int to, boolean begins, boolean alone, boolean comma) {}

        private Place place(int start, int end, @Nullable Pattern ending) {
            int from = start;
            int to = end;
            boolean ended = false;
            if (ending != null) {
                Matcher state = ending.matcher(even).region(to, even.length());
                if (state.lookingAt()) {
                    to = state.end();
                    ended = true;
                }
            }
            if (from > 0 && to < even.length() && isPair(even.charAt(from - 1), even.charAt(to))) {
                from--;
                to++;
            }
            Matcher asOf = AS_OF.matcher(even).region(Math.max(0, from - LONGEST_PREPOSITION), from);
            if (asOf.find()) from = asOf.start();
            boolean begins = from == 0
                    || isEdge(even.charAt(from - 1))
                            && !PREPOSITION
                                    .matcher(even)
                                    .region(Math.max(0, from - LONGEST_PREPOSITION), from)
                                    .find();
            boolean ends = ended || to == even.length() || isEdge(even.charAt(to)) || even.charAt(to) == '(';
            boolean particle =
                    !ended && PARTICLE.matcher(even).region(to, even.length()).lookingAt();
            boolean comma = from > 0 && isComma(from - 1) || to < even.length() && isComma(to);
            return new Place(from, to, begins, begins && ends && !particle, comma);
        }

        private boolean isComma(int at) {
            return COMMAS.indexOf(words.charAt(at)) >= 0;
        }

        private static boolean isEdge(char c) {
            return c == ' ' || c == ':' || c == '・' || STOPS.indexOf(c) >= 0 || COMMAS.indexOf(c) >= 0;
        }

        private static boolean isPair(char open, char close) {
            return open == '(' && close == ')' || open == '[' && close == ']' || open == '【' && close == '】';
        }

        /** Without what was understood, each with the stop or colon that belongs to it. */
        private String rest() {
            boolean[] cut = new boolean[words.length()];
            if (days.size() == 1) dayPlaces.forEach(place -> cut(place, cut));
            if (percentages.size() == 1) percentagePlaces.forEach(place -> cut(place, cut));
            var rest = new StringBuilder(words.length());
            for (int i = 0; i < cut.length; i++) if (!cut[i]) rest.append(words.charAt(i));
            return rest.toString();
        }

        private void cut(Place place, boolean[] cut) {
            int to = place.to;
            while (to < even.length() && (STOPS.indexOf(even.charAt(to)) >= 0 || even.charAt(to) == ':')) to++;
            Arrays.fill(cut, place.from, to, true);
        }
    }
}
