package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.inMessage;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import torikumi.progress.Progress;
import torikumi.progress.RecordProgress;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.reminder.Addressee;
import torikumi.reminder.Cadence;
import torikumi.reminder.Level;
import torikumi.reminder.SetRule;
import torikumi.reminder.Subject;
import torikumi.staff.Appointments;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** Asking and answering through the signed path, against a Slack that takes, limits, fails and refuses. */
// What others have recorded would be in the way.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestPropertySource(properties = "test.context=reminder")
class ReminderOverHttpTests extends AskedOverHttp {

    private JsonObject submission(JsonObject form, String userId, Map<String, String> fields) {
        var values = new JsonObject();
        fields.forEach((field, text) -> {
            var value = field.equals("from") || field.equals("until")
                    ? object("type", "datepicker", "selected_date", text)
                    : object("type", "plain_text_input", "value", text);
            if (field.equals("initiative") || field.equals("health")) {
                value = object("type", "static_select");
                var option = object("value", text);
                option.add("text", object("type", "plain_text", "text", text));
                value.add("selected_option", option);
            }
            var block = new JsonObject();
            block.add(List.of("from", "until", "note").contains(field) ? "value" : field, value);
            values.add(field, block);
        });
        var state = new JsonObject();
        state.add("values", values);
        var view = form.deepCopy();
        view.addProperty("id", "V" + MESSAGES.incrementAndGet());
        view.addProperty("team_id", FakeSlack.TEAM);
        view.addProperty("hash", "1.a");
        view.add("state", state);
        var payload = object("type", "view_submission", "trigger_id", "t" + MESSAGES.incrementAndGet());
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("view", view);
        return by(userId, payload);
    }

    private JsonObject opened() {
        return JsonParser.parseString(calls("views.open", 1).getFirst().field("view"))
                .getAsJsonObject();
    }

    private JsonObject reply(String text, String userId, String channel, String type, String threadTs) {
        String ts = nextTs();
        return object(
                "type",
                "message",
                "channel_type",
                type,
                "user",
                userId,
                "text",
                text,
                "ts",
                ts,
                "thread_ts",
                threadTs,
                "channel",
                channel,
                "event_ts",
                ts);
    }

    @Test
    void tellsByWhenWhatIsAskedIsDueAndNotOnlyWhatIsAskedNext() {
        asked();
        assertThat(whenIsItDue())
                .containsPattern("総務課: \\d+月\\d+日（月）まで（あと\\d件）")
                .doesNotContain("未報告です");

        clock.putForward(Duration.ofDays(1));
        assertThat(whenIsItDue()).containsPattern("総務課: \\d+月\\d+日（月）が期限の\\d件が未報告です.*総務課: \\d+月\\d+日（.）まで");
    }

    private String whenIsItDue() {
        return requests.command("期限は？", Map.of("user_id", MEMBER)).body();
    }

    @Test
    void asksOnceInTheChannelAndTakesAnAnswerWithOneTap() {
        FakeSlack.Call question = asked();
        assertThat(question.field("channel")).isEqualTo(CHANNEL);
        assertThat(question.field("text")).startsWith("総務課 ").contains("の進捗をお知らせください。", "8件");
        assertThat(question.field("metadata"))
                .contains("torikumi_letter", String.valueOf(newestLetter().get("id")));
        sweep();

        JsonObject press = inChannel(MEMBER, tap(question, "総務-03", "on-track"), "a");
        requests.interaction(press);
        requests.interaction(press);
        FakeSlack.Call drawn = drawn();
        requests.interaction(inChannel(MEMBER, tap(question, "総務-03", "on-track"), "again"));

        assertThat(drawn.field("ts")).isEqualTo(messageTs());
        assertThat(drawn.field("blocks")).contains("総務-03  ● 順調", "森 あかりさん", "直す");
        assertThat(drawn.field("text")).contains("7件");
        delivered();
        assertThat(written("総務-03"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("way", "BUTTON").containsEntry("health", "on-track"));
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        assertThat(slack.calls("response/a")).isEmpty();
    }

    @Test
    void refusesAnOutsiderPrivatelyAndOffersToJoin() {
        FakeSlack.Call question = asked();

        requests.interaction(inChannel(outsider, tap(question, "総務-03", "on-track"), "no"));

        JsonObject refusal = answered("no");
        assertThat(refusal.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(refusal.get("replace_original").getAsBoolean()).isFalse();
        assertThat(refusal.get("text").getAsString()).contains("を記録できるのは総務課の担当者です");
        assertThat(written("総務-03")).isEmpty();
        String draft = value(refusal.get("blocks").toString(), "draft.join", "");
        requests.interaction(by(outsider, onEphemeral(press("draft.join.1", draft), slack.responseUrl("join"))));
        assertThat(answered("join").get("text").getAsString()).contains("総務課の担当者になりました", "総務-03を記録しました");
        assertThat(written("総務-03")).hasSize(1);
        drawn();
    }

    @Test
    void asksForTheReasonInAFormAndLosesNothing() {
        FakeSlack.Call question = asked();

        requests.interaction(inChannel(MEMBER, tap(question, "総務-04", "late"), "r"));

        JsonObject form = opened();
        assertThat(form.getAsJsonObject("title").get("text").getAsString()).isEqualTo("遅れの理由");
        assertThat(form.toString())
                .contains("理由（必須）", "\"focus_on_load\":true")
                .contains("総務-04", "\"initial_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"■ 遅れ");
        assertThat(written("総務-04")).isEmpty();
        Map<String, String> fields =
                Map.of("initiative", String.valueOf(initiative("総務-04")), "health", "late", "reason", "");
        assertThat(requests.interaction(submission(form, MEMBER, fields)).body())
                .contains("理由を書いてください");
        requests.interaction(submission(
                form,
                MEMBER,
                Map.of("initiative", String.valueOf(initiative("総務-04")), "health", "late", "reason", "改修が延びた")));
        assertThat(drawn().field("blocks")).contains("総務-04  ■ 遅れ");
        assertThat(written("総務-04")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("reason", "改修が延びた"));
    }

    /** Before the time before, of which the question is. */
    private void heardOfBefore(String code) {
        Instant then = begun.minus(Duration.ofDays(12));
        Instant first = LocalDate.of(2021, 4, 1)
                .atTime(LocalTime.of(10, 0))
                .atZone(TOKYO)
                .toInstant();
        if (then.isBefore(first)) then = first;
        record(code, then);
    }

    private void record(String code, Instant then) {
        within(() -> log.record(
                new RecordProgress(
                        HER,
                        plans.initiative(initiative(code)).orElseThrow(),
                        Progress.said("始めた").health("on-track"),
                        Source.of(WayIn.COMMAND, "before." + begun, then)),
                then));
    }

    /** What no other test has reported on. */
    private String unheard() {
        return Stream.of("総務-08", "総務-07", "総務-06", "総務-02", "総務-01", "総務-03", "総務-04", "総務-05")
                .filter(code -> jdbc.sql("select count(*) from progress_update where initiative_id = ?")
                                .param(initiative(code))
                                .query(Long.class)
                                .single()
                        == 0)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void unchangedIsNeitherOfferedNorTakenWhereNoHealthIsKnown() {
        String code = unheard();
        FakeSlack.Call question = asked();
        String id = String.valueOf(initiative(code));
        assertThat(menu(question, code).toString()).doesNotContain("変更なし").contains("● 順調");

        // A message that was drawn when one was known.
        String old = "%s %s =".formatted(newestLetter().get("reminder_id"), id);
        requests.interaction(inChannel(MEMBER, press("reminder.answer.4", old), "unheard"));

        JsonObject form = opened();
        assertThat(form.getAsJsonArray("blocks").get(0).toString()).contains(code + "の状況はまだ報告されていない");
        requests.interaction(submission(form, MEMBER, Map.of("initiative", id, "health", "on-track")));
        assertThat(drawn().field("blocks")).contains(code + "  ● 順調");
        assertThat(written(code)).hasSize(1);
    }

    @Test
    void wantsASentenceAfterThreeTimesUnchanged() {
        heardOfBefore("総務-05");
        FakeSlack.Call question = asked();
        for (int i = 1; i <= 3; i++) {
            requests.interaction(inChannel(MEMBER, tap(question, "総務-05", "="), "u" + i));
            to(clock.instant().plus(Duration.ofMinutes(10)));
        }
        assertThat(written("総務-05")).hasSize(3);

        requests.interaction(inChannel(MEMBER, tap(question, "総務-05", "="), "u4"));

        JsonObject form = opened();
        assertThat(form.toString()).contains("総務-05は、ことばのない回答が3回続いています", "ひとこと（必須）");
        String id = String.valueOf(initiative("総務-05"));
        assertThat(requests.interaction(submission(form, MEMBER, Map.of("initiative", id, "words", "")))
                        .body())
                .contains("ひとこと入力してください");
        requests.interaction(submission(form, MEMBER, Map.of("initiative", id, "words", "素案を法務と調整中")));
        assertThat(drawn().field("blocks")).contains("総務-05  変更なし");
        assertThat(written("総務-05")).hasSize(4).last().satisfies(row -> assertThat(row)
                .containsEntry("words", "素案を法務と調整中"));
    }

    @Test
    void canBePutOffThreeTimesForAllToSeeAndNotAFourth() {
        threeDaysAhead();
        asked();
        String reminder = String.valueOf(newestLetter().get("reminder_id"));
        requests.interaction(inChannel(outsider, chosen("reminder.later", reminder + " ONE_WORKING_DAY"), "other"));
        assertThat(answered("other").get("text").getAsString()).contains("総務課の担当者だけが変更できます");
        for (int i = 1; i <= 3; i++) {
            requests.interaction(
                    inChannel(MEMBER, chosen("reminder.later", reminder + " ONE_WORKING_DAY"), "later" + i));
            assertThat(drawn(i).field("blocks"))
                    .contains("10:00に、もう一度お知らせします（森 あかりさんの「あとで」）")
                    .contains(i == 3 ? "これ以上は延ばせません" : "あと%d回".formatted(3 - i));
        }
        requests.interaction(inChannel(MEMBER, chosen("reminder.later", reminder + " TWO_HOURS"), "never"));
        assertThat(answered("never").get("text").getAsString()).contains("もう3回延ばした");
        delivered();
        assertThat(slack.calls("response/later1")).isEmpty();

        String thread = messageTs();
        int drawn = slack.calls("chat.update").size();
        to(within(() -> reading.card(reminder)).orElseThrow().later().again());
        postsInto(CHANNEL);
        sweep();
        FakeSlack.Call again = calls("chat.postMessage", 2).getLast();
        assertThat(again.field("thread_ts")).isEqualTo(thread);
        assertThat(again.field("text")).startsWith("「あとで」の時間になりました。");
        assertThat(calls("chat.update", drawn + 1).getLast().field("blocks"))
                .contains("これまでに3回延ばしました")
                .doesNotContain("もう一度お知らせします");
    }

    @Test
    void isNotPutOffBeyondItsDueDate() {
        threeDaysAhead();
        FakeSlack.Call question = asked();
        String reminder = String.valueOf(newestLetter().get("reminder_id"));
        assertThat(question.field("blocks"))
                .contains(reminder + " ONE_WORKING_DAY", reminder + " NEXT_MONDAY")
                .contains("まで ・ 0 / 8 回答");

        to(clock.instant().plus(Duration.ofDays(6)));
        requests.interaction(inChannel(MEMBER, chosen("reminder.later", reminder + " ONE_WORKING_DAY"), "late"));

        assertThat(answered("late").get("text").getAsString()).contains("過ぎているため、延ばせません");
        assertThat(drawn().field("blocks")).contains("を過ぎています ・ 0 / 8 回答").doesNotContain("reminder.later", "まで ・");
    }

    /** Asked on Wednesdays, due on Mondays. */
    private void threeDaysAhead() {
        within(() -> rules.set(
                new SetRule(
                        HER,
                        Subject.of(GENERAL),
                        Level.SECTION,
                        new Cadence.Weekly(DayOfWeek.MONDAY),
                        Addressee.CHANNEL,
                        "10:00",
                        3,
                        null,
                        null),
                clock.instant()));
    }

    @Test
    void takesAReplyInTheThreadForWhatItNamesAndAsksOtherwise() {
        asked();
        String thread = messageTs();

        requests.json(event(reply("了解しました", MEMBER, CHANNEL, "channel", thread)));
        requests.json(event(reply("総務-06 順調 電子決裁の研修をしました", MEMBER, CHANNEL, "channel", thread)));
        FakeSlack.Call receipt = calls("chat.postMessage", 2).getLast();
        assertThat(receipt.field("thread_ts")).isEqualTo(thread);
        assertThat(receipt.field("text")).startsWith("総務-06を記録しました。");
        assertThat(drawn().field("blocks")).contains("電子決裁の研修をしました");

        requests.json(event(reply("打合せをしました。順調です", MEMBER, CHANNEL, "channel", thread)));
        FakeSlack.Call which = calls("chat.postEphemeral", 1).getFirst();
        assertThat(which.field("user")).isEqualTo(MEMBER);
        assertThat(which.field("text")).contains("どの取組の進捗ですか");
        String choice = value(which.field("blocks"), "draft.record", " " + initiative("総務-01"));
        requests.interaction(by(MEMBER, onEphemeral(press("draft.record.1", choice), slack.responseUrl("which"))));
        assertThat(answered("which").get("text").getAsString()).startsWith("総務-01を記録しました。");
        assertThat(written("総務-01")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("way", "THREAD"));
    }

    @Test
    void offersToRecordAReplyThatWasEditedIntoAReport() {
        var soumu05 = new Subject.OfInitiative(GENERAL, initiative("総務-05"));
        within(() -> rules.set(
                new SetRule(
                        HER,
                        soumu05,
                        Level.SECTION,
                        new Cadence.Weekly(DayOfWeek.TUESDAY),
                        Addressee.CHANNEL,
                        "10:00",
                        0,
                        null,
                        null),
                clock.instant()));
        asked();
        to(within(() -> rules.nearest(soumu05, Level.SECTION, clock.instant()))
                .orElseThrow()
                .next()
                .dates()
                .getFirst()
                .askAt());
        postsInto(CHANNEL);
        sweep();
        calls("chat.postMessage", 2);
        sent();
        within(() -> rules.remove(HER, soumu05, Level.SECTION, clock.instant()));
        JsonObject said = reply("了解しました", MEMBER, CHANNEL, "channel", messageTs());

        requests.json(event(edited(said, "開示の手引きを作りました。順調です")));

        FakeSlack.Call offer = calls("chat.postEphemeral", 1).getFirst();
        assertThat(offer.field("user")).isEqualTo(MEMBER);
        assertThat(offer.field("text")).contains("投稿が編集されました", "総務-05の進捗として記録しますか");
    }

    private JsonObject edited(JsonObject said, String now) {
        String ts = nextTs();
        JsonObject message = said.deepCopy();
        message.addProperty("text", now);
        message.add("edited", object("user", said.get("user").getAsString(), "ts", ts));
        JsonObject event = object("type", "message", "subtype", "message_changed", "channel_type", "channel");
        event.addProperty("channel", said.get("channel").getAsString());
        event.addProperty("ts", ts);
        event.addProperty("event_ts", ts);
        event.add("message", message);
        event.add("previous_message", said);
        return event;
    }

    @Test
    void takesAReplyInTheDirectConversationAndStillAnswersQuestionsThere() {
        within(() -> channels.remove(HER, GENERAL, clock.instant()));
        String ts = postsInto("D0MEMBER");
        FakeSlack.Call question = asked();
        assertThat(question.field("channel")).isEqualTo(MEMBER);

        requests.json(event(reply("総務-07 例規の案を関係部に示しました。順調です", MEMBER, "D0MEMBER", "im", ts)));
        assertThat(calls("chat.postMessage", 2).getLast().field("text")).startsWith("総務-07を記録しました。");
        requests.json(event(reply("総務-07", MEMBER, "D0MEMBER", "im", ts)));
        assertThat(calls("chat.postMessage", 3).getLast().field("text")).startsWith("総務-07は順調です");
    }

    @Test
    void waitsAsSlackSaysAndGoesOn() {
        slack.once("chat.postMessage", FakeSlack.Answer.tooMany(2));
        ask();

        List<FakeSlack.Call> posts = calls("chat.postMessage", 2);
        sent();

        assertThat(posts).hasSize(2);
        assertThat(newestLetter()).containsEntry("state", "SENT");
        assertThat(slack.calls("conversations.history"))
                .as("429: it did not arrive")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "too late"})
    void looksForAMessageThatMayHaveArrivedBeforePostingItAgain(String what) {
        slack.once(
                "chat.postMessage",
                what.equals("500")
                        ? FakeSlack.Answer.status(500)
                        : FakeSlack.Answer.ok("{\"ok\":true}").after(Duration.ofSeconds(4)));
        slack.always("conversations.history", FakeSlack.Answer.status(503));
        ask();
        untilCalled("conversations.history", 1);
        String letter = String.valueOf(newestLetter().get("id"));
        slack.always("conversations.history", FakeSlack.Answer.ok("""
                        {"ok":true,"messages":[{"type":"message","ts":"9.1","text":"?"},
                         {"type":"message","ts":"9.2","text":"…","metadata":{"event_type":"torikumi_letter",
                          "event_payload":{"letter":"%s"}}}]}""".formatted(letter)));
        untilCalled("conversations.history", 2);
        sent();

        assertThat(newestLetter()).containsEntry("state", "SENT").containsEntry("message_ts", "9.2");
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void postsAgainWhatHasNotArrived() {
        slack.once("chat.postMessage", FakeSlack.Answer.refusing("fatal_error"));
        slack.always("conversations.history", FakeSlack.Answer.ok("{\"ok\":true,\"messages\":[]}"));
        ask();
        untilCalled("chat.postMessage", 2);
        sent();

        assertThat(slack.calls("conversations.history")).hasSize(1);
        assertThat(newestLetter()).containsEntry("state", "SENT");
    }

    @Test
    void asksThePeopleWhereTheChannelIsGoneAndTellsItsOwner() {
        slack.once("chat.postMessage", FakeSlack.Answer.refusing("is_archived"));
        ask();

        List<FakeSlack.Call> posts = calls("chat.postMessage", 3);
        assertThat(posts.subList(1, 3)).allMatch(call -> call.field("channel").equals(MEMBER));
        assertThat(posts.subList(1, 3))
                .extracting(call -> call.field("text"))
                .anyMatch(text -> text.contains("アーカイブされています"))
                .anyMatch(text -> text.contains("の進捗をお知らせください"));
    }

    @Test
    void saysWhyItComesAndStopsItAndTakesAnAbsence() {
        asked();
        String reminder = String.valueOf(newestLetter().get("reminder_id"));
        requests.interaction(inChannel(MEMBER, press("reminder.why.3", reminder), "why"));
        JsonObject why = answered("why");
        assertThat(why.get("text").getAsString())
                .startsWith("総務課の通知先がこのチャンネルなので")
                .contains("この通知の期限は");
        String mute = value(why.get("blocks").toString(), "answer.open", "mute");
        requests.interaction(by(MEMBER, onEphemeral(press("answer.open.1", mute), slack.responseUrl("mute"))));
        String undo = value(answered("mute").get("blocks").toString(), "answer.open", "unmute");
        requests.interaction(by(MEMBER, onEphemeral(press("answer.open.1", undo), slack.responseUrl("undo"))));
        assertThat(answered("undo").get("text").getAsString()).isEqualTo("総務課の通知をまた受け取ります。");

        requests.interaction(inChannel(MEMBER, press("reminder.away.2", reminder), "away"));
        JsonObject form = opened();
        LocalDate today = LocalDate.ofInstant(clock.instant(), TOKYO);
        String before = today.minusDays(1).toString();
        assertThat(requests.interaction(submission(form, MEMBER, Map.of("from", today.toString(), "until", before)))
                        .body())
                .contains("より前です");
        assertThat(requests.interaction(
                                submission(form, MEMBER, Map.of("from", today.toString(), "until", today.toString())))
                        .body())
                .contains("はお知らせしません");
    }

    @Test
    void asksALeadForHerSummaryInAFormFilledInFromBelow() {
        requests.command("総務-08 順調 お疲れ様です。調査票を配り終えた。よろしくお願いします。", Map.of("command", "/shinchoku", "user_id", MEMBER));
        var lead = new Person("U0LEAD", "川上 直樹", false, Person.Belonging.STAFF);
        Appointments.Outcome appointed = within(() -> appointments.appoint(
                Someone.administrator("管理者"),
                lead.colleague(),
                Role.LEAD,
                GENERAL,
                LocalDate.of(2021, 4, 1),
                clock.instant()));
        try {
            summarize(lead);
        } finally {
            within(() -> {
                rules.remove(lead, Subject.of(GENERAL), Level.LEAD, clock.instant());
                return appointments.end(
                        Someone.administrator("管理者"),
                        ((Appointments.Outcome.Appointed) appointed)
                                .assignment()
                                .id(),
                        LocalDate.of(2021, 4, 1),
                        "",
                        clock.instant());
            });
        }
    }

    private void summarize(Person lead) {
        assertThat(typed("まとめ 総務課", "U0LEAD"))
                .as("nobody asks for it yet, and here is how to")
                .contains(
                        "まだだれにもお願いしていません", "remind 総務部 総務課 summary monthly last working day same day to people change");
        within(() -> {
            everyMonday(lead, Level.LEAD);
            return null;
        });
        ask();
        String reminder = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> slack.calls("chat.postMessage").stream()
                                .filter(call -> call.field("channel").equals("U0LEAD"))
                                .map(call -> call.field("blocks"))
                                .filter(blocks -> blocks.contains("reminder.summary"))
                                .map(blocks -> value(blocks, "reminder.summary", ""))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();

        requests.interaction(by(
                "U0LEAD",
                inMessage(press("reminder.summary.1", reminder), "D0LEAD", false, null, slack.responseUrl("s"))));
        JsonObject form = opened();
        assertThat(form.toString())
                .contains("総務-08", "調査票を配り終えた")
                .as("greetings are none of a draft")
                .doesNotContain("お疲れ様");
        assertThat(requests.interaction(submission(form, outsider, Map.of("note", "おおむね順調。")))
                        .body())
                .contains("総務課の課長");
        assertThat(typed("まとめ 総務課", outsider)).contains("までに川上 直樹さんにお願いしています").doesNotContain("reminder.summary");
        assertThat(requests.interaction(submission(form, "U0LEAD", Map.of("note", "おおむね順調。")))
                        .body())
                .contains("のまとめを提出しました");

        String read = typed("まとめ 総務課", outsider);
        assertThat(read).contains("おおむね順調。", "森 あかりさん", "取組 8件").doesNotContain("reminder.summary");
        assertThat(typed("総務課", outsider)).as("the section's card leads to it").contains("のまとめ ・ 森 あかりさん");
        String mine = JsonParser.parseString(typed("まとめ", "U0LEAD"))
                .getAsJsonObject()
                .get("blocks")
                .toString();
        requests.interaction(by(
                "U0LEAD",
                inMessage(
                        press("reminder.summary.1", value(mine, "reminder.summary", "")),
                        "D0LEAD",
                        false,
                        null,
                        slack.responseUrl("mend"))));
        JsonObject again = JsonParser.parseString(
                        calls("views.open", 2).getLast().field("view"))
                .getAsJsonObject();
        assertThat(again.toString()).contains("まとめを直す", "おおむね順調。");
        requests.interaction(submission(again, "U0LEAD", Map.of("note", "会場の調整が遅れている。")));
        String corrected = typed("まとめ 総務課", outsider);
        assertThat(corrected).contains("会場の調整が遅れている。", "（2版目）").doesNotContain("おおむね順調。");
        Matcher before = Pattern.compile("summary [^\"]* v1").matcher(corrected);
        assertThat(before.find()).isTrue();
        assertThat(typed(before.group(), outsider)).as("what it said before").contains("おおむね順調。", "いまは2版目");
    }

    private String typed(String words, String userId) {
        return requests.command(words, Map.of("command", "/torikumi", "user_id", userId))
                .body();
    }
}
