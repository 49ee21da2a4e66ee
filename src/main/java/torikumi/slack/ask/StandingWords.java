package torikumi.slack.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Board;
import torikumi.progress.Freshness;
import torikumi.progress.Grade;
import torikumi.progress.Progress;
import torikumi.progress.Reported;
import torikumi.progress.Standing;
import torikumi.progress.Trend;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Showing;

/** How initiatives stand, in the words that every card shares: a shape and a word, its age, what was said last. */
public final class StandingWords {

    private static final int LAST_WORDS = 60;

    private StandingWords() {}

    /** ■ 遅れ, 報告なし, ◎ 完了（再開）. */
    public static String health(Standing standing, Showing showing) {
        Grade grade = standing.grade();
        if (!standing.isHeard()) return showing.text("standing.unheard");
        if (grade == null) return showing.text("standing.ungraded");
        String health = showing.health(grade);
        return grade.closing() && !standing.closed() ? showing.text("standing.reopened", health) : health;
    }

    /** ● 順調 60% ・ 8日前 6月1日（火） ・ 第2回定例会の日程を調整した ・ 訂正あり. */
    static String line(Reported reported, Showing showing) {
        return line(reported, age(reported.standing(), showing), showing);
    }

    /** The same without 8日前, for a message that is read on later days, too. */
    public static String dated(Reported reported, Showing showing) {
        LocalDate heardOn = reported.standing().heardOn();
        return line(reported, heardOn == null ? "" : showing.date(heardOn), showing);
    }

    private static String age(Standing standing, Showing showing) {
        return standing.heardOn() == null ? "" : age(standing.heardOn(), showing);
    }

    private static String line(Reported reported, String heard, Showing showing) {
        Standing standing = reported.standing();
        String health = health(standing, showing);
        if (standing.heardOn() == null || !standing.isHeard()) return health;
        var parts = new ArrayList<String>();
        parts.add(standing.percentage() == null ? health : "%s %d%%".formatted(health, standing.percentage()));
        parts.add(heard);
        if (!standing.heardOn().equals(standing.asOf()) && standing.asOf() != null)
            parts.add(showing.text("standing.refersTo", standing.asOf()));
        if (reported.last() != null) {
            String words = lastWords(reported.last().progress(), LAST_WORDS, showing);
            if (!words.isEmpty()) parts.add(words);
            if (reported.last().isCorrected()) parts.add(showing.text("standing.corrected"));
        }
        return showing.beside(parts);
    }

    /** The likeliest part of what was said, on one line; empty where nothing but a health was. */
    public static String lastWords(Progress said, int limit, Showing showing) {
        if (!said.words().isBlank()) return oneLine(said.words(), limit);
        if (said.unchanged()) return showing.text("standing.unchanged");
        if (!said.reason().isBlank()) return showing.text("said.reason", oneLine(said.reason(), limit));
        return said.nextStep().isBlank() ? "" : showing.text("said.next_step", oneLine(said.nextStep(), limit));
    }

    private static String oneLine(String words, int limit) {
        return BlockLimits.cut(Mrkdwn.quotable(words), limit);
    }

    /** 8日前 6月1日（火）. */
    public static String age(LocalDate day, Showing showing) {
        return showing.text("standing.age", ago(day, showing), day);
    }

    /** 今日, 昨日, 8日前. */
    static String ago(LocalDate day, Showing showing) {
        long days = new Freshness(day, showing.today()).days();
        if (days == 0) return showing.text("standing.today");
        return days == 1 ? showing.text("standing.yesterday") : showing.text("standing.daysAgo", days);
    }

    /** ● 順調 3  ▲ やや遅れ 1  □ 報告なし 3. */
    public static String tally(Board.Tally tally, Showing showing) {
        List<String> counts = new ArrayList<>();
        tally.byGrade().forEach((grade, count) -> counts.add(showing.text("standing.count", grade, count)));
        int ungraded = tally.all()
                - tally.unheard()
                - tally.byGrade().values().stream().mapToInt(Integer::intValue).sum();
        count(counts, StandingBar.UNGRADED, "standing.ungraded", ungraded, showing);
        count(counts, StandingBar.UNHEARD, "standing.unheard", tally.unheard(), showing);
        return String.join("  ", counts);
    }

    private static void count(List<String> counts, String shape, String term, int size, Showing showing) {
        if (size > 0) counts.add(showing.text("standing.count", "%s %s".formatted(shape, showing.text(term)), size));
    }

    /**
     * ● 順調 3  □ 報告なし 3 ・ 1か月前より ■ 遅れ −1 ・ 期限を過ぎて未報告 2  しばらく更新なし 1: the healths, the trend, and what of
     * it news are waited for.
     */
    public static String tally(Board board, Showing showing) {
        return showing.beside(tally(board.tally(), showing), trend(board, showing), waiting(board, showing));
    }

    /** 1か月前より ■ 遅れ −1  ▲ やや遅れ +1; empty where nothing moved, or nobody knows. */
    static String trend(Board board, Showing showing) {
        List<String> moves = Trend.of(board).moves().stream()
                .map(move ->
                        showing.text("standing.count", move.grade(), (move.by() < 0 ? "−" : "+") + Math.abs(move.by())))
                .toList();
        return moves.isEmpty() ? "" : showing.text("standing.trend", String.join("  ", moves));
    }

    /** 期限を過ぎて未報告 2  しばらく更新なし 1; empty where nothing is waited for. */
    static String waiting(Board board, Showing showing) {
        List<String> waiting = new ArrayList<>();
        count(waiting, "standing.overdue", board.overdue(showing.today()), showing);
        count(waiting, "standing.quiet", board.quiet(showing.today()), showing);
        return String.join("  ", waiting);
    }

    private static void count(List<String> counts, String term, Board found, Showing showing) {
        int size = found.lines().size();
        if (size > 0) counts.add(showing.text("standing.count", showing.text(term), size));
    }

    /** 総務-03 は順調です（6月1日（火） 更新）。 */
    static String sentence(Reported reported, Showing showing) {
        Standing standing = reported.standing();
        @Nullable Grade grade = standing.grade();
        var code = reported.where().initiative().code();
        if (!standing.isHeard()) return showing.text("standing.sentence.unheard", code);
        String day = showing.date(Objects.requireNonNull(standing.heardOn()));
        return grade == null
                ? showing.text("standing.sentence.ungraded", code, day)
                : showing.text(
                        "standing.sentence",
                        code,
                        grade.in(showing.say().locale()).name(),
                        day);
    }
}
