package torikumi.slack.words;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people say to a bot as they would to a colleague: a greeting, thanks, or a plain word for what they are after. Reads whole
 * sentences only; where several are said at once, the one that wants most counts. Of equal patterns the first kind holds.
 */
public enum SmallTalk {
    MORNING(true, "おは(?:よう?)?(?:ございま(?:す|した))?|(?:good)?morning"),
    HELLO(
            true,
            "こんにち[はわ]|こんちは|ちわ|やあ|ハロー|はろー|hello(?:there|everyone)?|hi(?:there|all)?|hey(?:there)?|good(?:day|afternoon)|(?:ご)?(?:無沙汰)して(?:おり|い)ます"),
    EVENING(true, "こんばん[はわ]|goodevening"),
    AT_WORK(
            true,
            "お?(?:疲れ|つかれ)(?:様|さま|さん)?(?:です|でした|でございます|でーす)?|ご苦労(?:様|さま|さん)(?:です|でした)?"
                    + "|(?:いつも)?お世話(?:に|様)?(?:なって(?:おり|い)ます|なります|です|でした)?"),
    FIRST_MEETING(
            true,
            "(?:はじ|初)めまして|(?:(?:今後|これから|今日|本日|今年度|今年|今月|引き続き|何卒)(?:とも|も)?)?(?:どうぞ|何卒)?(?:よろしく|宜しく)(?:どうぞ)?(?:お?願い(?:いた|致)?(?:します|申し上げます))?|niceto(?:meet|see)you"),
    FAREWELL(
            true,
            "(?:お先に)?失礼(?:いた|致)?します|お先に|さようなら|では(?:また)?|また(?:明日|あした|来週|あとで|今度)?(?:ね)?|おやすみ(?:なさい)?|(?:good)?bye(?:bye)?|goodnight|seeyou(?:later|soon|tomorrow)?"),
    APOLOGY(
            true,
            "(?:どうも|大変)?(?:すみません|すいません|申し?訳(?:あり|ござい)ません|恐れ入ります|恐縮です)(?:でした)?|ごめん(?:なさい|ね)?|(?:大変|どうも)?失礼(?:いた|致)?しました|(?:i'?m)?(?:so|very)?sorry|excuseme|pardon"),
    THANKS(
            true,
            "\\p{L}{0,14}?(?:ありがと(?:う|ね)?(?:ございま(?:す|した))?(?:ね)?|有り?難う(?:ございま(?:す|した))?|助かり(?:ます|ました)|助かる|助かった|感謝(?:します|です|しています|いたします)?)|サンキュー|さんきゅー|あざ(?:っ)?す|どうも"
                    + "|(?:many)?thank(?:s|you)?(?:(?:so|very)much|alot|again|fortheh?elp|foryourhelp)?|thx|ty|cheers|appreciated?"),
    PRAISE(
            false,
            "(?:とても|すごく|本当に|これは)*+(?:すごい|さすが|(?:素晴|すば)らしい|いいね|いい|良い|便利|わかりやすい|分かりやすい|完璧|えらい|偉い|賢い)|great|nice(?:work|one)?|(?:good|great)(?:job|work)|welldone|awesome|perfect|cool|wonderful|excellent"),
    AGREEMENT(
            false,
            "(?:はい|ええ|うん)*+(?:了解|りょうかい|承知|かしこまり|わかり|分かり|判り|理解し)(?:しました|いたしました|致しました|ました|した|です)?"
                    + "|はい|うん|ええ|そう|そうですね?|なるほど|いいえ|いえ(?:いえ)?|いやいや|とんでもない|結構|大丈夫|わかった|分かった|yes|yep|no|nothanks|gotit|isee|understood|noted|alright|nevermind"),
    TEST(
            false,
            "テスト(?:中|送信|投稿)?|てすと|もしもし|(?:(?:動いて|聞こえて|生きて|起きて)い?|聞こえ)(?:ます|る)|いますか|(?:is)?(?:this|it)?(?:a)?test(?:ing)?|ping|areyou(?:there|alive|working)|(?:is)?any(?:one|body)(?:there|here)|isit(?:on|working)"),
    WHO_ARE_YOU(
            false,
            "(?:あなた|きみ|君|これ|ここ|torikumi|トリクミ|とりくみ|このボット|このbot|ボット)?(?:は|って|とは)?(?:だれ|誰|どなた|何者|何もの)"
                    + "|(?:あなた|これ|これって|このボット|このbot|ボット|torikumi|トリクミ)(?:は|って|とは)?(?:何|なに|なん)?"
                    + "|(?:お|あなたの)?名前(?:は)?(?:何|なに|なん)?|自己紹介(?:して|お願い(?:します)?)?|(?:who|what)areyou|what(?:i|'?)sth(?:is|isbot|ebot)|what(?:'?s|is)yourname"),
    HOW_TO_USE(
            false,
            "(?:この|これの|torikumiの?|トリクミの?|ボットの?|botの?|基本的な|進捗の?|記録の?|報告の?|入力の?)*+(?:方法|使い方|使いかた|つかいかた|使用方法|利用方法|操作|操作方法|やり方|やりかた|書き方|出し方|仕方|しかた|入力方法|記録方法|報告方法|マニュアル|手順|手引き?|説明書?|ガイド)"
                    + "(?:が|は|を|って|も)?(?:よく|全然|まったく|いまいち|まだ)?(?:わから|分から|判ら|わかり|分かり|判り|忘れ|知ら|知り|難し|見|教え|聞き|ほし|欲し|お願い|どこ|何|なに)?[ぁ-ん]{0,12}"
                    + "|(?:これ|torikumi|トリクミ|このボット|ボット|bot|進捗)?(?:は|って|を)?(?:どう|どうやって|どのように|どうすると)(?:やって)?(?:使|つか|操作|入力|記録|報告|書|すれば|したら|する|やる|やれば|聞)[えいうけっせすしたらばれるがかんのにはよかてこきま]{0,8}(?:いい|よい|良い|よろしい)?(?:の|ん|もの)?"
                    + "|(?:何|なに|どんなこと|どういうこと|どんな機能)(?:が|を|は)?(?:でき(?:る|ます)|して(?:くれる|くれます|もらえる|もらえます)|聞け(?:る|ます)|使え(?:る|ます)|あり(?:ます)?|ある)(?:の|ん)?"
                    + "|でき(?:る|ます)こと(?:は)?(?:何|なに|なん)?|機能(?:一覧)?|コマンド(?:一覧)?|メニュー|はじめ(?:方|かた)|始め方|初めて(?:なんです|です|使います|なので)?"
                    + "|(?:どうすれば|どうしたら)(?:いい|よい|良い)(?:の|ん)?|(?:まったく|全然|よく|何も|なにも|何が何だか|さっぱり)*+(?:(?:わかり|分かり|判り)ません|(?:わから|分から|判ら)(?:ない|ん|ず|なくなった|なくて困って(?:い)?(?:る|ます)))(?:の|ん)?"
                    + "|ヘルプ(?:して|お願い)?|助けて(?:ほしい)?|困(?:った|って(?:い)?(?:る|ます)|りました)|教えて(?:ください|下さい)?|(?:何|なに)(?:を|と|から)?(?:聞けば|きけば|入力すれば|打てば|書けば|話せば)(?:いい|よい|良い)?(?:の|ん)?"
                    + "|how(?:do|does|can|should|to)(?:i|we|you|this|it)?(?:use|usethis|useit|usetorikumi|work|thiswork|start|getstarted|begin|record|report)(?:this|it|thisbot|thebot|torikumi)?"
                    + "|what(?:can|do|does)(?:you|i|it|this|thisbot)(?:do|ask|type|say)(?:here)?|i(?:'?m|am)lost|(?:i)?don'?tknowhow(?:tousethis)?|helpme|(?:please|canyou)help(?:me)?|(?:user)?(?:manual|guide|instructions|commands?)|gettingstarted|iamnew|i'?mnew(?:here)?"),
    WHAT_TO_DO(
            false,
            "(?:(?:今日|きょう|本日|今週|今月|今|いま|次|つぎ|まず|まずは|最初|私|わたし|自分|これから|ここで|結局)(?:は|に|の|が|、)?)*+(?:何|なに)(?:を|から|か)?"
                    + "(?:(?:すれば|したら|やれば|やったら|始めれば|はじめれば|書けば|書いたら|報告すれば|記録すれば|入力すれば|答えれば)(?:いい|よい|良い|よろしい|よかった)?|する|やる|すべき|やるべき|する必要がある)(?:こと)?(?:の|ん)?"
                    + "|(?:(?:今日|きょう|本日|今週|今月|今|いま|次|つぎ|私|わたし|自分)(?:は|に|の|が)?)*+(?:やる|する|やるべき|すべき|しないといけない|やらないといけない|必要な)(?:こと|仕事|作業|もの)(?:リスト|一覧)?(?:は|が|って)?(?:何|なに|なん)?(?:ある|あります|残って(?:い)?る)?"
                    + "|(?:(?:今日|きょう|本日|今週|今月|自分|私)(?:の)?)*+(?:タスク|todo|仕事|宿題|予定|業務)(?:は|って)?(?:何|なに|ある|あります)?|次(?:は|に|のステップ)?"
                    + "|what(?:should|must|do|can|shall)(?:i|we)(?:haveto|needto)?(?:do|report|answer)?(?:next|now|today|thisweek|first)?|what'?s(?:next|due|todo|on)(?:today)?|whattodo(?:next|now|today)?|todo(?:list)?|mytasks?|tasks?|nextsteps?"),
    DUE(
            false,
            "(?:(?:次|つぎ|次回|今月|今週|今回|報告|進捗|提出|入力|回答|記録|自分)(?:の|は)?)*+(?:期限|締め?切り?|〆切り?|しめきり|期日|デッドライン|提出日|期限日|報告日|納期)(?:は|が|って|を)?(?:いつ|何日|なんにち|いつまで|どう)?(?:だっけ|なの|知り|教え|たい)*+"
                    + "|(?:(?:報告|提出|進捗|入力|回答|次|今月|記録)(?:は|の)?)*+いつまで(?:に)?(?:(?:報告|提出|入力|回答|記録)?(?:出せ|すれ|やれ|書け|答えれ)ば|(?:報告|提出|入力|回答|記録)?(?:したら|やったら|する))?(?:いい|よい|良い)?(?:の|ん|だっけ)?"
                    + "|due(?:dates?)?|(?:next)?deadlines?|when(?:'?s|is)(?:it|this|the|my|our)*+(?:next)?(?:report|update|one)?(?:due|deadline|duedate)|bywhen|untilwhen"),
    NOTICES(
            false,
            "(?:(?:この|進捗の?|期限の?|ボットの?|毎月の?|自分の?)*+)(?:通知|お知らせ|おしらせ|知らせ|リマインダー|リマインド|催促|アラート)(?:の|を|は|が|について|って|も)?"
                    + "(?:設定|変更|停止|解除|頻度|時間|時刻|曜日|方法|一覧|オフ|オン|止め|とめ|やめ|変え|かえ|減ら|増や|多|少な|来|こ|届|うるさ|いつ|受け|ほし|欲し|いら|不要|どう|見)?(?:の|を|は|が)?(?:設定|変更|停止|解除|方法|止め|とめ|やめ|変え|来|届|知り|し)?[ぁ-ん]{0,10}"
                    + "|notifications?|alerts?|reminders?|notices?|(?:stop|changes?|turnoff|mute)(?:the|my|these)?(?:notifications?|alerts?|reminders?)|(?:notification|reminder|alert)settings?"),
    SETTINGS(
            false,
            "(?:(?:この|ボットの?|各種|初期|詳細|環境|個人|自分の?)*+)(?:設定|セッティング|オプション|初期設定|環境設定)(?:画面|メニュー|方法|項目)?(?:の|を|は|が)?(?:変更|変え|見|開|し|教え|どこ|方法)?[ぁ-ん]{0,8}"
                    + "|settings?|preferences?|options?|config(?:uration|ure)?|setup|(?:change|open)(?:the|my)?(?:settings?|preferences?)"),
    SUMMARY(
            false,
            "(?:(?:今月|先月|今週|先週|今年度|月|週|年度|部|課|全体|進捗|状況|報告|月次|週次)の?)*+(?:まとめ|纏め|サマリー?|要約|概要|ダイジェスト|総括|レポート)(?:は|を|が)?(?:見|教え|作|出|書|提出|し|くだ)?[ぁ-ん]{0,8}"
                    + "|(?:the)?(?:(?:weekly|monthly)?(?:summary|summaries|digest|overview|roll-?up|report))"),
    MISTAKE(
            false,
            "(?:(?:いま|今|さっき|先ほど|直前|最後|前|自分)(?:の|に|は)?)*+(?:(?:記録|報告|入力|投稿|やつ|もの|回答|送信)?(?:の|を|は|が)?)?(?:取り?消|取消|とりけ|キャンセル|元に戻|もとに戻|なかったことに)(?![ぁ-ん]{0,8}た$)[ぁ-ん]{0,20}(?:の?(?:方法|方|かた))?(?:を|は|が)?"
                    + "|(?:(?:いま|今|さっき|先ほど)(?:の|に|は)?)*+(?:(?:記録|報告|入力|投稿|回答|番号|状況)(?:を|が|は)?)?(?:間違え|まちがえ|間違い|間違って|誤って|ミスし|書き間違え|入力ミス|誤記)[ぁ-ん]{0,10}(?:(?:記録|登録|入力|報告|送信|投稿|回答)[ぁ-ん]{0,10})?"
                    + "|(?:how(?:do|can|to)(?:i|we)?|can(?:i|we))?(?:undo|withdraw|takeback)(?:it|that|this|a|my|last|update|record|report)*+|take(?:it|that)back|cancel(?:it|that|this)?|revert(?:it|that)?|(?:i)?madeamistake|mistake|oops|wrongone|thatwaswrong"),
    CORRECTION(
            false,
            "(?:(?:いま|今|さっき|先ほど|直前|最後|前|自分)(?:の|に|は)?)*+(?:(?:記録|報告|入力|投稿|内容|やつ|もの)(?:の|を|は)?)?(?:訂正|修正|直し|なおし|書き直|書き換え|編集|変更)(?![ぁ-ん]{0,8}た$)[ぁ-ん]{0,20}(?:の?(?:方法|方|かた))?(?:を|は|が)?"
                    + "|(?:i(?:want|need|'?dlike)to|how(?:do|can|to)(?:i|we)?|can(?:i|we))?(?:correct|fix|edit|amend)(?:it|that|this|a|my|last|update|record|report)*+|correction");

    /** Longer ones say something else, and no pattern runs over them. */
    private static final int LONGEST = 120;

    private static final int LONGEST_PART = 40;

    private static final int MOST_PARTS = 6;

    // Slack's emoji, by their names.
    private static final Pattern EMOJI = Pattern.compile(":[a-z0-9_+'-]{1,40}:");

    private static final Pattern FACE = Pattern.compile("\\p{IsEmoji_Presentation}|:[a-z0-9_+'-]{1,40}:");

    private static final Pattern BREAK = Pattern.compile("(?U)[。．!！?？、､,，;；\\s…]+|\\.(?=\\s|$)");

    private static final Pattern NOT_SAID = Pattern.compile("(?U)[^\\p{L}\\p{N}'’]+");

    private static final Pattern DRAWN_OUT = Pattern.compile("[ー〜~ーっッ]+$");

    private static final Pattern TO_WHOM = Pattern.compile(
            "^(?:torikumi|トリクミ|とりくみ|bot|ボット)(?:さん|くん|君|ちゃん|様|さま|の皆さん)?(?=.)|^(?:皆|みな)(?:さん|さま|様)(?=.)|(?<=.)(?:torikumi|トリクミ|bot|ボット)(?:さん|くん|君|ちゃん|様|さま)?$");

    // Possessive: an ending can be read in two ways, and need not be.
    private static final Pattern POLITE_END = Pattern.compile(
            "(?:でしょうか|ですか|ですかね|ですよね|ですね|ですよ|です|でございます|ください(?:ませ)?|下さい|くださいませんか|(?:お)?願い(?:し|いたし|致し)ます|のですが|んですが|んですけど|のですけど|んだけど|(?:を)?(?:教え|おしえ|見せ|みせ)て|(?:を)?(?:知り|見|聞き)たい|のか|かな|かね|よね|っけ|けど|please|か|ね|よ|な|わ)++$");

    private static final Pattern INTRODUCTION = Pattern.compile(
            "[^0-9]{1,24}(?:と申します|といいます|です|になりました|に着任しました|に異動して(?:き|まいり)ました)|(?:i'?m|iam|mynameis)[a-z]{1,24}");

    private final boolean courtesy;
    private final Pattern pattern;

    SmallTalk(boolean courtesy, String pattern) {
        this.courtesy = courtesy;
        this.pattern = Pattern.compile(pattern);
    }

    /** Of the keys of the message catalogue. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is meant, where the words are nothing else. */
    static Optional<SmallTalk> in(String words) {
        if (words.length() > LONGEST) return Optional.empty();
        String even = even(words);
        if (plain(even).isEmpty() && FACE.matcher(words).find()) return Optional.of(HELLO);
        Optional<SmallTalk> whole = part(even);
        if (whole.isPresent()) return whole;
        List<String> parts = Arrays.stream(BREAK.split(even))
                .filter(each -> !plain(each).isEmpty())
                .toList();
        if (parts.isEmpty() || parts.size() > MOST_PARTS || parts.equals(List.of(even))) return Optional.empty();
        List<Optional<SmallTalk>> read = parts.stream().map(SmallTalk::part).toList();
        boolean greeted = read.stream().flatMap(Optional::stream).anyMatch(kind -> kind.courtesy);
        for (int i = 0; i < parts.size(); i++)
            if (read.get(i).isEmpty()
                    && !(greeted && INTRODUCTION.matcher(plain(parts.get(i))).matches())) return Optional.empty();
        return read.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** The words behind the courtesies that they begin with; unchanged where nothing else follows. */
    static String behindCourtesies(String words) {
        String rest = words;
        for (int i = 0; i < MOST_PARTS; i++) {
            String start = rest.substring(0, Math.min(rest.length(), LONGEST_PART));
            Matcher end = BREAK.matcher(start);
            int from = start.length() - start.stripLeading().length();
            if (!end.find(from) || end.end() >= rest.length()) return rest;
            boolean courteous = part(even(rest.substring(0, end.start())))
                    .filter(kind -> kind.courtesy)
                    .isPresent();
            if (!courteous || rest.substring(end.end()).isBlank()) return rest;
            rest = rest.substring(end.end());
        }
        return rest;
    }

    private static Optional<SmallTalk> part(String even) {
        String plain = plain(even);
        if (plain.isEmpty() || plain.length() > LONGEST_PART) return Optional.empty();
        String shorter = DRAWN_OUT.matcher(plain).replaceFirst("");
        String bare = POLITE_END.matcher(shorter).replaceFirst("");
        List<String> said = Stream.of(plain, shorter, bare)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        return Arrays.stream(values())
                .filter(kind -> said.stream()
                        .anyMatch(each -> kind.pattern.matcher(each).matches()))
                .findFirst();
    }

    private static String even(String words) {
        return EMOJI.matcher(Even.folded(words)).replaceAll(" ");
    }

    private static String plain(String even) {
        String said =
                NOT_SAID.matcher(even.replace('’', '\'').replace("ーす", "す")).replaceAll("");
        return TO_WHOM.matcher(said).replaceAll("");
    }
}
