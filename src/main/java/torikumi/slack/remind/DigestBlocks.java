package torikumi.slack.remind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torikumi.progress.Reported;
import torikumi.progress.Standing;
import torikumi.reminder.Digest;
import torikumi.reminder.SectionNews;
import torikumi.reminder.SectionNews.Turned;
import torikumi.slack.ask.StandingWords;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.SlackJson;
import torikumi.slack.card.SummaryWords;
import torikumi.slack.card.Typed;
import torikumi.staff.Office;

/** What is new since the digest before: a line for each section, what has turned in words and the rest in numbers. */
final class DigestBlocks {

    /** What the card about the digest itself is asked for by. */
    static final String DIGEST = "digest";

    // Slack: 50 blocks, and msg_blocks_too_long from some 13,200 characters on.
    private static final int ROOM = 12_500;
    private static final int SECTIONS = 30;

    private static final int NAMED = 3;
    private static final int FIRST_WORDS = 24;
    private static final int SAID = 60;

    private DigestBlocks() {}

    /** With as many initiatives in words, and then as many sections, as there is room for. */
    static Reply of(Digest digest, Showing showing) {
        int sections = SECTIONS;
        int named = NAMED;
        Reply reply = of(digest, sections, named, showing);
        while (SlackJson.blocks(reply.blocks()).length() > ROOM && sections > 1) {
            if (named > 0) named--;
            else sections--;
            reply = of(digest, sections, named, showing);
        }
        return reply;
    }

    /** @param named of each section at most */
    private static Reply of(Digest digest, int sections, int named, Showing showing) {
        List<SectionNews> shown = digest.news().stream().limit(sections).toList();
        boolean several = departments(digest).size() > 1;
        String title = title(digest, showing);
        Card card = new Card().header(title).spoken(title);
        for (SectionNews news : shown) card.text(line(news, several, named, showing), open(news, showing));
        int more = digest.news().size() - shown.size();
        String others = lines(Stream.of(
                count("reminder.digest.more", more, showing),
                count("reminder.digest.calm", digest.calm(), showing),
                isAllSaid(digest, shown) ? "" : showing.text("reminder.digest.inAll", inAll(digest.inAll(), showing))));
        if (!others.isEmpty()) card.context(others);
        spoken(card, digest, showing);
        return card.buttons(buttons(digest, showing)).reply();
    }

    /** 総務部 1週間の動き  5月24日（月）. */
    private static String title(Digest digest, Showing showing) {
        boolean alone = digest.news().size() == 1 && digest.calm() == 0;
        List<Office> whose = alone ? List.of(digest.news().getFirst().section()) : departments(digest);
        if (digest.since() == null) return showing.text("reminder.digest.title.first", whose, digest.until());
        return digest.since().isBefore(digest.until().minusWeeks(1))
                ? showing.text("reminder.digest.title", whose, digest.until(), digest.since())
                : showing.text("reminder.digest.title.week", whose, digest.until());
    }

    private static List<Office> departments(Digest digest) {
        return digest.news().stream()
                .map(news -> news.section().wholeDepartment())
                .distinct()
                .toList();
    }

    private static String line(SectionNews news, boolean several, int named, Showing showing) {
        List<Turned> turned = news.turned().stream().limit(named).toList();
        // Who hears of a few initiatives of it hears which they are.
        List<Turned> also = news.reported().stream()
                .limit(news.isWhole() ? 0 : named - turned.size())
                .map(line -> new Turned(line, null))
                .toList();
        return name(news, several, showing) + "  "
                + lines(Stream.of(
                                Stream.concat(turned.stream(), also.stream()).map(each -> turned(each, showing)),
                                Stream.of(counts(news, turned.size(), also.size(), showing)),
                                news.summaries().stream().limit(NAMED).map(line -> SummaryWords.line(line, showing)))
                        .flatMap(each -> each));
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String name(SectionNews news, boolean several, Showing showing) {
        Office section = news.section();
        String name = several
                ? showing.text("reminder.digest.section", section.department(), section)
                : showing.text("reminder.digest.section.alone", section);
        return news.isWhole() || news.size() == 0 ? name : showing.text("reminder.digest.part", name, news.size());
    }

    /** ● 順調 → ■ 遅れ  総務-05 情報公開の一層の推進…「会場調整が長引いた」. */
    private static String turned(Turned turned, Showing showing) {
        Reported now = turned.now();
        var initiative = now.where().initiative();
        return "%s  %s %s %s"
                .formatted(
                        health(turned, showing),
                        initiative.code(),
                        BlockLimits.cut(initiative.wording(), FIRST_WORDS),
                        said(now, showing))
                .strip();
    }

    private static String health(Turned turned, Showing showing) {
        Standing standing = turned.now().standing();
        String now = StandingWords.health(standing, showing);
        return turned.before() == null ? now : showing.text("reminder.digest.turned", turned.before(), now);
    }

    private static String said(Reported now, Showing showing) {
        String words =
                now.last() == null ? "" : StandingWords.lastWords(now.last().progress(), SAID, showing);
        return words.isEmpty() ? "" : showing.text("record.words", words);
    }

    /** 新しい報告 2件 ・ 期限を過ぎて未報告 1件. */
    private static String counts(SectionNews news, int turned, int also, Showing showing) {
        return showing.beside(
                count(
                        turned > 0 ? "reminder.digest.turnedMore" : "reminder.digest.turnedAll",
                        news.turned().size() - turned,
                        showing),
                count(
                        news.turned().isEmpty() && also == 0
                                ? "reminder.digest.reported"
                                : "reminder.digest.reportedMore",
                        news.reported().size() - also,
                        showing),
                count("reminder.digest.amended", news.amended().size(), showing),
                inAll(news.silence(), showing));
    }

    private static String count(String key, int count, Showing showing) {
        return count > 0 ? showing.text(key, count) : "";
    }

    /** 期限を過ぎて未報告 6件 ・ しばらく更新なし 6件. */
    private static String inAll(Digest.Silence silence, Showing showing) {
        return showing.beside(
                count("reminder.digest.overdue", silence.overdue(), showing),
                count("reminder.digest.quiet", silence.quiet(), showing));
    }

    /** Whether the sections' own numbers add up to all there are. */
    private static boolean isAllSaid(Digest digest, List<SectionNews> shown) {
        int overdue = shown.stream().mapToInt(news -> news.silence().overdue()).sum();
        int quiet = shown.stream().mapToInt(news -> news.silence().quiet()).sum();
        return digest.inAll().equals(new Digest.Silence(overdue, quiet));
    }

    /** Where something is new, what has turned, and how much is silent. */
    private static void spoken(Card card, Digest digest, Showing showing) {
        List<Turned> turned =
                digest.news().stream().flatMap(news -> news.turned().stream()).toList();
        Stream.of(
                        Stream.of(showing.text(
                                "reminder.digest.where",
                                digest.news().stream().map(SectionNews::section).toList())),
                        turned.stream().limit(NAMED).map(each -> turned(each, showing)),
                        Stream.of(
                                count("reminder.digest.turnedMore", turned.size() - NAMED, showing),
                                inAll(digest.inAll(), showing)))
                .flatMap(said -> said)
                .filter(said -> !said.isEmpty())
                .forEach(card::spoken);
    }

    private static Button open(SectionNews news, Showing showing) {
        return news.where() == null || news.isOnlySummaries()
                ? SummaryWords.open(news.summaries().getLast(), showing)
                : Button.open(
                        showing,
                        "button.open",
                        Typed.section(news.where().plan(), news.where().section()),
                        news.section());
    }

    private static List<Button> buttons(Digest digest, Showing showing) {
        List<Button> buttons = new ArrayList<>();
        boolean late = digest.news().stream()
                .flatMap(news -> news.turned().stream())
                .anyMatch(turned -> turned.now().standing().isLate());
        if (late) buttons.add(Button.open(showing, "reminder.button.late", Typed.status(Typed.LATE, "")));
        buttons.add(Button.act(SlackIds.REMINDER_WHY, showing, "reminder.button.stopDigest", DIGEST));
        return buttons;
    }
}
