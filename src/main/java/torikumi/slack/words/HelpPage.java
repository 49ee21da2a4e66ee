package torikumi.slack.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A page of help behind the first, which fits one screen. */
public enum HelpPage {
    PEOPLE(List.of("担当と代理", "people"), HelpTopic.PEOPLE),
    REMINDERS(List.of("お知らせの設定", "reminders"), HelpTopic.REMINDERS),
    MANAGING(List.of("管理", "admin"), HelpTopic.LEADING, HelpTopic.ADMINISTRATION),
    ALL(List.of("すべての言葉", "all"), HelpTopic.values());

    private final List<String> words;
    private final List<HelpTopic> topics;

    HelpPage(List<String> words, HelpTopic... topics) {
        this.words = words;
        this.topics = List.of(topics);
    }

    /** What follows ヘルプ, in Japanese and in English. */
    public List<String> words() {
        return words;
    }

    public List<HelpTopic> topics() {
        return topics;
    }

    /** Of the keys of the message catalogue. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param word in half width and lower case */
    static Optional<HelpPage> of(String word) {
        return Arrays.stream(values()).filter(page -> page.words.contains(word)).findFirst();
    }
}
