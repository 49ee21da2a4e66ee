package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.plan.Scope;
import torikumi.platform.FiscalYear;
import torikumi.staff.Role;

class CommandParserTests {

    private static final Scope NOW = Scope.CURRENT;
    private static final Scope R3 = new Scope(new FiscalYear(2021));

    private final CommandParser parser = new CommandParser();

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("", new Command.ShowDepartment(NOW, 1)),
                Arguments.of(" 　\n", new Command.ShowDepartment(NOW, 1)),
                Arguments.of("list", new Command.ShowDepartment(NOW, 1)),
                Arguments.of("総務課", new Command.Ask(NOW, "総務課", 1)),
                Arguments.of("list 総務課", new Command.ListSection(NOW, "総務課", 1)),
                Arguments.of("ＬＩＳＴ　総務課", new Command.ListSection(NOW, "総務課", 1)),
                Arguments.of("一覧　防災危機管理課 (地域防災)", new Command.ListSection(NOW, "防災危機管理課 (地域防災)", 1)),
                Arguments.of("総務課 一覧", new Command.ListSection(NOW, "総務課", 1)),
                Arguments.of("list R3 総務部 総務課 p.2", new Command.ListSection(R3, "総務部 総務課", 2)),
                Arguments.of("総務課 2ページ目", new Command.Ask(NOW, "総務課", 2)),
                Arguments.of("変更の記録", new Command.Changes(NOW, "", 1)),
                Arguments.of("changes 総務課 p.2", new Command.Changes(NOW, "総務課", 2)),
                Arguments.of("詳細 総務－０３", new Command.ShowInitiative(NOW, "総務-03")),
                Arguments.of("Show soumu-3", new Command.ShowInitiative(NOW, "soumu-3")),
                Arguments.of("R3-総務-03", new Command.Ask(NOW, "R3-総務-03", 1)),
                Arguments.of("show", new Command.Help(CommandCatalogue.SHOW)),
                Arguments.of("mission 経理課", new Command.ShowMission(NOW, "経理課")),
                Arguments.of("使命　経理", new Command.ShowMission(NOW, "経理")),
                Arguments.of("経理課のミッションは？", new Command.ShowMission(NOW, "経理課")),
                Arguments.of("経理課のミッションを教えてください。", new Command.ShowMission(NOW, "経理課")),
                Arguments.of("総務課の使命は何ですか？", new Command.ShowMission(NOW, "総務課")),
                Arguments.of("令和３年度の総務課の使命は？", new Command.ShowMission(R3, "総務課")),
                Arguments.of("what is the mission of keiri?", new Command.ShowMission(NOW, "keiri")),
                Arguments.of("keiri mission", new Command.ShowMission(NOW, "keiri")),
                Arguments.of("vision", new Command.ShowVision(NOW, "")),
                Arguments.of("ビジョンは？", new Command.ShowVision(NOW, "")),
                Arguments.of("総務部のビジョン", new Command.ShowVision(NOW, "総務部")),
                Arguments.of("人材育成ビジョン", new Command.Ask(NOW, "人材育成ビジョン", 1)),
                Arguments.of("組織運営方針を教えて", new Command.ShowPolicy(NOW, "")),
                Arguments.of("方針", new Command.ShowPolicy(NOW, "")),
                Arguments.of("検索 電子決裁", new Command.Search(NOW, "電子決裁", 1)),
                Arguments.of("search 2021 計画", new Command.Search(NOW, "2021 計画", 1)),
                Arguments.of("search", new Command.Help(CommandCatalogue.SEARCH)),
                Arguments.of("電子決裁の取組は？", new Command.Ask(NOW, "電子決裁", 1)),
                Arguments.of("防災の取組を教えて", new Command.Ask(NOW, "防災", 1)),
                Arguments.of("防災の取り組みには何がありますか？", new Command.Ask(NOW, "防災", 1)),
                Arguments.of("電子決裁について教えてください！", new Command.Ask(NOW, "電子決裁", 1)),
                Arguments.of("tell me about soumu", new Command.Ask(NOW, "soumu", 1)),
                Arguments.of("initiatives of soumu", new Command.Ask(NOW, "soumu", 1)),
                Arguments.of("更新 総務-03　順調　①を諮った", new Command.Update("総務-03　順調　①を諮った")),
                Arguments.of("更新", new Command.Update("")),
                Arguments.of("状況 遅れ 総務課", new Command.Status(NOW, "遅れ 総務課", 1)),
                Arguments.of("未更新 ３０日 総務課", new Command.Stale(NOW, 30, "総務課", 1)),
                Arguments.of("stale", new Command.Stale(NOW, null, "", 1)),
                Arguments.of("総務課 未更新", new Command.Stale(NOW, null, "総務課", 1)),
                Arguments.of("履歴 総務-03", new Command.History(NOW, "総務-03", 1)),
                Arguments.of("mine", new Command.Mine(1)),
                Arguments.of("担当 総務課", new Command.Who(NOW, "総務課")),
                Arguments.of("me", new Command.Me()),
                Arguments.of("join 総務課", new Command.Join(NOW, "総務課")),
                Arguments.of("引き継ぎ", new Command.Handover("")),
                Arguments.of("引継ぎ <@U0MORIAKARI>", new Command.Handover("<@U0MORIAKARI>")),
                Arguments.of("任命 総務課", new Command.Appoint(NOW, "総務課", null)),
                Arguments.of("任命 総務課 課長", new Command.Appoint(NOW, "総務課", Role.LEAD)),
                Arguments.of("任命　総務課の課長に", new Command.Appoint(NOW, "総務課", Role.LEAD)),
                Arguments.of("任命 総務部 取りまとめ担当", new Command.Appoint(NOW, "総務部", Role.COORDINATOR)),
                Arguments.of("appoint member of soumu", new Command.Appoint(NOW, "soumu", Role.MEMBER)),
                Arguments.of("担当をやめる 総務課の課長", new Command.Leave(NOW, "総務課", Role.LEAD)),
                Arguments.of("任命 職員課", new Command.Appoint(NOW, "職員課", null)),
                Arguments.of("代理", new Command.NameDeputy()),
                Arguments.of("担当を外す", new Command.Dismiss(NOW, "")),
                Arguments.of("再開", new Command.Reopen(NOW, "")),
                Arguments.of("reopen R3", new Command.Reopen(R3, "")),
                Arguments.of("reopen 総務部 R3-総務-03", new Command.Reopen(NOW, "総務部 R3-総務-03")),
                Arguments.of("close R3 総務部", new Command.Close(R3, "総務部")),
                Arguments.of("計画", new Command.ShowPlans()),
                Arguments.of("PLAN", new Command.ShowPlans()),
                Arguments.of("計画の取り込み", new Command.ShowPlans()),
                Arguments.of("計画 取り込む", new Command.TakeInPlan("")),
                Arguments.of("計画　取込み", new Command.TakeInPlan("")),
                Arguments.of("plan import", new Command.TakeInPlan("")),
                Arguments.of("計画 取り込む\n課\t取組\n公園課\t点検", new Command.TakeInPlan("課\t取組\n公園課\t点検")),
                Arguments.of("計画 履歴", new Command.ShowImports(1)),
                Arguments.of("plan history p.3", new Command.ShowImports(3)),
                Arguments.of("計画 見直し", new Command.Ask(NOW, "計画 見直し", 1)),
                Arguments.of("計画 取り込むか検討", new Command.Ask(NOW, "計画 取り込むか検討", 1)),
                Arguments.of("防災計画", new Command.Ask(NOW, "防災計画", 1)),
                Arguments.of("再開 総務-03", new Command.Reopen(NOW, "総務-03")),
                Arguments.of("総務-03は今どうなってる？", new Command.Ask(NOW, "総務-03", 1)),
                Arguments.of("遅れている取組は？", new Command.Ask(NOW, "遅れている", 1)),
                Arguments.of("remind", new Command.Remind("", 1)),
                Arguments.of("リマインド　総務課　毎週　金曜", new Command.Remind("総務課　毎週　金曜", 1)),
                Arguments.of("remind R3-総務-03 毎月 ２５日", new Command.Remind("R3-総務-03 毎月 ２５日", 1)),
                Arguments.of("remind 総務部 p.2", new Command.Remind("総務部", 2)),
                Arguments.of("リマインド先 総務課 #総務課", new Command.RemindTo("総務課 #総務課")),
                Arguments.of("未報告", new Command.Pending("")),
                Arguments.of("away 8/10-8/16", new Command.Away("8/10-8/16")),
                Arguments.of("通知停止 総務-03", new Command.Mute("総務-03")),
                Arguments.of("pause off", new Command.Resume("")),
                Arguments.of("災害対策本部 解除", new Command.Resume("")),
                Arguments.of("リマインド再開", new Command.Resume("")),
                Arguments.of("休庁日 令和3年12月28日 停電", new Command.CloseDay("令和3年12月28日 停電")),
                Arguments.of("year R3", new Command.ShowYear(R3, "")),
                Arguments.of("年度 令和３年度", new Command.ShowYear(R3, "")),
                Arguments.of("年度 2021", new Command.ShowYear(R3, "2021")),
                Arguments.of("令和３年度", new Command.ShowYear(R3, "令和3年度")),
                Arguments.of("2021", new Command.ShowYear(R3, "2021")),
                Arguments.of("年度 来年", new Command.ShowYear(null, "来年")),
                Arguments.of("help", new Command.Help(null)),
                Arguments.of("？", new Command.Help(null)),
                Arguments.of("使い方", new Command.Help(null)),
                Arguments.of("help search", new Command.Help(CommandCatalogue.SEARCH)),
                Arguments.of("ヘルプ 検索", new Command.Help(CommandCatalogue.SEARCH)),
                Arguments.of("ヘルプ 担当", new Command.Help(CommandCatalogue.WHO)),
                Arguments.of("ヘルプ 担当と代理", new Command.HelpOn(HelpPage.PEOPLE)),
                Arguments.of("使い方　すべての言葉", new Command.HelpOn(HelpPage.ALL)),
                Arguments.of("help ADMIN", new Command.HelpOn(HelpPage.MANAGING)));
    }

    @ParameterizedTest
    @MethodSource("words")
    void understands(String words, Command command) {
        assertThat(parser.parse(words)).isEqualTo(command);
    }

    static Stream<Arguments> examples() {
        return Stream.of(true, false).flatMap(japanese -> Arrays.stream(CommandCatalogue.values())
                .flatMap(command -> command.examples(SampleOfSoumu.SAMPLE, japanese).stream()
                        .map(example -> Arguments.of(command, example))));
    }

    /** An example of the catalogue is understood as the command it stands under, or is a name, code or words without a verb. */
    @ParameterizedTest
    @MethodSource("examples")
    void understandsTheExamplesOfTheCatalogue(CommandCatalogue command, String example) {
        boolean bare = command.words().stream().noneMatch(example::startsWith);
        boolean file = command == CommandCatalogue.EVALUATION && example.matches(".*(?:excel|印刷|print)");
        assertThat(parser.parse(example))
                .isInstanceOf(
                        file
                                ? Command.EvaluationFile.class
                                : bare && !example.isEmpty() ? Command.Ask.class : reads(command));
    }

    @Test
    void eachReadsACommandOfItsOwn() {
        assertThat(CommandCatalogue.values())
                .extracting(CommandParserTests::reads)
                .doesNotHaveDuplicates();
    }

    private static Class<? extends Command> reads(CommandCatalogue command) {
        // Each of its words leads to another thing.
        if (command == CommandCatalogue.PLAN) return Command.AboutImports.class;
        String beside = command == CommandCatalogue.DEPARTMENT ? "" : "何か";
        return command.read(NOW, beside, 1).getClass();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!channel>",
                "\u202Eabc",
                "😀😀",
                "\u0000\u0007",
                "''\"`",
                "……",
                "？？？",
                "p.2",
                "R3 R3 R3",
                "ください"
            })
    void hasAnAnswerForAnything(String words) {
        assertThat(parser.parse(words)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"検索 総務-03 順調", "Ｒ３　検索 総務-03 順調", "令和3年度の 検索 総務-03 順調"})
    void knowsAVerbAlsoBehindAYear(String words) {
        assertThat(CommandParser.begins(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R3 総務-03 順調", "総務-03 順調 検索", "R3"})
    void knowsNoVerbWhereThereIsNone(String words) {
        assertThat(CommandParser.begins(words)).isFalse();
    }

    @Test
    void readsNoMoreThanTheStartOfAPastedPage() {
        assertThat(parser.parse("あ".repeat(40_000))).isEqualTo(new Command.Ask(NOW, "あ".repeat(1000), 1));
    }

    @Test
    void everyCommandIsOfOneTopicOfHelp() {
        assertThat(Stream.of(HelpTopic.values()).flatMap(topic -> topic.commands().stream()))
                .containsExactlyInAnyOrder(CommandCatalogue.values());
    }
}
