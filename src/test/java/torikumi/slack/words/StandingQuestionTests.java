package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.progress.HealthScale;
import torikumi.progress.Situation;
import torikumi.slack.words.StandingQuestion.Doing;
import torikumi.slack.words.StandingQuestion.Silence;
import torikumi.slack.words.StandingQuestion.Status;

class StandingQuestionTests {

    private static final HealthScale SCALE = Situation.SCALE;

    private final CommandParser parser = new CommandParser();

    /** As it arrives: through the parser, which takes the polite ending off. */
    private String asked(String words) {
        return parser.parse(words) instanceof Command.Ask ask
                ? StandingQuestion.in(ask.words(), SCALE)
                        .map(StandingQuestionTests::told)
                        .orElse("nothing")
                : "no question";
    }

    private static String told(StandingQuestion question) {
        return switch (question) {
            case Status(var wanted, var place) ->
                "%s %s".formatted(told(wanted), place).strip();
            case Silence(var days, var place) ->
                "%s %s"
                        .formatted(days == null ? "quiet" : days + " days", place)
                        .strip();
            case Doing(var name) -> "doing " + name;
        };
    }

    private static String told(Wanted wanted) {
        return switch (wanted) {
            case Wanted.All() -> "all";
            case Wanted.Late() -> "late";
            case Wanted.Unheard() -> "unheard";
            case Wanted.Overdue() -> "overdue";
            case Wanted.Graded(var grade) -> "=" + grade.key();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            遅れている取組は？ | late
            今遅れているのはどれですか？ | late
            どの課が遅れていますか？ | late
            総務課で遅れているものは？ | late 総務課
            総務課の遅れている取組を教えて | late 総務課
            総務課は遅れてる？ | late 総務課
            進んでいない取組はありますか | late
            what is late? | late
            What's late in soumu? | late soumu
            which initiatives are behind schedule | late
            anything late in the soumu now? | late soumu
            遅れ | =late
            総務課の遅れは？ | =late 総務課
            やや遅れの取組は？ | =slipping
            順調な取組は？ | =on-track
            完了した取組は？ | =done
            総務課で中止になったものは？ | =stopped 総務課
            未着手 | =not-started
            総務-03は順調？ | =on-track 総務-03
            報告がない取組は？ | unheard
            報告のない取組は？ | unheard
            報告が上がっていない課は？ | overdue
            未報告の課はどこか | overdue
            期限を過ぎて未報告の取組は？ | overdue
            期限を過ぎている取組は？ | overdue
            総務課で期限切れの取組は？ | overdue 総務課
            更新されていない取組は？ | quiet
            しばらく更新のない取組は？ | quiet
            しばらく更新なし | quiet
            総務課で未更新の取組は？ | quiet 総務課
            30日以上更新がない取組は？ | 30 days
            総務課で60日以上報告がない取組は？ | 60 days 総務課
            2週間更新がない取組は？ | 14 days
            １か月報告が上がっていない課は？ | 30 days
            まだ一度も報告がない取組は？ | unheard
            一度も報告がない取組は？ | unheard
            報告なし | unheard
            which initiatives haven't been updated for 3 weeks in soumu? | 21 days soumu
            what has not been reported? | overdue
            what is overdue in soumu? | overdue soumu
            what has never been reported on? | unheard
            which initiatives have no reports yet? | unheard
            what has no recent update | quiet
            which initiatives haven't been updated? | quiet
            総務-03は今どうなってる？ | nothing
            総務-03はどう？ | doing 総務-03
            総務課の調子はどうですか | doing 総務課
            総務課はうまくいってる？ | doing 総務課
            how is soumu-3 doing? | doing soumu-3
            """)
    void understands(String words, String meaning) {
        assertThat(asked(words)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "電子決裁",
                "遅延証明",
                "達成",
                "赤",
                "注意",
                "経済",
                "総務課",
                "総務-03",
                "報告書",
                "更新",
                "未来",
                "働き方",
                "進捗管理",
                "late binding of contracts",
                "……"
            })
    void leavesSearchesAlone(String words) {
        assertThat(StandingQuestion.in(words, SCALE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            遅れ | =late
            遅れ 総務課 | =late 総務課
            総務課 遅れ | =late 総務課
            総務課の 遅れ | =late 総務課
            on track soumu | =on-track soumu
            総務部 防災危機管理課 (地域防災) late | =late 総務部 防災危機管理課 (地域防災)
            遅れている 総務部 総務課 | late 総務部 総務課
            遅れている取組 | late
            総務課で遅れているもの | late 総務課
            報告なし 経理課 | unheard 経理課
            期限を過ぎて未報告 総務部 総務課 | overdue 総務部 総務課
            総務課 未報告 | overdue 総務課
            ▲ | =slipping
            済 | =done
            経済課 | all 経済課
            総務課 | all 総務課
            """)
    void readsWhatFollowsTheVerb(String words, String meaning) {
        StatusWords read = StatusWords.of(words, SCALE);
        assertThat("%s %s".formatted(told(read.wanted()), read.place()).strip()).isEqualTo(meaning);
    }
}
