package torikumi.slack.edge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Every reader of Slack's markup. */
public final class MessageReaders {

    private static final String BOT = "U0BOT";

    private MessageReaders() {}

    public static Map<String, Consumer<String>> all() {
        Map<String, Consumer<String>> readers = new LinkedHashMap<>();
        readers.put("Hearing.toBot", text -> Hearing.toBot(BOT, text, null, id -> null));
        readers.put("Hearing.toBot behind a mention", text -> Hearing.toBot(BOT, "<@U0BOT> " + text, null, id -> null));
        readers.put("Hearing.said", text -> Hearing.said(text, null, id -> null));
        readers.put("Hearing.mentions", text -> Hearing.mentions(BOT, text, null));
        readers.put("Addressing.taken", Addressing::taken);
        readers.put("Said.typed", Said::typed);
        return readers;
    }
}
