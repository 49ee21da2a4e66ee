package torikumi.slack.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Progress;
import torikumi.progress.Refusal;
import torikumi.slack.words.LabelledWords.Label;

/**
 * What a person says about an initiative, taken out of the words as typed: 「総務-03 やや遅れ 60% 昨日 会場調整が長引いた 次: 実行委員会」, in any
 * order and width. What is none of this stays as the words, untouched.
 */
public final class ProgressWords {

    private static final Pattern UNCHANGED = Pattern.compile(
            "(?:特に)?(?:変更|変化|変わり|動き)(?:は)?(?:なし|無し|ありません|ないです)(?:です)?|前回(?:と|に)同じ(?:です)?|no change|unchanged|same as before");

    private static final Pattern GAPS = Pattern.compile("(?U)\\s{2,}");
    private static final Pattern ENDS = Pattern.compile("(?U)^[\\s、。，,]+|\\s+$");

    private final HealthScale scale;
    private final LocalDate today;
    private final StringBuilder left;

    private final Map<String, Grade> said = new LinkedHashMap<>();
    private final Map<String, Optional<Grade>> read = new HashMap<>();
    private Progress progress = Progress.NOTHING;
    private LabelledWords labelled = new LabelledWords(Map.of(), "");

    private ProgressWords(String words, HealthScale scale, LocalDate today) {
        this.scale = scale;
        this.today = today;
        this.left = new StringBuilder(words);
    }

    /**
     * What was understood.
     *
     * @param progress the health where one was said clearly; the date only where one was said
     * @param healths those that were said, where they are more than one; the person has to choose
     * @param misread what looks like a day or a percentage and is none, or contradicts another; it stands in the words still
     * @param happened whether the words tell that something was done or is going on
     * @param question whether they ask something
     */
    public record Said(
            Progress progress, List<Grade> healths, List<Refusal.Misread> misread, boolean happened, boolean question) {

        public Said {
            healths = List.copyOf(healths);
            misread = List.copyOf(misread);
        }

        /** Whether they say how it stands, beside telling what was done. */
        public boolean saysHowItStands() {
            return progress.health() != null
                    || progress.percentage() != null
                    || !progress.indicators().isEmpty()
                    || progress.unchanged()
                    || !healths.isEmpty()
                    || misread.stream()
                            .anyMatch(why ->
                                    why instanceof Refusal.PercentageUnread || why instanceof Refusal.TwoPercentages);
        }
    }

    private record Key(String words, HealthScale scale, LocalDate today) {}

    private static final Understood<Key, Said> UNDERSTOOD =
            new Understood<>(key -> new ProgressWords(key.words, key.scale, key.today).read());

    /**
     * @param words without the code
     * @param today the day on which they were said; a day without a year is the nearest that is not after it
     */
    public static Said of(String words, HealthScale scale, LocalDate today) {
        return UNDERSTOOD.of(words, new Key(words, scale, today));
    }

    private Said read() {
        String typed = left.toString();
        takeIndicators();
        takeLabelled();
        takeAddress();
        List<Refusal.Misread> misread = takeFigures();
        takePieces();
        mentioned();
        String words = tidied(left.toString());
        progress = progress.words(Talk.isCourtesy(words) ? "" : words)
                .nextStep(labelled.of(Label.NEXT))
                .reason(labelled.of(Label.REASON))
                .publicWording(labelled.of(Label.PUBLIC));
        if (progress.evidence().isEmpty()) progress = progress.evidence(labelled.of(Label.EVIDENCE));
        List<Grade> healths = List.copyOf(said.values());
        if (healths.size() == 1) {
            progress = progress.health(healths.getFirst().key());
            if (healths.getFirst().reasonRequired() && progress.reason().isEmpty()) takeReason();
        }
        Talk.Heard heard = Talk.hear(typed);
        return new Said(
                progress,
                healths.size() > 1 ? healths : List.of(),
                misread,
                heard.happened(),
                Talk.asks(heard, this::areSaidIn));
    }

    private void takeReason() {
        SaidReason.in(progress.words())
                .ifPresent(said -> progress = progress.reason(said.reason()).words(said.words()));
    }

    private boolean areSaidIn(String told) {
        var part = new ProgressWords(told, scale, today);
        part.takeIndicators();
        part.takeFigures();
        part.takePieces();
        part.mentioned();
        return !part.said.isEmpty() || part.progress.percentage() != null || part.progress.unchanged();
    }

    private void takeIndicators() {
        IndicatorWords read = IndicatorWords.in(left.toString());
        progress = progress.indicators(String.join("\n", read.figures()));
        left.replace(0, left.length(), read.rest());
    }

    private void takeLabelled() {
        labelled = LabelledWords.in(left.toString(), piece -> health(piece).isPresent() || Figures.isPercentage(piece));
        left.replace(0, left.length(), labelled.rest());
    }

    private void takeAddress() {
        SaidAddress said = SaidAddress.in(left).orElse(null);
        if (said == null || labelled.parts().containsKey(Label.EVIDENCE)) return;
        progress = progress.evidence(said.address());
        if (!said.needed()) left.replace(said.from(), said.to(), "");
    }

    /** Days that cannot be are told wherever they stand, also in what comes next. */
    private List<Refusal.Misread> takeFigures() {
        Figures figures = Figures.in(left.toString(), today);
        left.setLength(0);
        left.append(figures.rest());
        progress = progress.asOf(figures.asOf()).percentage(figures.percentage());
        return Stream.concat(
                        figures.faults().stream(),
                        labelled.parts().values().stream()
                                .flatMap(value -> Figures.in(value, today).faults().stream())
                                .filter(Refusal.NoSuchDay.class::isInstance))
                .distinct()
                .toList();
    }

    private record Span(int from, int to, String text) {}

    private void takePieces() {
        List<Span> pieces = new ArrayList<>();
        Matcher piece = LabelledWords.PIECE.matcher(left);
        while (piece.find()) pieces.add(new Span(piece.start(), piece.end(), piece.group()));
        List<Span> cut = new ArrayList<>();
        for (int i = 0; i < pieces.size(); ) i += take(pieces, i, cut);
        left.replace(0, left.length(), without(cut));
    }

    private String without(List<Span> cut) {
        var rest = new StringBuilder(left.length());
        int at = 0;
        for (Span span : cut) {
            rest.append(left, at, span.from);
            at = span.to;
        }
        return rest.append(left, at, left.length()).toString();
    }

    /** @return how many pieces were looked at */
    private int take(List<Span> pieces, int at, List<Span> cut) {
        // on track, a little late, no change
        for (int many = Math.min(3, pieces.size() - at); many >= 1; many--) {
            Span span = joined(pieces.subList(at, at + many));
            if (span == null || !take(span)) continue;
            if (standsAlone(span)) cut.add(new Span(span.from, endOf(span), span.text));
            return many;
        }
        return 1;
    }

    private @Nullable Span joined(List<Span> pieces) {
        for (int i = 1; i < pieces.size(); i++)
            if (!left.substring(pieces.get(i - 1).to, pieces.get(i).from).equals(" ")) return null;
        int from = pieces.getFirst().from;
        int to = pieces.getLast().to;
        return new Span(from, to, left.substring(from, to));
    }

    private boolean take(Span span) {
        if (UNCHANGED.matcher(Even.folded(span.text)).matches()) {
            progress = progress.asBefore();
            return true;
        }
        Optional<Grade> grade = health(span.text);
        grade.ifPresent(each -> said.put(each.key(), each));
        return grade.isPresent();
    }

    /** Between white space and full stops, so that 「昨日、庁議に諮った」 stays a sentence. */
    private boolean standsAlone(Span span) {
        boolean before = span.from == 0 || !isComma(left.charAt(span.from - 1));
        boolean behind = span.to == left.length() || !isComma(left.charAt(span.to));
        return before && behind;
    }

    private static boolean isComma(char c) {
        return "、，,".indexOf(c) >= 0;
    }

    /** With the full stop that belongs to it. */
    private int endOf(Span span) {
        int to = span.to;
        while (to < left.length() && "。．.！!".indexOf(left.charAt(to)) >= 0) to++;
        return to;
    }

    private Optional<Grade> health(String piece) {
        return read.computeIfAbsent(piece, one -> HealthWords.of(one, scale));
    }

    private void mentioned() {
        if (said.isEmpty()) said.putAll(HealthWords.mentionedIn(left.toString(), scale));
    }

    /** Without the gaps and stops that what was taken out has left at the ends of lines. */
    private static String tidied(String words) {
        return words.lines()
                .map(line -> ENDS.matcher(GAPS.matcher(line).replaceAll(" ")).replaceAll(""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
