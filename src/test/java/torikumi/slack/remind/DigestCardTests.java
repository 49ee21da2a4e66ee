package torikumi.slack.remind;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.progress.Situation.anInitiative;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.plan.Found;
import torikumi.plan.RealPlan;
import torikumi.platform.Texts;
import torikumi.progress.Reported;
import torikumi.progress.Situation;
import torikumi.reminder.Digest;
import torikumi.reminder.Letter;
import torikumi.reminder.LetterContent;
import torikumi.reminder.Level;
import torikumi.reminder.SectionNews;
import torikumi.reminder.SectionNews.Turned;
import torikumi.reminder.SummaryLine;
import torikumi.reminder.Told;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** The week's digest as it is read on Monday, 24 May 2021. */
class DigestCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("digest");

    private static final LocalDate TODAY = LocalDate.of(2021, 5, 24);
    private static final Colleague KAWAKAMI = new Colleague("U0KAWAKAMI1", "川上 直樹");
    private static final Office GENERAL = new Office("総務部", "総務課", null);

    private static Showing showing(Locale locale) {
        ZonedDateTime now = TODAY.atTime(9, 0).atZone(ZoneId.of("Asia/Tokyo"));
        return new Showing(Place.DIRECT, new Texts().in(locale), now, () -> SampleOfSoumu.SAMPLE);
    }

    private static Reported said(int number, String health, String words) {
        return anInitiative(RealPlan.initiative("総務", number))
                .heardOn("2021-05-21")
                .is(health)
                .saying(words)
                .reported();
    }

    private static Turned turned(@Nullable String before, Reported now) {
        return new Turned(now, before == null ? null : Situation.grade(before));
    }

    private static SummaryLine summary(int version) {
        LocalDate may = LocalDate.of(2021, 5, 31);
        var mori = new Colleague("U0MORIAKARI", "森 あかり");
        return new SummaryLine(
                1, "r", GENERAL, Level.LEAD, may, may, version, mori, Instant.parse("2021-05-21T00:50:00Z"));
    }

    /** A section's, part by part. */
    private record News(String section, List<Turned> turned, List<Reported> reported, int overdue, int quiet) {

        News(String section, Turned... turned) {
            this(section, List.of(turned), List.of(), 0, 0);
        }

        News reported(Reported... lines) {
            return new News(section, turned, List.of(lines), overdue, quiet);
        }

        News silent(int due, int forLong) {
            return new News(section, turned, reported, due, forLong);
        }

        SectionNews of(int size, List<Reported> amended, SummaryLine... summaries) {
            var where = (Found.OfSection) RealPlan.place(section);
            return new SectionNews(
                    Office.of(where.plan(), where.section()),
                    where,
                    size == 0 ? where.section().size() : size,
                    turned,
                    reported,
                    amended,
                    List.of(),
                    new Digest.Silence(overdue, quiet),
                    List.of(summaries));
        }

        SectionNews whole(SummaryLine... summaries) {
            return of(0, List.of(), summaries);
        }
    }

    private static Digest digest(@Nullable String since, int calm, int elsewhere, SectionNews... news) {
        return digest(since, calm, elsewhere, List.of(news));
    }

    private static Digest digest(@Nullable String since, int calm, int elsewhere, List<SectionNews> news) {
        return new Digest(
                KAWAKAMI,
                since == null ? null : LocalDate.parse(since),
                TODAY,
                news,
                calm,
                new Digest.Silence(
                        news.stream().mapToInt(each -> each.silence().overdue()).sum() + elsewhere,
                        news.stream().mapToInt(each -> each.silence().quiet()).sum()),
                Told.NOTHING);
    }

    /** All that can be said of one section: ten have turned, and there is more. */
    private static SectionNews everything() {
        Turned[] turned = IntStream.range(0, 10)
                .mapToObj(number -> turned(number % 2 == 0 ? "順調" : "やや遅れ", said(number % 8 + 1, "遅れ", "会場の調整が長引いた")))
                .toArray(Turned[]::new);
        return new News("総務課", turned)
                .reported(said(1, "順調", ""))
                .silent(3, 2)
                .of(0, List.of(said(1, "順調", ""), said(2, "順調", "")), summary(2));
    }

    private static final Map<String, Digest> DIGESTS = Map.of(
            "digest",
            digest(
                    "2021-05-17",
                    4,
                    0,
                    new News("総務課", turned("順調", said(5, "遅れ", "会場調整が長引いた"))).whole(),
                    new News("職員課")
                            .reported(said(1, "順調", ""), said(2, "順調", ""))
                            .silent(1, 0)
                            .whole()),
            "digest-first",
            digest(
                    null,
                    5,
                    4,
                    new News("総務課", turned(null, said(5, "遅れ", "")))
                            .reported(said(1, "順調", ""))
                            .whole()),
            "digest-after-three-weeks",
            digest(
                    "2021-05-06",
                    3,
                    0,
                    new News("総務課", turned("遅れ", said(5, "やや遅れ", "会場が決まった")), turned("順調", said(2, "完了", "")))
                            .whole(summary(1)),
                    new News("職員課", turned("遅れ", said(3, "順調", "追いついた")))
                            .reported(said(4, "順調", ""))
                            .whole(),
                    new News("施設課").reported(said(1, "順調", "")).silent(0, 4).whole()),
            "digest-of-one-section",
            digest("2021-05-17", 0, 0, everything()),
            "digest-of-followed-initiatives",
            digest(
                    "2021-05-17",
                    0,
                    0,
                    new News("総務課", turned("遅れ", said(3, "完了", "閉会した")))
                            .reported(said(4, "順調", "会場を押さえた *10時* <!channel>"))
                            .of(2, List.of())),
            "digest-of-a-summary",
            digest("2021-05-17", 5, 0, new News("総務課").whole(summary(1))));

    @Test
    void saysOneLineForEachSectionWithNews() {
        DIGESTS.forEach((name, digest) -> {
            for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH))
                golden.holds(name + "." + locale.getLanguage(), card(digest, showing(locale)));
        });
    }

    private static Reply card(Digest digest, Showing showing) {
        return LetterBlocks.of(Letter.Kind.DIGEST, new LetterContent.OfDigest(digest), Situation.SCALE, showing);
    }

    @ParameterizedTest
    @CsvSource({"6, ja", "6, en", "30, ja", "30, en", "60, ja", "60, en"})
    void fitsIntoWhatSlackTakesHoweverManySectionsHaveHowMuchNews(int sections, String language) {
        Digest digest = digest("2021-05-17", 0, 0, Collections.nCopies(sections, everything()));
        Reply card = card(digest, showing(Locale.of(language)));
        assertThat(card.blocks()).hasSizeLessThanOrEqualTo(50);
        String blocks = SlackJson.blocks(card.blocks());
        // Slack: msg_blocks_too_long from some 13,200 characters on.
        assertThat(blocks.replace("\\u003d", "=")).hasSizeLessThan(13_000);
        assertThat(blocks).contains(sections == 6 ? "総務-01" : language.equals("ja") ? "状況が変わった取組" : "of status");
        if (sections == 60) assertThat(blocks).containsPattern("3\\d(?:課で動きがあります| more sections have news)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void namesInEachOfThirtySectionsWhatHasTurned(String language) {
        SectionNews news = new News("総務課", turned("順調", said(5, "遅れ", "会場調整が長引いた")))
                .silent(1, 0)
                .whole();
        Reply card = card(digest("2021-05-17", 0, 0, Collections.nCopies(30, news)), showing(Locale.of(language)));
        assertThat(SlackJson.blocks(card.blocks()).split("総務-05", -1)).hasSize(31);
    }

    @Test
    void tellsSectionsOfOneNameApart() {
        SectionNews one = new News("総務課", turned("順調", said(5, "遅れ", ""))).whole();
        var other = new Office("都市部", "総務課", null);
        Digest digest = digest(
                "2021-05-17",
                0,
                0,
                one,
                new SectionNews(
                        other,
                        one.where(),
                        8,
                        List.of(),
                        one.reported(),
                        List.of(),
                        List.of(said(1, "順調", "")),
                        new Digest.Silence(0, 1),
                        List.of()));
        assertThat(SlackJson.blocks(card(digest, showing(Locale.JAPANESE)).blocks()))
                .contains("総務部、都市部 1週間の動き", "総務部 総務課  ● 順調", "都市部 総務課  しばらく更新なし 1件");
    }
}
