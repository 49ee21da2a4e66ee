package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanWordings;
import torikumi.plan.Scope;
import torikumi.platform.OnH2;
import torikumi.platform.Texts;
import torikumi.progress.HealthScales;
import torikumi.progress.ProgressHistory;
import torikumi.reminder.Boards;
import torikumi.reminder.Digest;
import torikumi.reminder.Letter;
import torikumi.reminder.LetterContent;
import torikumi.reminder.PendingReports;
import torikumi.reminder.SummaryReading;
import torikumi.reminder.YearOfReminders;
import torikumi.reminder.YearOfReminders.Silence;
import torikumi.slack.ask.MineBlocks;
import torikumi.slack.ask.PlanAnswers;
import torikumi.slack.ask.StandingAnswers;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.identity.People;
import torikumi.slack.remind.LetterBlocks;
import torikumi.slack.remind.PendingBlocks;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandParser;
import torikumi.staff.Acting;
import torikumi.staff.Belongings;
import torikumi.staff.Departures;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/**
 * On every morning of a year the screens are asked how many initiatives are silent, and each has the number that the year's own book
 * has: those of a section every day, each in turn, and those of the department on each day of a digest and after each due date.
 */
@OnH2
class SilenceOverAYearTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String UNHEARD = "報告なし";
    private static final String OVERDUE = "期限を過ぎて未報告";
    private static final String QUIET = "しばらく更新なし";
    private static final FakeSlack SLACK = new FakeSlack();

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    PlanDirectory directory;

    @Autowired
    PlanWordings wordings;

    @Autowired
    Boards boards;

    @Autowired
    SummaryReading summaries;

    @Autowired
    ProgressHistory history;

    @Autowired
    HealthScales scales;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Departures departures;

    @Autowired
    Belongings belongings;

    @Autowired
    PendingReports pending;

    private final List<Integer> overdue = new ArrayList<>();
    private final List<Integer> quiet = new ArrayList<>();
    private int digests;

    private PlanAnswers planned;
    private StandingAnswers desk;
    private YearOfReminders year;

    @AfterAll
    static void close() {
        SLACK.close();
    }

    @BeforeEach
    void theDesks() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(SLACK.apiBase().toString());
        var people = new People(
                Slack.getInstance(config).methods("xoxb-test"), staff, departures, belongings, Clock.systemUTC());
        planned = new PlanAnswers(boards, summaries, history, directory, wordings);
        desk = new StandingAnswers(directory, planned, boards, history, scales, staff, people);
        year = beans.createBean(YearOfReminders.class);
    }

    @Test
    void isOneNumberForOneWordOnEveryScreen() {
        year.begin();
        year.shownTo(this::look);
        for (LocalDate day = YearOfReminders.FIRST; !day.isAfter(YearOfReminders.LAST); day = day.plusDays(1))
            year.live(day);

        assertThat(overdue).contains(0).anyMatch(count -> count > 0);
        assertThat(quiet).contains(0).anyMatch(count -> count > 0);
        assertThat(quiet).as("the words mean different things").isNotEqualTo(overdue);
        assertThat(digests).isGreaterThan(100);
    }

    private void look(Instant now, List<Digest> arrived) {
        LocalDate day = LocalDate.ofInstant(now, TOKYO);
        Silence all = year.silence(day);
        overdue.add(all.overdue());
        quiet.add(all.quiet());
        same("状況", ask(year.coordinator(), "状況", now).text(), all);
        String section =
                year.sections().get((int) (day.toEpochDay() % year.sections().size()));
        section(section, now, year.silence(section, day));
        if (!arrived.isEmpty() || year.wasDueTheDayBefore(day)) department(now, all);
        for (Digest digest : arrived) digest(digest, now, day);
    }

    private void department(Instant now, Silence all) {
        Person coordinator = year.coordinator();
        screens(coordinator, "", new Office("総務部", null, null), now, all);
        Reply card = planned.show(directory.department(Scope.CURRENT), Scope.CURRENT, 1, showing(now));
        same("department card", card.text(), all);
        for (String section : year.sections()) {
            Matcher line = Pattern.compile("\\*" + section + "\\*  (\\S*) ・ \\d+件([^\"\\\\]*)")
                    .matcher(json(card));
            assertThat(line.find()).as(section).isTrue();
            Silence expected = year.silence(section, LocalDate.ofInstant(now, TOKYO));
            assertThat(line.group(1).chars().filter(shape -> shape == '□').count())
                    .as("bar of " + section)
                    .isEqualTo(expected.unheard());
            assertThat(count(OVERDUE, line.group(2))).as("line of " + section).isEqualTo(expected.overdue());
            assertThat(count(QUIET, line.group(2))).as("line of " + section).isEqualTo(expected.quiet());
        }
    }

    private void section(String section, Instant now, Silence expected) {
        screens(year.lead(section), section, new Office("総務部", section, null), now, expected);
        Reply card = planned.show(directory.place(Scope.CURRENT, section), Scope.CURRENT, 1, showing(now));
        same("card of " + section, card.text(), expected);
    }

    /** What somebody who looks after that place sees of it. */
    private void screens(Person person, String place, Office office, Instant now, Silence expected) {
        String mine = ask(person, "自分", now).text();
        assertThat(count(OVERDUE, mine)).as("自分: " + mine).isEqualTo(expected.overdue());
        assertThat(count(QUIET, mine)).as("自分: " + mine).isEqualTo(expected.quiet());
        same("Home", json(ownAtHome(person, now)), expected);
        same("状況", ask(person, "状況 " + place, now).text(), expected);
        same("状況, row by row", json(ask(person, "状況 " + place, now)), expected);
        for (String words : List.of("未更新 " + place, "更新されていない取組は？"))
            if (place.isEmpty() || words.endsWith(place))
                assertThat(listed(QUIET, ask(person, words, now))).as(words).isEqualTo(expected.quiet());
        assertThat(listed(OVERDUE, ask(person, "状況 期限を過ぎて未報告 " + place, now))).isEqualTo(expected.overdue());
        assertThat(listed(UNHEARD, ask(person, "状況 報告なし " + place, now))).isEqualTo(expected.unheard());
        var report = (PendingReports.Outcome.Pending) pending.of(person, office, now);
        String pendingCard = json(PendingBlocks.of(List.of(office), report.lines(), showing(now)));
        assertThat(count(OVERDUE, pendingCard)).as("未報告: " + pendingCard).isEqualTo(expected.overdue());
    }

    private Reply ownAtHome(Person person, Instant now) {
        Acting acting = desk.acting(asked(person, "", Asked.Place.HOME), showing(now));
        return desk.current(showing(now), survey -> {
            var card = new Card();
            MineBlocks.atHome(card, acting, survey.board().actedForBy(acting), Set.of(), false, showing(now));
            return card.reply("自分の取組");
        });
    }

    private void digest(Digest digest, Instant now, LocalDate day) {
        digests++;
        Person reader = year.coordinator();
        Silence expected = digest.reader().equals(reader.colleague())
                ? year.silence(day)
                : year.sections().stream()
                        .filter(section -> year.lead(section).colleague().equals(digest.reader()))
                        .map(section -> year.silence(section, day))
                        .findFirst()
                        .orElseThrow();
        String card = LetterBlocks.of(
                        Letter.Kind.DIGEST, new LetterContent.OfDigest(digest), scales.current(), showing(now))
                .text();
        assertThat(count(OVERDUE, card)).as(card).isEqualTo(expected.overdue());
        assertThat(count(QUIET, card)).as(card).isEqualTo(expected.quiet());
    }

    private static void same(String screen, String shown, Silence expected) {
        assertThat(new Silence(count(UNHEARD, shown), count(OVERDUE, shown), count(QUIET, shown)))
                .as("%s: %s", screen, shown)
                .isEqualTo(expected);
    }

    /** The number that stands behind the word wherever it stands, which must be one; none where the word has no number. */
    private static int count(String word, String shown) {
        Matcher found = Pattern.compile(word + "(?: ・)? (\\d+)").matcher(shown);
        var counts = found.results()
                .map(result -> Integer.parseInt(result.group(1)))
                .distinct()
                .toList();
        assertThat(counts).as("%s in %s", word, shown).hasSizeLessThanOrEqualTo(1);
        return counts.isEmpty() ? 0 : counts.getFirst();
    }

    /** How many a list says it has. */
    private static int listed(String word, Reply list) {
        Matcher found = Pattern.compile(word + "(?:の取組)?は(\\d+)件です").matcher(list.text());
        if (found.find()) return Integer.parseInt(found.group(1));
        assertThat(list.text()).contains(word + "の取組はありません");
        return 0;
    }

    private Reply ask(Person person, String words, Instant now) {
        Asked asked = asked(person, words, Asked.Place.DIRECT);
        return switch (new CommandParser().parse(words.strip())) {
            case Command.Status of -> desk.status(of, showing(now));
            case Command.Stale of -> desk.stale(of, showing(now));
            case Command.Mine of -> desk.mine(asked, of, showing(now));
            case Command.Ask of -> desk.question(of, showing(now)).orElseThrow();
            case Command other -> throw new AssertionError(other);
        };
    }

    private static Asked asked(Person person, String words, Asked.Place place) {
        return StubAnswers.of(person.id(), "", place, Locale.JAPANESE, words);
    }

    private static Showing showing(Instant now) {
        return new Showing(Asked.Place.DIRECT, new Texts().in(Locale.JAPANESE), now.atZone(TOKYO));
    }

    private static String json(Reply reply) {
        return SlackJson.blocks(reply.blocks());
    }
}
