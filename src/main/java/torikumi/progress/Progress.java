package torikumi.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import torikumi.platform.StoredText;

/**
 * What somebody says about an initiative. Texts are kept as typed and are empty where nothing was said; at most
 * {@value #LONGEST} characters each.
 *
 * @param health the key of a {@link Grade}; null leaves the health as it was
 * @param unchanged 変更なし: says, with a date, that all is as it was
 * @param words what was done
 * @param percentage 0 to 100; null leaves it as it was
 * @param nextStep what comes next
 * @param evidence a link or a place where it can be seen
 * @param reason why it is so, which some healths require
 * @param asOf the day it refers to, not after the day it is said; null for that day
 * @param publicWording 公表用: what could be published once a lead approved it
 * @param indicators figures of indicators, one a line: 電子決裁率 62%
 */
public record Progress(
        @Nullable String health,
        boolean unchanged,
        String words,
        @Nullable Integer percentage,
        String nextStep,
        String evidence,
        String reason,
        @Nullable LocalDate asOf,
        String publicWording,
        String indicators) {

    /** What is said in words, in the order in which it is read. */
    public enum Part {
        WORDS(Progress::words, Progress::words),
        INDICATORS(Progress::indicators, Progress::indicators),
        REASON(Progress::reason, Progress::reason),
        NEXT_STEP(Progress::nextStep, Progress::nextStep),
        EVIDENCE(Progress::evidence, Progress::evidence),
        PUBLIC_WORDING(Progress::publicWording, Progress::publicWording);

        private final Function<Progress, String> text;
        private final BiFunction<Progress, String, Progress> with;

        Part(Function<Progress, String> text, BiFunction<Progress, String, Progress> with) {
            this.text = text;
            this.with = with;
        }

        /** As its column and what is said about it are named: next_step. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty where nothing was said. */
        public String of(Progress said) {
            return text.apply(said);
        }

        public Progress in(Progress said, String text) {
            return with.apply(said, text);
        }
    }

    /** What was kept before a part was there has nothing of it. */
    public Progress {
        words = Objects.requireNonNullElse(words, "");
        nextStep = Objects.requireNonNullElse(nextStep, "");
        evidence = Objects.requireNonNullElse(evidence, "");
        reason = Objects.requireNonNullElse(reason, "");
        publicWording = Objects.requireNonNullElse(publicWording, "");
        indicators = Objects.requireNonNullElse(indicators, "");
    }

    /** In characters (code points): what Slack's input takes. */
    public static final int LONGEST = StoredText.LONGEST;

    /** Nothing said yet; the withers add to it. */
    public static final Progress NOTHING = new Progress(null, false, "", null, "", "", "", null, "", "");

    public static Progress said(String words) {
        return NOTHING.words(words);
    }

    public Progress health(@Nullable String key) {
        return new Progress(
                key, unchanged, words, percentage, nextStep, evidence, reason, asOf, publicWording, indicators);
    }

    public Progress asBefore() {
        return new Progress(
                health, true, words, percentage, nextStep, evidence, reason, asOf, publicWording, indicators);
    }

    /** Without 変更なし. */
    public Progress afresh() {
        return new Progress(
                health, false, words, percentage, nextStep, evidence, reason, asOf, publicWording, indicators);
    }

    public Progress words(String text) {
        return new Progress(
                health, unchanged, text, percentage, nextStep, evidence, reason, asOf, publicWording, indicators);
    }

    public Progress percentage(@Nullable Integer percent) {
        return new Progress(
                health, unchanged, words, percent, nextStep, evidence, reason, asOf, publicWording, indicators);
    }

    public Progress nextStep(String text) {
        return new Progress(
                health, unchanged, words, percentage, text, evidence, reason, asOf, publicWording, indicators);
    }

    public Progress evidence(String text) {
        return new Progress(
                health, unchanged, words, percentage, nextStep, text, reason, asOf, publicWording, indicators);
    }

    public Progress reason(String text) {
        return new Progress(
                health, unchanged, words, percentage, nextStep, evidence, text, asOf, publicWording, indicators);
    }

    public Progress asOf(@Nullable LocalDate day) {
        return new Progress(
                health, unchanged, words, percentage, nextStep, evidence, reason, day, publicWording, indicators);
    }

    /** What is said now, and where nothing is said of something, what was said of it before. */
    public Progress amended(Progress now) {
        return words(now.words.isBlank() ? words : now.words)
                .health(now.health == null ? health : now.health)
                .percentage(now.percentage == null ? percentage : now.percentage)
                .nextStep(now.nextStep.isBlank() ? nextStep : now.nextStep)
                .reason(now.reason.isBlank() ? reason : now.reason)
                .evidence(now.evidence.isBlank() ? evidence : now.evidence)
                .indicators(now.indicators.isBlank() ? indicators : now.indicators)
                .asOf(now.asOf == null ? asOf : now.asOf);
    }

    public Progress publicWording(String text) {
        return new Progress(health, unchanged, words, percentage, nextStep, evidence, reason, asOf, text, indicators);
    }

    public Progress indicators(String text) {
        return new Progress(
                health, unchanged, words, percentage, nextStep, evidence, reason, asOf, publicWording, text);
    }

    /** The figures as values with their units, in their order; what cannot be read as one is refused when it is recorded. */
    public List<IndicatorFigure> figures() {
        return indicators
                .lines()
                .map(IndicatorFigure::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /** As the database can keep it. */
    Progress storable() {
        Progress stored = this;
        for (Part part : Part.values()) stored = part.in(stored, StoredText.of(part.of(this)));
        return stored;
    }

    /** Whether nothing but a health or 変更なし is said. */
    public boolean isBare() {
        return percentage == null
                && words.isBlank()
                && indicators.isBlank()
                && nextStep.isBlank()
                && evidence.isBlank()
                && reason.isBlank()
                && publicWording.isBlank();
    }

    /** Whether there is anything to record. */
    public boolean saysSomething() {
        return health != null
                || unchanged
                || percentage != null
                || !words.isBlank()
                || !indicators.isBlank()
                || !nextStep.isBlank()
                || !publicWording.isBlank();
    }
}
