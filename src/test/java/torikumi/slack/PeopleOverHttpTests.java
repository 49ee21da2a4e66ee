package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SentForm.choice;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.annotation.DirtiesContext;
import torikumi.staff.Appointments;
import torikumi.staff.Assignment;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
import torikumi.staff.Colleague;
import torikumi.staff.Holder;
import torikumi.staff.JoinRequest;
import torikumi.staff.JoiningRequested;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;
import torikumi.staff.StaffDirectory;

/** What people type, press and send about posts, over the protocol, with the desks that really answer. */
// What others have recorded and who has joined would be in the way.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class PeopleOverHttpTests extends HttpEdge {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Office GENERAL = new Office("総務部", "総務課", null);
    private static final Office DEPARTMENT = new Office("総務部", null, null);

    @Autowired
    FrontDesk desk;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Appointments appointments;

    @Autowired
    ChangeLog log;

    @Autowired
    ApplicationEventPublisher events;

    private String admin;
    private String mori;
    private String morgan;

    @BeforeEach
    void aWorkspaceWithPeople() {
        answers.with(desk::answer);
        admin = known("管理者", "ja-JP", true);
        mori = known("森 あかり", "ja-JP", false);
        morgan = known("Alex Morgan", "en-US", false);
    }

    @AfterEach
    void leavesNothingToDeliver() {
        delivered();
    }

    private String type(String user, String words) {
        return JsonParser.parseString(
                        requests.command(words, Map.of("user_id", user)).body())
                .getAsJsonObject()
                .toString();
    }

    private List<Assignment> posts(String user) {
        return within(() -> staff.assignmentsOf(user));
    }

    private Assignment appointed(String user, Role role, Office office, LocalDate from) {
        return within(() -> {
            appointments.appoint(
                    people.person(admin), people.person(user).colleague(), role, office, from, clock.instant());
            return staff.assignmentsOf(user).getFirst();
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static JsonObject person(String id) {
        return value("users_select", "selected_user", id);
    }

    private static JsonObject date(LocalDate day) {
        return value("datepicker", "selected_date", day.toString());
    }

    private static JsonObject text(String words) {
        return value("plain_text_input", "value", words);
    }

    private static JsonObject value(String type, String name, String entered) {
        return object("type", type, name, entered);
    }

    private JsonObject form(
            String user, String viewId, String callbackId, String about, Map<String, JsonObject> fields) {
        JsonObject sent = SentForm.made(user, callbackId, about, fields, seals);
        sent.getAsJsonObject("view").addProperty("id", viewId);
        return sent;
    }

    private static String view() {
        return "V0PEOPLE" + COUNT.incrementAndGet();
    }

    private JsonObject send(JsonObject form) {
        var response = requests.interaction(form);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body().isEmpty()
                ? new JsonObject()
                : JsonParser.parseString(response.body()).getAsJsonObject();
    }

    private List<String> told(String user) {
        return messagesTo(user).stream().map(call -> call.field("text")).toList();
    }

    private List<FakeSlack.Call> messagesTo(String user) {
        delivered();
        return slack.calls("chat.postMessage").stream()
                .filter(call -> user.equals(call.field("channel")))
                .toList();
    }

    @Test
    void anybodyJoinsByOneCommandAndLeavesByAnother() {
        assertThat(type(mori, "who 総務課")).contains("join 総務部 総務課");
        assertThat(type(mori, "担当になる 総務")).contains("総務課の担当者になりました");
        assertThat(type(mori, "join 総務課")).contains("すでに総務課の職員です");
        assertThat(type(mori, "担当 総務課")).contains("<@" + mori + ">").doesNotContain("\"join 総務部 総務課\"");
        assertThat(type(mori, "me")).contains("総務課 ・ 職員", "leave 総務部 総務課 member");
        assertThat(posts(mori)).hasSize(1);

        assertThat(type(mori, "leave 総務課")).contains("総務課の職員をやめました");
        assertThat(type(mori, "leave 総務課")).contains("総務課の担当ではありません");
        assertThat(posts(mori)).hasSize(1).allMatch(post -> !post.isHeldOn(today()));
    }

    @Test
    void whatIsMistypedIsOfferedWithTheSameVerb() {
        assertThat(type(mori, "join 総努課")).contains("join 総務部 総務課");
    }

    @Test
    void aGuestMayNotEvenAsk() {
        slack.once(
                "users.info",
                FakeSlack.Answer.ok(
                        "{\"ok\":true,\"user\":{\"id\":\"G\",\"real_name\":\"客\",\"locale\":\"ja-JP\",\"is_restricted\":true}}"));

        assertThat(type("U0GUEST" + COUNT.incrementAndGet(), "who 総務課")).contains("ゲストや他の組織の方には表示していません");
    }

    @Test
    void aPressOnLeaveEndsThePost() {
        Assignment post = appointed(mori, Role.MEMBER, GENERAL, today().minusDays(3));
        JsonObject press =
                by(mori, onEphemeral(press("people.leave", String.valueOf(post.id())), slack.responseUrl("leave")));

        requests.interaction(press);
        requests.interaction(press);

        delivered();
        assertThat(slack.calls("response/leave")).hasSize(1);
        assertThat(slack.calls("response/leave").getFirst().body()).contains("総務課の職員をやめました");
        assertThat(posts(mori)).allMatch(held -> !held.isHeldOn(today()));
    }

    @Test
    void onlyThePostThatIsNamedEnds() {
        appointed(mori, Role.MEMBER, GENERAL, today().minusDays(3));
        appointed(mori, Role.LEAD, GENERAL, today().minusDays(3));

        assertThat(type(mori, "担当をやめる 総務課 課長")).contains("総務課の課長をやめました");
        assertThat(posts(mori))
                .filteredOn(post -> post.isHeldOn(today()))
                .extracting(Assignment::role)
                .containsExactly(Role.MEMBER);
    }

    @Test
    void aPostThatHasNotBegunNeverBegins() {
        appointed(mori, Role.MEMBER, GENERAL, today().plusDays(10));

        assertThat(type(mori, "leave 総務部 総務課 member")).contains("総務課の職員をやめました");
        assertThat(posts(mori)).noneMatch(post -> post.isHeldOn(today()) || post.isHeldOn(today().plusDays(10)));
    }

    @Test
    void whatIsInNoPlanAnyMoreIsLeftToo() {
        appointed(mori, Role.MEMBER, new Office("総務部", "旧人事課", null), today().minusDays(3));

        assertThat(type(mori, "me")).contains("leave 総務部 旧人事課 member");
        assertThat(type(mori, "leave 総務部 旧人事課 member")).contains("旧人事課の職員をやめました");
    }

    @Test
    void aPressOpensTheFormForThoseWhoMay() {
        requests.interaction(by(admin, onEphemeral(press("people.form.2", "appoint 総務部 総務課"), slack.responseUrl("f"))));

        assertThat(calls("views.open", 1).getFirst().field("view")).contains("\"callback_id\":\"people.appoint\"");
        assertThat(slack.calls("response/f")).isEmpty();
    }

    @Test
    void aPressSaysWhyToThoseWhoMayNot() {
        requests.interaction(by(mori, onEphemeral(press("people.form", "appoint 総務部 総務課"), slack.responseUrl("no"))));

        assertThat(calls("response/no", 1).getFirst().body()).contains("総務課の課長と取りまとめ担当です");
        assertThat(slack.calls("views.open")).isEmpty();
    }

    @Test
    void aCommandOpensTheFormOrOffersItsButton() {
        assertThat(requests.command("任命 総務課", Map.of("user_id", admin)).body()).isEmpty();

        slack.once("views.open", FakeSlack.Answer.refusing("expired_trigger_id"));
        assertThat(requests.command("任命 総務課", Map.of("user_id", admin)).body()).contains("people.form", "appoint 総務課");
    }

    @Test
    void thePostThatIsNamedWithACommandStandsInItsForm() {
        requests.command("任命 総務課の課長に", Map.of("user_id", admin));
        assertThat(calls("views.open", 1).getFirst().field("view")).containsPattern("initial_option[^}]*\\}[^}]*LEAD");

        slack.once("views.open", FakeSlack.Answer.refusing("expired_trigger_id"));
        assertThat(requests.command("任命 総務課の課長に", Map.of("user_id", admin)).body())
                .contains("\"value\":\"appoint 総務課 lead\"");
    }

    @Test
    void aFormAppointsOnceAndTellsWhoWasAppointedInHerLanguage() {
        JsonObject form = form(
                admin,
                view(),
                "people.appoint",
                "",
                Map.of(
                        "whom", person(morgan),
                        "office", choice("総務部 総務課"),
                        "role", choice("LEAD"),
                        "from", date(today())));

        JsonObject done = send(form);
        JsonObject again = send(form);

        assertThat(done.get("response_action").getAsString()).isEqualTo("update");
        assertThat(done.toString()).contains("Alex Morganさんを総務課の課長に登録しました");
        assertThat(again.size()).isZero();
        assertThat(posts(morgan)).extracting(Assignment::role).containsExactly(Role.LEAD);
        assertThat(told(morgan)).singleElement().asString().contains("Alex Morgan is lead of 総務課");
        assertThat(told(admin)).isEmpty();
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndTheSameFormCanBeSentMended() {
        String view = view();
        Map<String, JsonObject> misfit = Map.of(
                "whom", person(mori),
                "office", choice("総務部 総務課"),
                "role", choice("COORDINATOR"),
                "from", date(today()));

        JsonObject errors = send(form(admin, view, "people.appoint", "", misfit));
        JsonObject errorsAgain = send(form(admin, view, "people.appoint", "", misfit));
        JsonObject done = send(form(
                admin,
                view,
                "people.appoint",
                "",
                Map.of(
                        "whom", person(mori),
                        "office", choice("総務部"),
                        "role", choice("COORDINATOR"),
                        "from", date(today()))));

        assertThat(errors.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(errors.getAsJsonObject("errors").get("role").getAsString()).contains("取りまとめ担当は部に置きます");
        assertThat(errorsAgain).isEqualTo(errors);
        assertThat(done.get("response_action").getAsString()).isEqualTo("update");
        assertThat(posts(mori)).extracting(Assignment::role).containsExactly(Role.COORDINATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "2021-02-30", "tomorrow"})
    void aDayThatCannotBeKeptIsSaidAtItsField(String day) {
        JsonObject refused = send(form(
                admin,
                view(),
                "people.appoint",
                "",
                Map.of(
                        "whom", person(mori),
                        "office", choice("総務部 総務課"),
                        "role", choice("MEMBER"),
                        "from", object("type", "datepicker", "selected_date", day))));

        assertThat(refused.getAsJsonObject("errors").get("from").getAsString()).contains("1989年から2999年まで");
        assertThat(posts(mori)).isEmpty();
    }

    @Test
    void nobodyAppointsWithoutTheRight() {
        JsonObject refused = send(form(
                mori,
                view(),
                "people.appoint",
                "",
                Map.of(
                        "whom", person(mori),
                        "office", choice("総務部 総務課"),
                        "role", choice("LEAD"),
                        "from", date(today()))));

        assertThat(refused.getAsJsonObject("errors").get("office").getAsString())
                .contains("取りまとめ担当です");
        assertThat(posts(mori)).isEmpty();
    }

    @Test
    void aFormEndsAPostOnItsLastDay() {
        Assignment post = appointed(mori, Role.MEMBER, GENERAL, today().minusDays(3));

        send(form(
                admin,
                view(),
                "people.dismiss",
                "",
                Map.of(
                        "post", choice(String.valueOf(post.id())),
                        "until", date(today().plusDays(5)),
                        "why", text("異動"))));

        assertThat(posts(mori).getFirst().until()).isEqualTo(today().plusDays(5));
        assertThat(told(mori)).singleElement().asString().contains("総務課の職員は");
        Change change = within(() -> log.concerning(GENERAL, 1)).getFirst();
        assertThat(change.what()).isEqualTo(Change.What.DISMISSED);
        assertThat(change.why()).isEqualTo("異動");
    }

    @Test
    void aDeputyIsNamedToBothAndEndedByEither() {
        appointed(mori, Role.MEMBER, GENERAL, today().minusDays(3));

        JsonObject done = send(form(
                mori,
                view(),
                "people.deputy",
                "",
                Map.of(
                        "whom", person(morgan),
                        "from", date(today()),
                        "until", date(today().plusDays(7)),
                        "why", text("休暇"))));

        assertThat(done.toString()).contains("森 あかりさんの代理にAlex Morganさんを登録しました");
        assertThat(told(morgan)).singleElement().asString().contains("Alex Morgan is the deputy of 森 あかり");
        assertThat(type(mori, "who 総務課")).contains("職員の代理").contains("<@" + morgan + ">");
        long id = within(() -> staff.deputiesAround(mori, today())).getFirst().id();
        requests.interaction(
                by(morgan, onEphemeral(press("people.endDeputy", String.valueOf(id)), slack.responseUrl("e"))));
        calls("response/e", 1);
        assertThat(told(mori)).last().asString().contains("代理（Alex Morganさん）を終えました");
        assertThat(within(() -> staff.deputiesAround(mori, today()))).isEmpty();
    }

    @Test
    void aHandoverMovesEverythingAndSendsTheNoteToBoth() {
        appointed(mori, Role.MEMBER, GENERAL, today().minusDays(3));
        LocalDate from = today().plusDays(10);
        assertThat(requests.command("引継ぎ", Map.of("user_id", mori)).body()).isEmpty();
        String form = slack.calls("views.open").getLast().field("view");
        assertThat(form).contains("people.handover", "総務-03", "報告なし", "." + mori + "\"");
        JsonObject sent = form(
                mori,
                view(),
                "people.handover",
                mori,
                Map.of("whom", person(morgan), "from", date(from), "why", text("名簿は共有フォルダです")));

        JsonObject done = send(sent);
        JsonObject again = send(sent);

        assertThat(done.toString()).contains("引継ぎメモを二人に送りました");
        assertThat(again.size()).isZero();
        assertThat(posts(mori).getFirst().until()).isEqualTo(from.minusDays(1));
        assertThat(posts(morgan).getFirst().from()).isEqualTo(from);
        assertThat(told(mori)).hasSize(1);
        assertThat(told(morgan)).hasSize(1);
        String note = messagesTo(morgan).getFirst().field("blocks");
        assertThat(note).contains("名簿は共有フォルダです", "総務-03", "No recent update");
    }

    @Test
    void whoStandsAboveOthersIsAskedWhoseHandoverItIs() {
        appointed(mori, Role.MEMBER, GENERAL, today().minusDays(3));
        requests.command("引継ぎ", Map.of("user_id", admin));
        assertThat(slack.calls("views.open").getLast().field("view")).contains("people.handoverOf");
        String view = view();

        JsonObject nothing = send(form(admin, view, "people.handoverOf", "", Map.of("whom", person(morgan))));
        JsonObject next = send(form(admin, view, "people.handoverOf", "", Map.of("whom", person(mori))));
        JsonObject done =
                send(form(admin, view, "people.handover", mori, Map.of("whom", person(morgan), "from", date(today()))));

        assertThat(nothing.getAsJsonObject("errors").get("whom").getAsString()).contains("担当しているものがありません");
        assertThat(next.get("response_action").getAsString()).isEqualTo("update");
        assertThat(next.toString()).contains("people.handover", "森 あかりさんの担当を");
        assertThat(done.get("response_action").getAsString()).isEqualTo("update");
        assertThat(posts(morgan)).hasSize(1);
        assertThat(told(mori)).hasSize(1);
    }

    @Test
    void aMemberHandsOverNobodyElses() {
        appointed(mori, Role.MEMBER, GENERAL, today().minusDays(3));
        appointed(morgan, Role.MEMBER, GENERAL, today().minusDays(3));

        assertThat(type(mori, "引継ぎ <@%s>".formatted(morgan))).contains("ほかの人の担当を変更できるのは、総務課の");
        JsonObject forged = send(
                form(mori, view(), "people.handover", morgan, Map.of("whom", person(mori), "from", date(today()))));
        assertThat(forged.getAsJsonObject("errors").toString()).contains("ほかの人の担当を変更できるのは、総務課の");
        assertThat(posts(morgan)).allMatch(post -> post.isHeldOn(today()));
    }

    private long waiting(String user) {
        return waiting(user, "");
    }

    private long waiting(String user, String carried) {
        long id = COUNT.incrementAndGet() + 900_000L;
        jdbc.sql("""
                        insert into join_request (id, workspace_id, person_id, person_name, department, section, unit,
                            carried, asked_at, state, waiting_key)
                        values (?, ?, ?, ?, '総務部', '総務課', '', ?, ?, 'WAITING', ?)""")
                .params(
                        id,
                        FakeSlack.TEAM,
                        user,
                        "Alex Morgan",
                        carried,
                        Instant.now(clock).atOffset(ZoneOffset.UTC),
                        "key" + id)
                .update();
        return id;
    }

    @Test
    void thoseWhoDecideAreAskedEachInTheirDirectConversation() {
        JoinRequest request = within(() -> staff.joinRequest(waiting(morgan))).orElseThrow();
        var lead = new Holder(new Colleague(mori, "森 あかり"), new Post(GENERAL, Role.LEAD, null), today(), null, null);

        within(() -> {
            events.publishEvent(new JoiningRequested(request, List.of(lead, lead)));
            return null;
        });

        assertThat(told(mori)).containsExactly("Alex Morganさんが総務課の担当になることを希望しています。");
        assertThat(messagesTo(mori).getFirst().field("blocks")).contains("people.letIn.1", "people.decline.2");
    }

    @Test
    void aRequestIsDecidedOnceAndThePersonIsTold() {
        long id = waiting(morgan);
        requests.interaction(
                by(admin, onEphemeral(press("people.letIn.1", String.valueOf(id)), slack.responseUrl("yes"))));
        delivered();
        requests.interaction(
                by(admin, onEphemeral(press("people.decline.2", String.valueOf(id)), slack.responseUrl("late"))));

        assertThat(calls("response/yes", 1).getFirst().body()).contains("総務課の担当者にしました");
        assertThat(calls("response/late", 1).getFirst().body()).contains("すでに承認しています");
        assertThat(slack.calls("views.open")).isEmpty();
        assertThat(told(morgan)).singleElement().asString().contains("you are responsible for 総務課 now");
        assertThat(posts(morgan)).hasSize(1);
    }

    @Test
    void whatWasTypedBeforeIsRecordedOnceSheIsLetIn() {
        type(morgan, "update 総務-04 順調 要綱の案をまとめた");
        String draft = jdbc.sql("select id from draft where person_id = ?")
                .param(morgan)
                .query(String.class)
                .single();
        long id = waiting(morgan, draft);

        requests.interaction(
                by(admin, onEphemeral(press("people.letIn.1", String.valueOf(id)), slack.responseUrl("on"))));

        assertThat(told(morgan)).hasSize(2).anyMatch(text -> text.contains("総務-04"));
        assertThat(jdbc.sql("select words from progress_update where author_id = ?")
                        .param(morgan)
                        .query(String.class)
                        .list())
                .containsExactly("要綱の案をまとめた");
    }

    @Test
    void aRequestIsDeclinedWithAReason() {
        long id = waiting(morgan);
        requests.interaction(
                by(admin, onEphemeral(press("people.decline.2", String.valueOf(id)), slack.responseUrl("why"))));
        assertThat(calls("views.open", 1).getFirst().field("view")).contains("people.decline");

        JsonObject done =
                send(form(admin, view(), "people.decline", String.valueOf(id), Map.of("why", text("7月から別の課です"))));

        assertThat(done.toString()).contains("申請を断りました");
        assertThat(told(morgan)).singleElement().asString().contains("Reason: 7月から別の課です");
        assertThat(posts(morgan)).isEmpty();
    }

    @Test
    void nobodyDecidesWithoutTheRight() {
        long id = waiting(morgan);

        requests.interaction(
                by(mori, onEphemeral(press("people.letIn.1", String.valueOf(id)), slack.responseUrl("not"))));

        assertThat(calls("response/not", 1).getFirst().body()).contains("総務課の課長と取りまとめ担当です");
        assertThat(posts(morgan)).isEmpty();
    }

    @Test
    void aPlanIsClosedAndReopenedForAReason() {
        assertThat(type(mori, "終了 総務部")).contains("取りまとめ担当です");
        assertThat(requests.command("終了", Map.of("user_id", admin)).body()).isEmpty();
        assertThat(slack.calls("views.open").getLast().field("view")).contains(".close R3 総務部\"");

        JsonObject blank = send(form(admin, view(), "people.reason", "close R3 総務部", Map.of("why", text(" "))));
        assertThat(blank.getAsJsonObject("errors").get("why").getAsString()).isEqualTo("理由を入力してください。");
        JsonObject close = form(admin, view(), "people.reason", "close R3 総務部", Map.of("why", text("評価が済んだ")));
        assertThat(send(close).toString()).contains("計画を");
        assertThat(send(close).size()).isZero();
        assertThat(type(admin, "終了 総務部")).contains("終了しています", "reopen R3 総務部");
        assertThat(type(admin, "再開 総務-03")).contains("先に計画を再開してください");

        JsonObject reopened = send(form(admin, view(), "people.reason", "reopen R3 総務部", Map.of("why", text("訂正がある"))));
        assertThat(reopened.toString()).contains("再開しました");
        assertThat(type(admin, "再開 総務-03")).contains("完了も中止もしていません");
        assertThat(type(admin, "再開 総務部")).contains("終了していません");
    }
}
