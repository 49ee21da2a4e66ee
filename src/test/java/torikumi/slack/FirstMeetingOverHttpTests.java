package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.inMessage;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.platform.ByHand;
import torikumi.reminder.SectionChannels;
import torikumi.staff.Appointments;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** The bot is invited into a channel, and somebody opens it for the first time. */
class FirstMeetingOverHttpTests extends HttpEdge {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Office ACCOUNTS = new Office("総務部", "経理課", null);

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    @Autowired
    SectionChannels channels;

    private String newcomer;
    private String channel;

    @BeforeEach
    void somebodyNew() {
        answers.with(desk::answer);
        jdbc.sql("delete from section_channel").update();
        ByHand.changed(jdbc, FakeSlack.TEAM);
        newcomer = "U0FIRST" + COUNT.incrementAndGet();
        channel = "C0FIRST" + COUNT.get();
        slack.once(
                "users.info",
                FakeSlack.Answer.ok(
                        "{\"ok\":true,\"user\":{\"id\":\"%s\",\"locale\":\"ja-JP\",\"real_name\":\"森 あかり\"}}"
                                .formatted(newcomer)));
        within(() -> people.of(newcomer));
        slack.always(
                "conversations.info",
                FakeSlack.Answer.ok(
                        "{\"ok\":true,\"channel\":{\"id\":\"%s\",\"name\":\"keiri\",\"is_member\":true,\"is_channel\":true}}"
                                .formatted(channel)));
    }

    private void actsForAccounts() {
        within(() -> appointments.appoint(
                Someone.administrator("管理者"),
                people.person(newcomer).colleague(),
                Role.MEMBER,
                ACCOUNTS,
                LocalDate.of(2021, 4, 1),
                clock.instant()));
    }

    private JsonObject joined(String who) {
        return object("type", "member_joined_channel", "user", who, "inviter", newcomer, "channel", channel);
    }

    private JsonObject opened(String tab) {
        return object("type", "app_home_opened", "user", newcomer, "channel", "D1", "tab", tab, "event_ts", "300.1");
    }

    @Test
    void offersTheInvitersSectionToBeRemindedThere() {
        actsForAccounts();
        JsonObject invited = event(joined(FakeSlack.BOT_USER));
        requests.json(invited);
        requests.json(invited);

        FakeSlack.Call said = calls("chat.postMessage", 1).getFirst();
        assertThat(said.field("channel")).isEqualTo(channel);
        assertThat(said.field("text")).isEqualTo("経理課の取組のお知らせを、このチャンネルで受け取れます。期限ごとに1件だけ投稿します。");
        assertThat(said.field("blocks")).contains("\"value\":\"remind-to 総務部 経理課 here\"");
        delivered();
        assertThat(slack.calls("chat.postMessage"))
                .as("once for each invitation")
                .hasSize(1);

        JsonObject pressed = press("answer.open.1", "remind-to 総務部 経理課 here");
        pressed.add("user", object("id", newcomer, "team_id", FakeSlack.TEAM));
        requests.interaction(
                inMessage(pressed, channel, false, null, slack.responseUrl("here" + COUNT.incrementAndGet())));
        delivered();
        assertThat(within(() -> channels.of(ACCOUNTS)).orElseThrow().channelId())
                .isEqualTo(channel);
    }

    @Test
    void asksWhichSectionWhereTheInviterHasNone() {
        requests.json(event(joined(FakeSlack.BOT_USER)));

        assertThat(calls("chat.postMessage", 1).getFirst().field("blocks"))
                .contains("課を選ぶ", "people.form", "\"value\":\"remind-to\"")
                .doesNotContain("ここで受け取る");
    }

    @Test
    void saysNothingWhenSomebodyElseJoins() {
        requests.json(event(joined("U0OTHER")));
        delivered();

        assertThat(slack.calls("chat.postMessage")).isEmpty();
    }

    @Test
    void welcomesEachPersonOnce() {
        requests.json(event(opened("messages")));
        requests.json(event(opened("home")));
        requests.json(event(opened("messages")));
        delivered();

        assertThat(slack.calls("chat.postMessage")).singleElement().satisfies(said -> {
            assertThat(said.field("channel")).isEqualTo(newcomer);
            assertThat(said.field("text")).startsWith("Torikumiです。総務部の");
            assertThat(said.field("blocks")).contains("担当になる", "自分の取組", "使い方");
        });
    }

    @Test
    void offersNoPostToWhoeverHasOne() {
        actsForAccounts();
        requests.json(event(opened("messages")));
        delivered();

        assertThat(slack.calls("chat.postMessage").getFirst().field("blocks"))
                .contains("自分の取組")
                .doesNotContain("担当になる");
    }
}
