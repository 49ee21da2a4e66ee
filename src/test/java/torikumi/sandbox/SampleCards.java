package torikumi.sandbox;

import org.springframework.web.servlet.function.ServerRequest;

/** A bot of a few cards, to look at. */
final class SampleCards {

    private SampleCards() {}

    static String answer(ServerRequest request) {
        String text = request.param("text").orElse("");
        if (request.param("command").isEmpty()) return "";
        return switch (text) {
            case "bad" ->
                "{\"text\":\"x\",\"blocks\":[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"\"}}]}";
            case "rich" -> RICH;
            case "share" -> SECTION.replace("\"ephemeral\"", "\"in_channel\"");
            default -> SECTION;
        };
    }

    static final String SECTION = """
            {"response_type":"ephemeral","text":"総務課の重点取組み事項は8件です。","blocks":[
             {"type":"header","text":{"type":"plain_text","text":"総務課"}},
             {"type":"context","elements":[{"type":"mrkdwn","text":"令和3年度 総務部 ・ 取組 8件 ・ ● 順調 3 ▲ やや遅れ 1 ■ 遅れ 1 報告なし 3"}]},
             {"type":"section","text":{"type":"mrkdwn","text":"使命  円滑な区政運営が行われるよう、各部の取組を支援する。"}},
             {"type":"divider"},
             {"type":"section","text":{"type":"plain_text","text":"総務-01  議会と円滑な政策議論が行われるよう的確な調整を行う。"},
              "accessory":{"type":"button","action_id":"initiative.open","value":"総務-01","text":{"type":"plain_text","text":"開く"}}},
             {"type":"context","elements":[{"type":"plain_text","text":"● 順調 ・ 8日前 6月1日（火） ・ 第2回定例会の日程を調整した"}]},
             {"type":"section","text":{"type":"plain_text","text":"総務-03  部内各課と連携し、10年目の東北復興大祭典を成功に導くとともに、今後のあり方について検討する。"},
              "accessory":{"type":"overflow","action_id":"initiative.more","options":[
                {"text":{"type":"plain_text","text":"進捗を記録"},"value":"a"},{"text":{"type":"plain_text","text":"経過をすべて見る"},"value":"b"}]}},
             {"type":"section","fields":[{"type":"mrkdwn","text":"*課*\\n総務課"},{"type":"mrkdwn","text":"*状況*\\n■ 遅れ（6月1日から）"},
               {"type":"mrkdwn","text":"*進み*\\n60%"},{"type":"mrkdwn","text":"*最後の報告*\\n6月1日（火） 8日前"}]},
             {"type":"actions","elements":[
               {"type":"button","action_id":"progress.record","style":"primary","text":{"type":"plain_text","text":"進捗を記録"}},
               {"type":"button","action_id":"section.late","text":{"type":"plain_text","text":"遅れだけ見る"}},
               {"type":"button","action_id":"section.share","style":"danger","text":{"type":"plain_text","text":"このチャンネルに共有"},
                "confirm":{"title":{"type":"plain_text","text":"共有しますか"},"text":{"type":"mrkdwn","text":"このチャンネルの全員に *見えます*。"},
                  "confirm":{"type":"plain_text","text":"共有する"},"deny":{"type":"plain_text","text":"やめる"}}},
               {"type":"static_select","action_id":"section.choose","placeholder":{"type":"plain_text","text":"課を選ぶ"},"options":[
                 {"text":{"type":"plain_text","text":"総務課"},"value":"soumu"},{"text":{"type":"plain_text","text":"経理課"},"value":"keiri"}]},
               {"type":"datepicker","action_id":"progress.date","initial_date":"2021-06-09"}]}]}
            """;

    static final String RICH = """
            {"blocks":[{"type":"rich_text","elements":[
              {"type":"rich_text_section","elements":[{"type":"text","text":"太字","style":{"bold":true}},{"type":"text","text":" と "},
                {"type":"text","text":"コード","style":{"code":true}},{"type":"text","text":" "},{"type":"user","user_id":"U0MORIAKARI"},{"type":"emoji","name":"bell"}]},
              {"type":"rich_text_list","style":"ordered","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"議会との調整"}]},
                {"type":"rich_text_section","elements":[{"type":"link","url":"https://example.org/","text":"資料"}]}]},
              {"type":"rich_text_quote","elements":[{"type":"text","text":"引用した文"}]},
              {"type":"rich_text_preformatted","elements":[{"type":"text","text":"整形済み"}]}]},
             {"type":"section","text":{"type":"mrkdwn","text":"*太字* と_触れる_字 <!channel> <https://example.org|案内> <!date^1623200000^{date_short} {time}|x>\\n> 引用\\n```pre```"}}]}
            """;
}
