package torikumi.slack.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import torikumi.progress.Author;
import torikumi.progress.Progress;
import torikumi.progress.Progress.Part;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;
import torikumi.staff.Post;

/** One version of an update in words: what was said, and by whom in which post then. */
public final class EntryWords {

    private static final Pattern LINE = Pattern.compile("\\R+");

    private EntryWords() {}

    /** 6月1日（火） ■ 遅れ 60% and, below, what was said; each part at most that long. */
    static String said(ProgressUpdate update, int limit, Showing showing) {
        var lines = new ArrayList<String>();
        lines.add(head(update, showing));
        parts(update.progress(), showing).map(part -> shortened(part, limit)).forEach(lines::add);
        return String.join("\n", lines);
    }

    /** The same without a wording that was meant for the public, nothing of it shortened; a line each. */
    public static List<String> lines(ProgressUpdate update, Showing showing) {
        List<String> lines = new ArrayList<>();
        lines.add(head(update, showing));
        parts(update.progress().publicWording(""), showing).forEach(lines::add);
        return lines;
    }

    /** Whether parts of it are longer than that. */
    static boolean isLonger(ProgressUpdate update, int limit, Showing showing) {
        return parts(update.progress(), showing)
                .anyMatch(part -> !shortened(part, limit).equals(part));
    }

    private static String head(ProgressUpdate update, Showing showing) {
        var head = new ArrayList<String>();
        head.add(showing.date(update.asOf()));
        if (update.grade() != null) head.add(showing.health(update.grade()));
        if (update.progress().percentage() != null)
            head.add("%d%%".formatted(update.progress().percentage()));
        if (update.progress().unchanged()) head.add(showing.text("standing.unchanged"));
        if (update.isWithdrawn()) head.add(showing.text("standing.withdrawn"));
        return String.join("  ", head);
    }

    private static Stream<String> parts(Progress said, Showing showing) {
        return Stream.of(Part.values())
                .filter(part -> !part.of(said).isBlank())
                .map(part -> part == Part.WORDS ? said.words() : showing.text("said." + part.key(), part.of(said)))
                .map(String::strip)
                // So that a line of it is not read as an entry of its own.
                .map(part -> LINE.matcher(part).replaceAll("\n　"));
    }

    private static String shortened(String part, int limit) {
        return BlockLimits.cut(part, limit);
    }

    /** 総務課 職員 田中, 総務課 課長 鈴木（高橋の代理）; as it was then. */
    static String by(Author author, Showing showing) {
        Post post = author.post();
        String name = PeopleWords.name(author.person());
        String whole = showing.text(
                "standing.by", post.office(), PeopleWords.role(post.role(), post.office(), showing.say()), name);
        return post.deputyFor() == null
                ? whole
                : showing.text("standing.byDeputy", whole, PeopleWords.name(post.deputyFor()));
    }
}
