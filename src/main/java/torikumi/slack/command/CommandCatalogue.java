package torikumi.slack.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one list of what can be typed after {@code /torikumi}: words, examples, and (by its key in the message catalogue) what it
 * does. Help, the README's table and the parser's tests are drawn from it.
 */
public enum CommandCatalogue {
    DEPARTMENT(List.of("部", "department", "home"), List.of("")),
    LIST(List.of("一覧", "list"), List.of("総務課", "総務", "一覧 総務課", "list soumu", "地域防災", "防災危機管理課（地域防災）")),
    SHOW(List.of("詳細", "show"), List.of("総務-03", "総務3", "詳細 総務－０３", "show soumu-3", "R3-総務-03")),
    MISSION(List.of("ミッション", "使命", "mission"), List.of("ミッション 経理課", "使命 経理", "mission keiri")),
    VISION(List.of("ビジョン", "vision"), List.of("ビジョン", "vision")),
    POLICY(List.of("方針", "policy"), List.of("方針", "policy")),
    SEARCH(List.of("検索", "search"), List.of("検索 電子決裁", "search BCP", "育休")),
    YEAR(List.of("年度", "year"), List.of("年度 令和３年度", "year R3", "年度 2021")),
    HELP(List.of("ヘルプ", "使い方", "help", "?"), List.of("ヘルプ", "help search"));

    private final List<String> words;
    private final List<String> examples;

    CommandCatalogue(List<String> words, List<String> examples) {
        this.words = words;
        this.examples = examples;
    }

    /** What it is called, Japanese first; lower case, half width. */
    public List<String> words() {
        return words;
    }

    /** What can be typed after the slash command, each understood as this command. */
    public List<String> examples() {
        return examples;
    }

    /** Of the keys of the message catalogue that tell what it does. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param word in half width and lower case */
    static Optional<CommandCatalogue> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.words.contains(word))
                .findFirst();
    }
}
