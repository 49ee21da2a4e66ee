package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertWith;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.progress.ProgressLog;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.edge.Hearing;
import torikumi.slack.edge.Said;
import torikumi.slack.record.ThreadTalk;
import torikumi.staff.Appointments;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/**
 * Sentences that nobody wrote down: a report among courtesy, addresses, emphasis, brackets and characters that nobody sees, in any
 * order and width; and questions about a code. § stands for the bot's mention. Each failure names the seed that invents its sentence.
 */
@TestPropertySource(properties = "test.context=record")
class InventedSentencesTests extends HttpEdge {

    /** More of them where one looks for what is still lost: {@code -Dinvented.reports=2000}. */
    private static final int REPORTS = Integer.getInteger("invented.reports", 60);

    private static final int QUESTIONS = Integer.getInteger("invented.questions", 40);

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    FrontDesk desk;

    @Autowired
    ThreadTalk talk;

    @Autowired
    Hearing hearing;

    @Autowired
    PlanDirectory plans;

    @Autowired
    Appointments appointments;

    @Autowired
    TransactionTemplate transaction;

    private String member;

    private enum Way {
        MENTION(WayIn.MENTION, Asked.Place.SHARED),
        DIRECT(WayIn.DIRECT, Asked.Place.DIRECT),
        COMMAND(WayIn.COMMAND, Asked.Place.CHANNEL),
        THREAD(WayIn.THREAD, Asked.Place.CHANNEL);

        final WayIn in;
        final Asked.Place place;

        Way(WayIn in, Asked.Place place) {
            this.in = in;
            this.place = place;
        }
    }

    @BeforeEach
    void aMemberOfThreeSections() {
        clock.putForward(ProgressLog.MEANWHILE.plusMinutes(1));
        member = "UINVENTED" + PEOPLE.incrementAndGet();
        within(() -> {
            for (String section : List.of("総務課", "経理課", "職員課"))
                appointments.appoint(
                        Someone.administrator("管理者"),
                        new torikumi.staff.Colleague(member, member),
                        Role.MEMBER,
                        new Office("総務部", section, null),
                        LocalDate.of(2021, 4, 1),
                        clock.instant());
        });
    }

    private static void within(Runnable work) {
        CurrentWorkspace.within(new Workspace(FakeSlack.TEAM), work);
    }

    /** What has a code: as the plan writes it, and how people do. */
    private record Code(String plan, List<String> typed) {}

    private static final List<Code> CODES = List.of(
            new Code("総務-3", List.of("総務-03", "総務3", "総務－０３", "soumu-3", "R3-総務-03", "総務ー03")),
            new Code("経理-5", List.of("経理-05", "経理5", "経理－０５", "経理–05", "Ｒ３－経理－０５")),
            new Code("職員-2", List.of("職員-02", "職員 2", "職員−02", "職員-2")));

    private static final Map<String, List<String>> HEALTHS = Map.of(
            "on-track",
                    List.of(
                            "順調",
                            "順調です",
                            "順調です。",
                            "●",
                            "on track",
                            "ｏｎ　ｔｒａｃｋ",
                            "予定どおり",
                            "順調に進んでいます",
                            "順調でございます",
                            "順調に推移しております。"),
            "slipping", List.of("やや遅れ", "▲", "やや遅れです", "少し遅れ", "やや遅れております。"),
            "not-started", List.of("未着手", "○", "未着手です。"));

    private static final List<String> DEEDS = List.of(
            "改正素案を庁議に諮りました",
            "契約を締結した",
            "誰に頼むかを決めた",
            "「いつですか」という区民の質問に回答した",
            "<@U0TANAKA> さんと調整した",
            "議事録を公開した <https://example.lg.jp/doc?id=12>",
            "<https://example.lg.jp/a?b=1&amp;c=2|議事録> を公開した",
            "R&amp;Dの会場を決めた",
            "第2回の会議を開いた",
            "snake_case の名前を直した",
            "<mailto:a@example.lg.jp|a@example.lg.jp> へ送った",
            "*会場* を _決めた_",
            "~旧案~ を見直した");

    private static final List<String> PERCENTAGES = List.of("60%", "６０％", "*60%*", "`60%`", "60パーセント");

    private static final List<String> GREETINGS =
            List.of("お疲れ様です。", "おはようございます。\n", "お世話になっております。", "すみません、", "こんにちは！ ", "お疲れさまです ");

    private static final List<String> CLOSINGS = List.of(
            "よろしくお願いします",
            "よろしくお願いいたします。",
            "ご対応お願いします",
            "ご確認ください",
            "ご査収のほどよろしくお願いいたします。",
            "ご確認いただけますでしょうか？",
            "ありがとうございます！",
            "以上です",
            "以上、よろしくお願いします。",
            "お手数ですがご確認をお願いします",
            "次の会議はいつですか？",
            "これでよろしいでしょうか",
            "何か必要ですか？");

    private static final List<String> ADDRESSES =
            List.of("§ ", "§", "§: ", "§：", "§さん、", "§ さん、", "§ちゃん ", "*§* ", "§　", "§、");

    private static final List<String> BRACKETS =
            List.of("【%s】", "（%s）", "(%s)", "「%s」", "[%s]", "`%s`", "*%s*", "_%s_", "■%s", "『%s』", "＊%s＊", "**%s**");

    private static final String INVISIBLE = "\u200B\u200C\uFEFF\u2060\u00AD\u200E";

    /** @param health null where none is said */
    private record Report(String text, Code code, @Nullable String health) {}

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String maybe(double chance, List<String> of, Random random) {
        return random.nextDouble() < chance ? one(of, random) : "";
    }

    private static Report report(Random random, Way way) {
        Code code = one(CODES, random);
        String typed = one(code.typed, random);
        String named = random.nextInt(3) == 0 ? one(BRACKETS, random).formatted(typed) : typed;
        String health =
                random.nextInt(6) == 0 ? null : one(List.copyOf(new java.util.TreeSet<>(HEALTHS.keySet())), random);
        List<String> parts = new ArrayList<>();
        parts.add(named);
        if (health != null) {
            String word = one(HEALTHS.get(health), random);
            parts.add(
                    random.nextInt(3) == 0
                            ? one(List.of("*%s*", "_%s_", "`%s`", "＊%s＊", "*_%s_*", "【%s】"), random)
                                    .formatted(word)
                            : word);
        }
        if (health == null || random.nextBoolean()) parts.add(one(DEEDS, random));
        if (random.nextInt(3) == 0) parts.add(one(PERCENTAGES, random));
        Collections.shuffle(parts, random);
        String gap = one(List.of(" ", "　", "  ", "\n"), random);
        String said = String.join(gap, parts);
        for (int i = random.nextInt(3); i > 0; i--) said += one(List.of(gap, "\n"), random) + one(CLOSINGS, random);
        return new Report(invisible(addressed(said, way, random), random), code, health);
    }

    private static String addressed(String said, Way way, Random random) {
        if (way == Way.COMMAND || way == Way.THREAD) return said;
        String greeting = maybe(0.3, GREETINGS, random);
        return switch (random.nextInt(4)) {
            case 0 -> greeting + said + one(List.of(" §", "\n§", "　§"), random);
            case 1 -> one(ADDRESSES, random) + greeting + said;
            default -> greeting + one(ADDRESSES, random) + said;
        };
    }

    /** Characters that nobody sees, anywhere but within what Slack itself writes. */
    private static String invisible(String text, Random random) {
        if (random.nextInt(3) > 0) return text;
        var with = new StringBuilder();
        boolean within = false;
        for (char c : text.toCharArray()) {
            if (c == '<' || c == '&') within = true;
            if (!within && random.nextInt(8) == 0) with.append(INVISIBLE.charAt(random.nextInt(INVISIBLE.length())));
            with.append(c);
            if (c == '>' || c == ';') within = false;
        }
        return with.toString();
    }

    private static String question(Random random, Way way) {
        String typed = one(one(CODES, random).typed, random);
        String code =
                random.nextInt(3) == 0 ? one(BRACKETS.subList(5, 8), random).formatted(typed) : typed;
        String asked = one(
                List.of(
                        "は順調ですか？",
                        "は 順調ですか",
                        " は *順調* でしょうか",
                        "は順調でしょうか",
                        "は完了しましたか",
                        "は遅れていますか？",
                        "はやや遅れですか",
                        "の進捗は60%ですか？",
                        "はどうなっていますか",
                        "の進捗はどうですか？",
                        "は今どうなってる？",
                        "は予定どおり進んでいますか",
                        "は終わった？",
                        "は完了？",
                        "の進み具合を教えてください"),
                random);
        String courtesy = random.nextInt(3) == 0
                ? one(List.of("", "。", " "), random) + "よろしくお願いします"
                : maybe(0.2, List.of(" ご確認ください", "\nお手数ですがよろしくお願いします。"), random);
        return invisible(addressed(code + asked + courtesy, way, random), random);
    }

    private String key(long seed) {
        return "message.C1.%s.%d".formatted(member, seed);
    }

    private void say(String text, Way way, long seed) {
        String marked = text.replace("§", "<@%s>".formatted(FakeSlack.BOT_USER));
        Said said = way == Way.THREAD ? hearing.said(marked, null) : hearing.toBot(FakeSlack.BOT_USER, marked, null);
        var origin = new Asked.Origin(way.in, key(seed), clock.instant(), "1623400000.000001", null, null);
        var asked = new Asked(member, "C1", way.place, Locale.JAPANESE, said.words(), origin, said.mentions());
        transaction.executeWithoutResult(status -> {
            if (way == Way.THREAD) talk.inThread(asked, other());
            else desk.answer(asked);
        });
    }

    /** The thread is another initiative's: the code in the words is what counts. */
    private long other() {
        return ((Found.OfInitiative) plans.initiative(Scope.CURRENT, "総務-01"))
                .initiative()
                .id();
    }

    private List<Map<String, Object>> recorded(long seed) {
        return jdbc.sql(
                        "select u.health, i.short_name || '-' || i.number as code from progress_update u join initiative i on i.id = u.initiative_id where u.source_key = ?")
                .param(key(seed))
                .query()
                .listOfRows();
    }

    private boolean kept(long seed) {
        return jdbc.sql("select count(*) from draft where person_id = ? and content like ?")
                        .params(member, "%\"" + key(seed) + "\"%")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void noReportIsLost(Way way) {
        List<String> asked = new ArrayList<>();
        within(() -> {
            for (long seed = 1; seed <= REPORTS; seed++) {
                Report report = report(new Random(seed * 31 + way.ordinal()), way);
                say(report.text, way, seed);
                List<Map<String, Object>> rows = recorded(seed);
                String about = "seed %d: %s".formatted(seed, report.text);
                if (rows.isEmpty()) {
                    assertThat(kept(seed)).as(about).isTrue();
                    asked.add(about);
                    continue;
                }
                assertWith(rows.getFirst(), row -> assertThat(row)
                        .as(about)
                        .containsEntry("code", report.code.plan)
                        .containsEntry("health", report.health));
            }
        });
        // A question is no loss; where it becomes the rule it is one.
        assertThat(asked).as(asked.stream().collect(Collectors.joining("\n"))).hasSizeLessThan(REPORTS / 10);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void noQuestionIsRecorded(Way way) {
        within(() -> {
            for (long seed = 1; seed <= QUESTIONS; seed++) {
                String text = question(new Random(seed * 37 + way.ordinal()), way);
                say(text, way, seed);
                assertThat(recorded(seed)).as("seed %d: %s", seed, text).isEmpty();
            }
        });
    }
}
