package torikumi.progress;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people say around what they have to say: よろしくお願いします, ご確認ください, 以上です, thank you. */
public final class Courtesy {

    private static final String PLEASE = "(?:お願い(?:いたし|致し|し|申し上げ|申しあげ)*(?:ます|たく存じます|です)?|願い(?:ます|たく存じます)"
            + "|(?:を)?(?:いただけ|頂け|もらえ|いただき|頂き|もらい)(?:ますと|ると|れば|たら|ましたら)(?:と)?(?:幸い|助かり|ありがたい|有難い|有り難い|嬉しい|うれしい)(?:です|ます|に存じます)"
            + "|(?:を)?(?:いただけ|頂け|もらえ)(?:ます(?:か|でしょうか)|ないでしょうか|ませんか)|(?:を)?(?:いただき|頂き)たい(?:です|と思います)"
            + "|ください(?:ますよう(?:お願い(?:いたし|致し|し|申し上げ)*ます)?|ませ)?|下さい(?:ませ)?)";

    private static final String BEFORE =
            "(?:(?:以上|取り急ぎ|とり急ぎ|取急ぎ|とりいそぎ|まずは|では|それでは|どうぞ|どうか|何卒|なにとぞ|引き続き|引続き|今後とも|今後も|あわせて|併せて|合わせて|何かと"
                    + "|お手数(?:を)?(?:お(?:かけ|掛け)(?:いたし|致し|し)ます(?:が)?|です(?:が)?)|お忙しいところ|恐れ入りますが|恐縮ですが|すみませんが|お(?:時間|手すき|手空き)の(?:ある|空いた)?(?:とき|時|際)に)[、, ]?)*";

    private static final String DEED =
            "(?:[ごお御]?(?:対応|確認|査収|検討|承認|決裁|指示|指導|助言|協力|返信|返事|連絡|共有|周知|教示|指摘|高覧|一読|意見|判断|回答|了承|承知おき|了知|留意|参照|覧|目通し|手配|調整|査閲|支援|理解|容赦))";

    private static final String GREETING =
            "(?:おはよう(?:ございます)?|こんにち[はわ]|こんばんは|お(?:疲|つか)れ(?:様|さま|さん)?(?:です|でした|でございます)?|(?:いつも)?(?:大変)?お世話(?:に|様に|さまに)な(?:って(?:おり|い)|り)ます|ご?無沙汰して(?:おり|い)ます"
                    + "|恐れ入ります|恐縮です|(?:先に|お先に)?失礼(?:いたし|致し|し)ます|(?:大変)?(?:すみません|すいません|申し訳(?:ありません|ございません|ないです))(?:でした)?)";

    private static final String THANKS =
            "(?:(?:いつも|本当に|どうも|誠に|ご(?:対応|確認|連絡|報告|協力|共有)(?:いただき|頂き)?[、, ]?)*(?:ありがとう|有難う|有り難う)(?:ございます|ございました)?|感謝(?:いたし|致し|し)ます|助かり(?:ます|ました)"
                    + "|了解(?:です|(?:いたし|致し|し)ました)?|承知(?:です|(?:いたし|致し|し)ました)?|かしこまりました|なるほど(?:です)?|いいね|thanks?(?: you)?(?: (?:very|so) much| a lot)?|thx|noted|got it|ok(?:ay)?|sure|great)";

    private static final Pattern COURTEOUS = Pattern.compile(
            "^" + BEFORE + "(?:(?:よろしく|宜しく|ヨロシク)(?:どうぞ|ご?" + DEED + "(?:のほど|の程)?)?" + PLEASE + "?(?:です)?"
                    + "|" + DEED
                    + "(?:の(?:ほど|程)|のうえ|の上|を|方|いただきますよう|くださいますよう|頂きますよう)?[、, ]?(?:何卒|どうぞ)?[、, ]?(?:よろしく|宜しく)?" + PLEASE
                    + "|" + PLEASE
                    + "|以上(?:です|になります|でございます|となります)?|(?:ご|御)?報告(?:です|まで(?:です)?|(?:いたし|致し|し|申し上げ)+ます|申し上げます)|取り急ぎ"
                    + "|" + GREETING + "|" + THANKS
                    + "|(?:hello|hi|dear|good (?:morning|afternoon|evening))(?: (?:all|everyone|everybody|team|colleagues|there))?,?"
                    + "|何か(?:あれば|ありましたら|ございましたら)[、, ]?(?:ご|お)?(?:連絡|知らせ|指摘)(?:て)?" + PLEASE
                    + "|(?:best |kind )?regards,?|cheers,?|please (?:check|confirm|review)(?: it| this)?|thank you in advance|that(?:'s| is) all)"
                    + "(?:[ねよ])?[?!~ー…]*(?: ?m?\\(_ ?_\\)m?)?$");

    /** Up to and with its full stop or end of line; a full stop within a number or an address is none. */
    public static final Pattern SENTENCE =
            Pattern.compile("(?U)[^。．！!？?\\n.]*(?:\\.(?!\\s|$)[^。．！!？?\\n.]*)*+(?:[。．！!？?\\n.]+|$)");

    private static final String STOPS = "。．！!.";

    // お疲れ様です、…: what greets before what is said.
    private static final Pattern GREETED = Pattern.compile("(?U)^\\s*" + GREETING + "[、，,\\s]+");

    private static final Pattern EMOJI = Pattern.compile(":[a-z+][a-z0-9_+'-]{1,40}:");

    private static final int LONGEST_GREETING = 60;

    private static final Pattern THANKFUL = Pattern.compile("^" + BEFORE + THANKS + "(?:[ねよ])?[?!~ー…]*$");

    private Courtesy() {}

    /** The words without the sentences, and the greetings before a sentence, that are only courtesy; all else as it was typed. */
    public static String without(String typed) {
        var kept = new StringBuilder();
        Matcher sentence = SENTENCE.matcher(typed);
        while (sentence.find() && sentence.end() > sentence.start()) {
            String said = sentence.group();
            if (!is(even(said))) kept.append(behindGreeting(said));
            // The line that it ended ends all the same.
            else if (said.endsWith("\n") && !kept.isEmpty() && kept.charAt(kept.length() - 1) != '\n')
                kept.append('\n');
        }
        return kept.toString().strip();
    }

    private static String behindGreeting(String sentence) {
        String start = sentence.substring(0, Math.min(sentence.length(), LONGEST_GREETING));
        Matcher greeting = GREETED.matcher(start);
        return greeting.find() ? sentence.substring(greeting.end()) : sentence;
    }

    /** One sentence without its stops, as {@link #is} and {@link #answers} read it. */
    public static String even(String sentence) {
        int to = sentence.length();
        while (to > 0
                && (STOPS.indexOf(sentence.charAt(to - 1)) >= 0 || Character.isWhitespace(sentence.charAt(to - 1))))
            to--;
        String folded = Normalizer.normalize(sentence.substring(0, to), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return EMOJI.matcher(folded).replaceAll(" ").strip();
    }

    /** @param even one sentence or less, NFKC and in lower case, without its full stop */
    public static boolean is(String even) {
        return even.length() <= 80 && COURTEOUS.matcher(even).matches();
    }

    /** Whether it answers somebody: thanks and agreement. */
    public static boolean answers(String even) {
        return even.length() <= 80 && THANKFUL.matcher(even).matches();
    }
}
