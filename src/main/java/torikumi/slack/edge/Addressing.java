package torikumi.slack.edge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which people address a bot before they say something to it: {@code @:}, {@code @さん、}, a greeting, a mention at the end. */
final class Addressing {

    private static final String TITLE = "(?:さん|ちゃん|くん|君|さま|様|殿|先生|せんせい)";

    // With what follows the mention as part of the address. A title after a space is one only where it stands alone:
    // 様式.
    private static final Pattern MENTION = Pattern.compile(
            "(?U)" + MessageText.BOT + "(?:" + TITLE + "(?=[\\s:：、,，;；。．!！?？~〜へ宛]|$)" + "|(?:さん|ちゃん)|\\s" + TITLE
                    + "(?=[\\s:：、,，;；。．!！]|$))?(?:[へ宛](?=[\\s:：、,，]|$))?\\s?[:：、,，;；。．!！]*");

    private static final Pattern BEFORE_MENTION = Pattern.compile("(?U)[、,，\\s]$");

    // Not the name of something that begins like one (こんにちは赤ちゃん事業): white space or a stop follows.
    private static final Pattern GREETING = Pattern.compile(
            "(?iU)\\G(?:おはよう(?:ございます)?|こんにちは|こんにちわ|こんばんは|(?:皆|みな)(?:さん|さま|様)|お疲れ(?:様|さま)(?:です|でした|でございます)?|おつかれ(?:さま)?(?:です|でした)?"
                    + "|ご苦労(?:様|さま)です|(?:いつも)?(?:大変)?お世話(?:に|様に|さまに)なって(?:おり|い)ます|いつもありがとうございます"
                    + "|お忙しいところ(?:大変)?(?:すみません|申し訳(?:ありません|ございません)|恐れ入ります|恐縮です)(?:が|けど)?"
                    + "|(?:突然|度々|たびたび|何度も)?(?:すみません|すいません|申し訳(?:ありません|ございません|ないです))(?:が|けど)?|恐れ入ります(?:が)?|恐縮です(?:が)?"
                    + "|失礼(?:し|いたし|致し)ます|初めまして|はじめまして|ちょっといいですか|ねえ|あの|もしもし|cc|good (?:morning|afternoon|evening)|hi(?: there)?|hello|hey|excuse me|sorry)"
                    + "(?=[\\s、。，,．.!！?？〜~ー…:：" + MessageText.BOT + "]|$)[\\s、。，,．.!！〜~ー…:：]*");

    // お疲れ様です。職員課の森です。 What greets and says who one is says nothing else.
    private static final Pattern INTRODUCTION = Pattern.compile("(?U)[^0-9０-９\\s]{1,24}(?:です|と申します|といいます)[。．.!！]*");

    private Addressing() {}

    /** What is said, without the address; a greeting alone stays. */
    static String taken(String words) {
        String rest = words;
        int mention = rest.indexOf(MessageText.BOT);
        if (mention > 0) {
            String before = rest.substring(0, mention).strip();
            if (greetings(before) == before.length()) rest = rest.substring(mention);
        }
        rest = withoutMentions(rest);
        String behind = rest.substring(greetings(rest));
        return behind.isEmpty() || INTRODUCTION.matcher(behind).matches() ? rest : behind;
    }

    private static String withoutMentions(String words) {
        var rest = new StringBuilder();
        Matcher mention = MENTION.matcher(words);
        int from = 0;
        while (mention.find()) {
            rest.append(words, from, mention.start());
            from = mention.end();
            if (words.substring(from).isBlank() && BEFORE_MENTION.matcher(rest).find())
                rest.setLength(rest.length() - 1);
            if (!rest.isEmpty() && !Character.isWhitespace(rest.charAt(rest.length() - 1))) rest.append(' ');
        }
        return rest.append(words, from, words.length()).toString().strip();
    }

    private static int greetings(String words) {
        Matcher greeting = GREETING.matcher(words);
        int to = 0;
        while (greeting.find()) to = greeting.end();
        return to;
    }
}
