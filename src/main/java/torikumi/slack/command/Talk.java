package torikumi.slack.command;

import java.util.regex.Pattern;

/** Whether people report, ask, or only talk, as far as their words show it. */
public final class Talk {

    private static final Pattern SENTENCE_END = Pattern.compile("(?U)[。．！!\\n]+|\\.(?=\\s|$)");

    private static final Pattern HAPPENED = Pattern.compile("(?:[ぁ-ん]た|んだ|です|済み?|中|て(?:い|お)(?:る|ます|ります)|ところ)$");

    private static final Pattern HAPPENED_IN_ENGLISH = Pattern.compile(
            "\\b(?:[a-z]{2,}ed|has|have|was|were|done|met|held|began|made|sent|wrote|went|got|is [a-z]+ing|are [a-z]+ing)\\b");

    private static final Pattern ASKS = Pattern.compile(
            "[?？]|(?:です|ます|でしょう|ません|ました|でした|だろう|のだろう)か[。．]?(?:\\s|$)|どう(?:なっ|なり|なん|ですか|でしょう|して(?:る|い)|いう)|教えて|おしえて|知りたい|見せて|(?:いつ|なぜ|誰|だれ|どれ|どの|どこ)(?:が|を|に|の|から|まで|です)|(?:ください|下さい|お願いします|は|とは)[。．]?$");

    private static final Pattern ASKS_IN_ENGLISH = Pattern.compile(
            "^(?:what|how|when|who|why|which|where|is|are|does|do|did|can|could|will|would|should|show|tell|list|please)\\b");

    // Thanks, agreement and greetings.
    private static final Pattern COURTESY = Pattern.compile(
            "ありがと|有難う|有り難う|了解|承知|かしこまり|お疲れ|おつかれ|よろしく|宜しく|すみません|申し訳|助かり|なるほど|いいね|thank|thx|(?:^|\\s)(?:ok|okay|noted|sure|got it|great)(?:[\\s.!]|$)");

    // Said from one to another about the message itself more often than about the work.
    private static final Pattern BETWEEN_COLLEAGUES = Pattern.compile(
            "<@|さん|様|送り|送付|確認し|拝見|見まし|読みまし|聞きまし|伺|共有し|連絡し|伝え|と思|そう(?:です|だ)|かも|\\b(?:i think|sent|saw|read|asked|told)\\b");

    private Talk() {}

    /** What a reply in the thread of an initiative is. */
    public enum Tone {
        REPORT,
        /** May be either: to be asked about. */
        EITHER,
        CONVERSATION
    }

    /** What words are that were said about an initiative in its thread, to nobody in particular. */
    public static Tone tone(String words, ProgressWords.Said said) {
        String even = ProgressWords.even(words).strip();
        if (said.question() || said.progress().words().isBlank() && !said.saysHowItStands()) return Tone.CONVERSATION;
        // OK is also a word of the scale.
        if (even.matches("(?:ok|okay|good|great)(?:です|でした)?[。.!！\\s]*")) return Tone.CONVERSATION;
        boolean courteous = COURTESY.matcher(even).find();
        if (said.saysHowItStands()) return courteous ? Tone.EITHER : Tone.REPORT;
        if (!said.happened()) return Tone.CONVERSATION;
        boolean onlyCourteous = courteous && even.length() < 30;
        if (onlyCourteous) return Tone.CONVERSATION;
        return courteous || BETWEEN_COLLEAGUES.matcher(even).find() ? Tone.EITHER : Tone.REPORT;
    }

    /** Whether the words tell that something was done or is going on. */
    public static boolean happened(String typed) {
        for (String sentence : SENTENCE_END.split(typed)) {
            String even = ProgressWords.even(sentence).strip();
            if (HAPPENED.matcher(even).find()
                    || HAPPENED_IN_ENGLISH.matcher(even).find()) return true;
            for (String part : even.split("(?U)\\s+"))
                if (HAPPENED.matcher(part).find()) return true;
        }
        return false;
    }

    /** Whether the words ask something. */
    public static boolean asks(String typed) {
        String even = ProgressWords.even(typed).strip();
        return ASKS.matcher(even).find()
                || ASKS_IN_ENGLISH.matcher(even).find()
                || even.lines().map(String::strip).anyMatch(line -> ASKS.matcher(line)
                        .find());
    }
}
