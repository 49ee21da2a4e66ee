package torikumi.slack.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torikumi.progress.Courtesy;

/** Whether people report, ask, or only talk, as far as their words show it. What is told goes before what is asked beside it. */
public final class Talk {

    private static final Pattern GAP = Pattern.compile("(?U)\\s+");

    private static final Pattern PART = Pattern.compile("(?U)\\S+\\s*");

    private static final Pattern HAPPENED =
            Pattern.compile("(?:[ぁ-ん]た|んだ|(?<!ない|たい|いい|よい|ほしい|欲しい)です|済み?|中|て(?:い|お)(?:る|ます|ります)|ところ)$");

    private static final Pattern HAPPENED_IN_ENGLISH = Pattern.compile(
            "\\b(?:[a-z]{2,}ed|has|have|was|were|done|met|held|began|made|sent|wrote|went|got|is [a-z]+ing|are [a-z]+ing)\\b");

    private static final Pattern ASKS = Pattern.compile("\\?$"
            + "|(?:です|ます|でしょう|ません|ました|でした|だろう|ましょう|なの|かな|ない|たの|るの)か(?:ね|な|しら)?$|(?:かな|かしら|だっけ|でしたっけ|ですっけ)$"
            + "|(?:教えて|おしえて|見せて|みせて|知らせて|聞かせて|表示して|出して)(?:ください|下さい|くださいませ|くれ(?:ます|ません)か|くれ|(?:ほしい|欲しい|いただきたい|頂きたい|もらいたい|もらえ|いただけ|頂け).{0,12}|よ|ね)?$"
            + "|(?:知り|聞き|見)たい(?:です|の?ですが|んですが)?$|どう(?:なっ(?:て.{0,8}|た)|なる|なの|か|ですか?|でしょう(?:か)?)?$");

    // Only at the end of what is said: 遅れの理由は.
    private static final Pattern ASKS_AT_LAST =
            Pattern.compile("(?:は|とは|って)$|(?<!明ら|静|確|豊|ほ|わず|何|いくつ|どこ|だれ|誰|なに|どう|なんら)か$");

    private static final Pattern WHICH =
            Pattern.compile("いつ(?!も|か|でも)|なぜ|どうして|誰|だれ|どれ(?!も|ほど)|どの(?!ように)|どこ(?!も|か)|何(?:が|を|に|の|で)|いくつ|いくら");

    // 誰に頼むかを決めた tells.
    private static final Pattern INDIRECT = Pattern.compile("か(?:を|は|が|に|も|どうか|について|という|未定|不明|検討|協議|調整|確認|決)");

    private static final String DO = "(?:is|are|was|were|has|have|does|do|did|can|could|will|would|should) ";

    private static final Pattern ASKS_IN_ENGLISH =
            Pattern.compile("^(?:what|how|when|who|why|which|where)\\b|^(?:please )?(?:show|tell|list)\\b"
                    + "|^" + DO
                    + "(?:it|this|that|these|those|there|we|you|they|he|she|i|the|our|your|my|any|anything|everything|everyone|all|\\S*\\d)\\b"
                    + "|^" + DO + ".*\\?$");

    // 順調でしょうかよろしくお願いします
    private static final Pattern GLUED = Pattern.compile("(?<=か)(?:どうぞ|何卒)?(?:よろしく|宜しく)お願い\\S*$");

    // 順調 ですか: a question about what stands before it.
    private static final Pattern ABOUT_WHAT_WAS_SAID = Pattern.compile(
            "(?:(?:し|になり|となり)(?:ました|ています)|(?:し|になっ|となっ)(?:た|てい?る)|です|でしょう|なの|なん|ます|だろう|(?:に)?(?:進んで|いって|推移して)い?(?:る|ます)|大丈夫(?:です|でしょう)?)?(?:の)?か?(?:ね|な)?\\?*");

    // Thanks, agreement and greetings.
    private static final Pattern COURTESY = Pattern.compile(
            "ありがと|有難う|有り難う|了解|承知|かしこまり|お疲れ|おつかれ|よろしく|宜しく|すみません|申し訳|助かり|なるほど|いいね|thank|thx|(?:^|\\s)(?:ok|okay|noted|sure|got it|great)(?:[\\s.!]|$)");

    // Said from one to another about the message itself more often than about the work.
    private static final Pattern BETWEEN_COLLEAGUES = Pattern.compile(
            "(?:^|\\s)@|さん|様|送り|送付|確認し|拝見|見まし|読みまし|聞きまし|伺|共有し|連絡し|伝え|と思|そう(?:です|だ)|かも|\\b(?:i think|sent|saw|read|asked|told)\\b");

    // Words that somebody else said, and addresses, in which a question mark is none.
    private static final Pattern NOT_SAID = Pattern.compile(
            "(?iU)「[^「」\\n]{1,300}」|『[^『』\\n]{1,300}』|“[^“”\\n]{1,300}”|\"[^\"\\n]{1,300}\"|" + SaidAddress.WRITTEN);

    private static final int LONGEST_COURTESY = 400;

    private Talk() {}

    /** What a reply in the thread of an initiative is. */
    public enum Tone {
        REPORT,
        /** May be either: to be asked about. */
        EITHER,
        CONVERSATION
    }

    /**
     * Words taken apart.
     *
     * @param told without what asks and without courtesy
     * @param asked whether something is asked
     * @param answers whether they thank or agree
     */
    record Heard(String told, boolean asked, boolean answers) {

        boolean happened() {
            return tells(told);
        }
    }

    /** What words are that were said about an initiative in its thread, to nobody in particular. */
    public static Tone tone(String words, ProgressWords.Said said) {
        String even = Even.folded(words).strip();
        if (said.question() || said.progress().words().isBlank() && !said.saysHowItStands()) return Tone.CONVERSATION;
        // OK is also a word of the scale.
        if (even.matches("(?:ok|okay|good|great)(?:です|でした)?[。.!！\\s]*")) return Tone.CONVERSATION;
        Heard heard = hear(words);
        if (said.saysHowItStands()) return heard.answers ? Tone.EITHER : Tone.REPORT;
        if (!said.happened()) return Tone.CONVERSATION;
        String told = Even.folded(heard.told);
        boolean courteous = COURTESY.matcher(told).find();
        boolean between = BETWEEN_COLLEAGUES.matcher(told).find();
        boolean brief = even.length() < 30;
        if (brief && (courteous || heard.answers && between)) return Tone.CONVERSATION;
        return courteous || between || heard.answers || heard.asked ? Tone.EITHER : Tone.REPORT;
    }

    /** Whether the words tell that something was done or is going on. */
    public static boolean happened(String typed) {
        return hear(typed).happened();
    }

    /**
     * Whether the words ask something and tell nothing beside it.
     *
     * @param standing whether words say how it stands
     */
    public static boolean asks(String typed, Predicate<String> standing) {
        return asks(hear(typed), standing);
    }

    static boolean asks(Heard heard, Predicate<String> standing) {
        return heard.asked && !heard.happened() && !standing.test(heard.told);
    }

    /** Whether nothing but courtesy is in the words. */
    public static boolean isCourtesy(String typed) {
        if (typed.length() > LONGEST_COURTESY) return false;
        Heard heard = hear(typed);
        return heard.told.isBlank() && !heard.asked;
    }

    private static boolean tells(String told) {
        String plain = masked(told);
        Matcher sentence = Courtesy.SENTENCE.matcher(plain);
        while (sentence.find() && sentence.end() > sentence.start()) {
            String even = Courtesy.even(sentence.group());
            if (HAPPENED.matcher(even).find()
                    || HAPPENED_IN_ENGLISH.matcher(even).find()) return true;
            for (String part : GAP.split(even)) if (HAPPENED.matcher(part).find()) return true;
        }
        return false;
    }

    static Heard hear(String typed) {
        String plain = masked(typed);
        var told = new StringBuilder();
        boolean asked = false;
        boolean answers = false;
        Matcher sentence = Courtesy.SENTENCE.matcher(plain);
        while (sentence.find() && sentence.end() > sentence.start()) {
            String even = Courtesy.even(sentence.group());
            if (Courtesy.is(even)) {
                answers |= Courtesy.answers(even);
                continue;
            }
            if (ASKS_IN_ENGLISH.matcher(even).find()) {
                asked = true;
                continue;
            }
            List<Part> parts = parts(plain, sentence.start(), sentence.end());
            boolean[] gone = new boolean[parts.size()];
            for (int i = 0; i < parts.size(); i++) {
                String part = Courtesy.even(plain.substring(parts.get(i).from, parts.get(i).to));
                boolean last = i == parts.size() - 1;
                gone[i] = Courtesy.is(part);
                answers |= gone[i] && Courtesy.answers(part);
                if (gone[i] || !asks(part, last)) continue;
                asked = true;
                gone[i] = true;
                String bare = GLUED.matcher(part).replaceFirst("");
                if (i > 0 && ABOUT_WHAT_WAS_SAID.matcher(bare).matches()) gone[i - 1] = true;
            }
            for (int i = 0; i < gone.length; i++) if (!gone[i]) told.append(typed, parts.get(i).from, parts.get(i).to);
            if (gone.length == 0) told.append(typed, sentence.start(), sentence.end());
        }
        return new Heard(told.toString(), asked, answers);
    }

    private static boolean asks(String typed, boolean last) {
        String part = GLUED.matcher(typed).replaceFirst("");
        if (ASKS.matcher(part).find() || last && ASKS_AT_LAST.matcher(part).find()) return true;
        return WHICH.matcher(part).find()
                && !HAPPENED.matcher(part).find()
                && !INDIRECT.matcher(part).find();
    }

    /** What white space keeps apart from the rest of a sentence. */
    private record Part(int from, int to) {}

    private static List<Part> parts(String text, int from, int to) {
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(text).region(from, to);
        while (part.find()) parts.add(new Part(part.start(), part.end()));
        return parts;
    }

    /** The same in length, with other letters in place of what was not said. */
    private static String masked(String typed) {
        return NOT_SAID.matcher(typed).replaceAll(found -> "◇".repeat(found.end() - found.start()));
    }
}
