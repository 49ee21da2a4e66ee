package torikumi.slack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.inMessage;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.calendar.WorkingDays;
import torikumi.plan.Editor;
import torikumi.plan.Found;
import torikumi.plan.HandOutcome;
import torikumi.plan.ImportOutcome;
import torikumi.plan.PlanByHand;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanEdit;
import torikumi.plan.PlanImports;
import torikumi.plan.RealPlan;
import torikumi.plan.Scope;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.source.Place;
import torikumi.platform.ByHand;
import torikumi.platform.FiscalYear;
import torikumi.progress.Progress;
import torikumi.progress.ProgressLog;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.RecordProgress;
import torikumi.progress.Source;
import torikumi.progress.Standings;
import torikumi.progress.WayIn;
import torikumi.reminder.Addressee;
import torikumi.reminder.Cadence;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.ReminderSweep;
import torikumi.reminder.SetRule;
import torikumi.reminder.Subject;
import torikumi.report.WorkbookColumn;
import torikumi.report.evaluation.Decided;
import torikumi.report.evaluation.Direction;
import torikumi.report.evaluation.EvaluationReading;
import torikumi.report.evaluation.Evaluations;
import torikumi.report.evaluation.Seen;
import torikumi.report.evaluation.Sheet;
import torikumi.report.evaluation.Term;
import torikumi.report.roundtrip.Edit;
import torikumi.report.roundtrip.Edits;
import torikumi.report.roundtrip.RoundTrips;
import torikumi.slack.card.Asked;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Registration;
import torikumi.slack.record.CardThreads;
import torikumi.slack.record.Draft;
import torikumi.slack.record.Drafts;
import torikumi.slack.record.FormMemo;
import torikumi.slack.remind.CalendarBlocks;
import torikumi.slack.remind.RuleForm;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/**
 * Every handler, tried by whom one likes over signed requests. Guest, stranger and unknown hold a post of a member in 総務課, from a time
 * when they were staff; the outsider holds none, member and lead theirs in 総務課.
 */
abstract class Doors extends HttpEdge {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Office DEPARTMENT = new Office("総務部", null, null);
    private static final Office GENERAL = new Office("総務部", "総務課", null);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String CHANNEL = "C0SOUMU";
    private static final String CARD = "1600000000.000001";
    private static final String NOBODY_MAY = "ゲストや他の組織の方には表示していません";
    private static final String NOBODY_MAY_WRITE = "ゲストや他の組織の方は変更できません";
    private static final String LATER = "どなたの操作かを、いまSlackに確かめられません";

    @Autowired
    Handlers handlers;

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    @Autowired
    PlanDirectory plans;

    @Autowired
    PlanByHand byHand;

    @Autowired
    ProgressLog log;

    @Autowired
    Drafts drafts;

    @Autowired
    CardThreads threads;

    @Autowired
    ReminderRules rules;

    @Autowired
    ReminderSweep sweep;

    @Autowired
    WorkingDays days;

    @Autowired
    PlanImports imports;

    @Autowired
    RoundTrips trips;

    @Autowired
    Standings standings;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationReading sheets;

    private Found.OfInitiative third;
    private String question;
    private String summary;

    @BeforeEach
    void aSectionThatIsAsked() {
        answers.with(desk::answer);
        slack.thinking("users.info", call -> whoIs(call.field("user")));
        slack.always("files.info", FakeSlack.Answer.refusing("file_not_found"));
        clock.putForward(Duration.between(
                clock.instant(),
                LocalDate.of(2021, 6, 2)
                        .atTime(LocalTime.of(9, 0))
                        .atZone(TOKYO)
                        .toInstant()));
        within(() -> {
            // It began when the application started, by another day.
            jdbc.sql("delete from asking_since").update();
            third = (Found.OfInitiative) plans.initiative(Scope.CURRENT, "総務-03");
            for (String former : List.of("guest", "stranger", "unknown", "member"))
                appoint(id(former), Role.MEMBER, GENERAL);
            appoint(id("lead"), Role.LEAD, GENERAL);
            appoint(id("coordinator"), Role.COORDINATOR, DEPARTMENT);
            deputy("lead", "deputy");
            rule(Level.SECTION, new Cadence.Weekly(DayOfWeek.MONDAY));
            rule(Level.LEAD, new Cadence.Weekly(DayOfWeek.MONDAY));
            sweep.sweep(clock.instant());
            clock.putForward(Duration.between(
                    clock.instant(),
                    LocalDate.of(2021, 6, 7)
                            .atTime(LocalTime.of(10, 0))
                            .atZone(TOKYO)
                            .toInstant()));
            sweep.sweep(clock.instant());
            threads.about(CHANNEL, CARD, third.initiative().id());
            return null;
        });
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql(
                                        "select count(*) from scheduled_tasks where task_name like 'reminder.%' and (picked or execution_time <= ?)")
                                .param(clock.instant().atOffset(ZoneOffset.UTC))
                                .query(Long.class)
                                .single()
                        == 0);
        question = reminder("SECTION");
        summary = reminder("LEAD");
    }

    private String reminder(String level) {
        return jdbc.sql("select id from reminder where level = ? and section = '総務課' order by id")
                .param(level)
                .query(String.class)
                .list()
                .getFirst();
    }

    private void rule(Level level, Cadence cadence) {
        rules.set(
                new SetRule(
                        Someone.administrator("管理者"),
                        Subject.of(GENERAL),
                        level,
                        cadence,
                        Addressee.PEOPLE,
                        "10:00",
                        0,
                        null,
                        null),
                clock.instant());
    }

    private void appoint(String userId, Role role, Office office) {
        appoint(userId, role, office, LocalDate.of(2021, 4, 1));
    }

    private void appoint(String userId, Role role, Office office, LocalDate from) {
        appointments.appoint(
                Someone.administrator("管理者"), new Colleague(userId, name(userId)), role, office, from, clock.instant());
    }

    private void deputy(String absent, String deputy) {
        appointments.nameDeputy(
                Someone.administrator("管理者"),
                new Colleague(id(absent), name(id(absent))),
                new Colleague(id(deputy), name(id(deputy))),
                LocalDate.of(2021, 6, 1),
                LocalDate.of(2021, 6, 30),
                "",
                clock.instant());
    }

    private static String id(String who) {
        return "U0" + who.toUpperCase(Locale.ROOT);
    }

    private static String name(String userId) {
        return "名前" + userId;
    }

    private static FakeSlack.Answer whoIs(String id) {
        if (id.equals(id("unknown"))) return FakeSlack.Answer.refusing("ratelimited");
        return FakeSlack.Answer.ok(
                "{\"ok\":true,\"user\":{\"id\":\"%s\",\"real_name\":\"%s\",\"locale\":\"ja-JP\",\"team_id\":\"%s\",\"is_restricted\":%s,\"is_stranger\":%s,\"is_admin\":%s}}"
                        .formatted(
                                id,
                                name(id),
                                id.equals(id("stranger")) ? "T0ELSEWHERE" : FakeSlack.TEAM,
                                id.equals(id("guest")),
                                id.equals(id("stranger")),
                                id.equals(id("administrator"))));
    }

    /** A row for each door: what comes of it for each of them. */
    String tried(List<String> people) {
        Map<String, Function<String, String>> doors = doors();
        assertThat(doors.keySet())
                .as("handlers that nobody has tried")
                .containsExactlyInAnyOrderElementsOf(
                        handlers.all().stream().map(Doors::name).toList());
        return Stream.concat(
                        Stream.of("door | " + String.join(" | ", people)),
                        doors.entrySet().stream()
                                .map(door -> door.getKey() + " | "
                                        + people.stream()
                                                .map(who -> inTime(door.getKey(), whatComesOf(door.getValue(), who)))
                                                .collect(joining(" | "))))
                .collect(joining("\n"));
    }

    /** Whether a question can still be put off depends on what has fallen due meanwhile; AnsweringTests say who may. */
    private static String inTime(String door, String what) {
        return door.equals("press reminder.later")
                        && Set.of("writes", "reads", "told").contains(what)
                ? "let in"
                : what;
    }

    static String even(String table) {
        return table.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).collect(joining(" | ")))
                .collect(joining("\n"));
    }

    private static String name(Registration registration) {
        return switch (registration) {
            case Registration.Command command -> command.name();
            case Registration.Happening<?> happening -> happening.event().getSimpleName();
            case Registration.Action action -> "press " + action.prefix();
            case Registration.Submission form -> "send " + form.callbackId();
            case Registration.Closing form -> "close " + form.callbackId();
            case Registration.Suggestion menu -> "type " + menu.actionId();
            case Registration.Shortcut shortcut -> "shortcut " + shortcut.callbackId();
        };
    }

    private String whatComesOf(Function<String, String> door, String who) {
        within(() -> {
            // Whoever has come in or left through a door before is as they were.
            jdbc.sql("update assignment set until_day = ? where role = 'MEMBER' and until_day is null"
                            + " and person_id in (?, ?, ?, ?, ?)")
                    .params(
                            LocalDate.ofInstant(clock.instant(), TOKYO).minusDays(1),
                            id("outsider"),
                            id("lead"),
                            id("coordinator"),
                            id("deputy"),
                            id("administrator"))
                    .update();
            ByHand.changed(jdbc, FakeSlack.TEAM);
            appoint(id("member"), Role.MEMBER, GENERAL, LocalDate.ofInstant(clock.instant(), TOKYO));
            return record(COUNT.incrementAndGet());
        });
        jdbc.sql("delete from handled_request").update();
        // What was prepared belongs to the door, so what is kept is looked at behind it.
        prepared = null;
        callsBefore = slack.calls().size();
        String answer = door.apply(id(who));
        delivered();
        List<List<Map<String, Object>>> after = kept();
        boolean wrote = !after.equals(prepared);
        boolean onlyDraft = wrote && after.subList(1, after.size()).equals(prepared.subList(1, prepared.size()));
        List<FakeSlack.Call> made = slack.calls().stream()
                .skip(callsBefore)
                .filter(call -> Stream.of("chat.post", "views.", "response/").anyMatch(call.method()::startsWith))
                // What is sent because it is time, whoever has pressed something.
                .filter(call -> !call.body().contains("torikumi_letter"))
                .toList();
        // What they typed themselves is given back to them.
        String outward = answer.replaceAll("入力: [^\"]*", "")
                + made.stream()
                        .map(call -> call.body() + call.fields().values())
                        .collect(joining());
        boolean ours = Stream.of("総務", "秘密", "名前").anyMatch(outward::contains);
        if (!wrote && !ours) {
            if (outward.contains(NOBODY_MAY) || outward.contains(NOBODY_MAY_WRITE)) return "refused";
            if (outward.contains(LATER)) return "later";
            if (outward.isEmpty() || outward.equals("{\"options\":[]}")) return "silent";
        }
        if (made.stream().anyMatch(call -> Set.of("views.open", "views.update").contains(call.method())))
            return "opens";
        if (wrote) return onlyDraft ? "keeps" : "writes";
        boolean refused = Stream.of("できます", "記録できません", "ほかの", "依頼してください", "ものがありません", "改めてお知らせしています")
                .anyMatch(outward::contains);
        return ours && !refused ? "reads" : "told";
    }

    private static final String APPENDED = Stream.of(
                    "change_log",
                    "progress_update",
                    "public_approval",
                    "source_mark",
                    "reopening",
                    "plan_closing",
                    "evaluation",
                    "evaluation_confirmation")
            .map("(select count(*) from %1$s) as %1$s"::formatted)
            .collect(joining(", "));

    private List<List<Map<String, Object>>> prepared;
    private int callsBefore;

    /** All that people have made, but for what Slack said about them and what was handled. */
    private List<List<Map<String, Object>>> kept() {
        Stream<List<Map<String, Object>>> rows = Stream.of(
                        "draft",
                        "assignment",
                        "deputy",
                        "join_request",
                        "handover",
                        "card_thread",
                        "closure",
                        "holiday_year",
                        "asking_pause",
                        "absence",
                        "section_channel",
                        "reminder_rule",
                        "reminder_item",
                        "reminder_snooze",
                        "summary",
                        "wish",
                        "plan_import",
                        "redaction",
                        "plan",
                        "workbook_return")
                .map(table -> jdbc.sql("select * from " + table).query().listOfRows());
        return Stream.concat(
                        rows,
                        // Nothing of these is ever changed or taken away: the database refuses it.
                        Stream.of(jdbc.sql("select " + APPENDED).query().listOfRows()))
                .toList();
    }

    private long update;

    private Object record(int number) {
        var her = theMember();
        clock.putForward(ProgressLog.MEANWHILE.plusSeconds(1));
        log.record(
                new RecordProgress(
                        her,
                        third,
                        Progress.said("秘密の進み具合 " + number).health("on-track").publicWording("秘密の文言"),
                        Source.of(WayIn.FORM, "fixture." + number, clock.instant())),
                clock.instant());
        update = jdbc.sql("select max(id) from progress_update")
                .query(Long.class)
                .single();
        return update;
    }

    private String ref() {
        return jdbc.sql("select ref from progress_update where id = ?")
                .param(update)
                .query(UUID.class)
                .single()
                .toString();
    }

    private Map<String, Function<String, String>> doors() {
        var doors = new LinkedHashMap<String, Function<String, String>>();
        doors.put("/torikumi", who -> command("/torikumi", "遅れている", who));
        doors.put("/shinchoku", who -> command("/shinchoku", "総務-04 順調 始めた", who));
        doors.put(
                "AppMentionEvent",
                who -> happens(said("app_mention", who, "<@%s> status".formatted(FakeSlack.BOT_USER))));
        doors.put("AppHomeOpenedEvent", who -> happens(with(SignedRequests.homeOpened(), "user", who)));
        doors.put("MessageEvent", who -> happens(direct(who, "status")));
        doors.put("MessageFileShareEvent", who -> happens(with(direct(who, "status"), "subtype", "file_share")));
        doors.put("MessageThreadBroadcastEvent", who -> happens(inThread(who, "順調 始めた", "thread_broadcast")));
        doors.put("MessageMeEvent", who -> happens(with(direct(who, "status"), "subtype", "me_message")));
        doors.put(
                "MessageBotEvent",
                who -> happens(with(with(direct(who, "status"), "subtype", "bot_message"), "bot_id", "B0OTHER")));
        doors.put("MessageEdited", who -> happens(edited(who)));
        doors.put("MessageDeletedEvent", who -> happens(deleted()));
        doors.put("UserChangeEvent", who -> happens(changed(who)));
        doors.put(
                "MemberJoinedChannelEvent",
                who -> happens(object(
                        "type",
                        "member_joined_channel",
                        "user",
                        FakeSlack.BOT_USER,
                        "inviter",
                        who,
                        "channel",
                        "C0INVITED")));

        doors.put("press answer.open", pressing("answer.open", who -> "show 総務-03"));
        doors.put("press answer.share", pressing("answer.share", who -> "show 総務-03"));
        doors.put("press people.form", pressing("people.form", who -> "appoint 総務課"));
        doors.put("press people.leave", pressing("people.leave", who -> post(id("member"))));
        doors.put("press people.endDeputy", pressing("people.endDeputy", who -> deputyEntry()));
        doors.put("press people.letIn", pressing("people.letIn", who -> joinRequest()));
        doors.put("press people.decline", pressing("people.decline", who -> joinRequest()));
        doors.put("send people.decline", sending("people.decline", who -> joinRequest(), who -> Map.of("why", "異動")));
        doors.put(
                "send people.appoint",
                sending(
                        "people.appoint",
                        who -> "",
                        who -> Map.of("whom", newcomer(), "role", "MEMBER", "office", "総務部 総務課")));
        doors.put("send people.dismiss", sending("people.dismiss", who -> "", who -> Map.of("post", post(aMember()))));
        doors.put(
                "send people.deputy",
                sending("people.deputy", who -> "", who -> Map.of("whom", newcomer(), "why", "休暇")));
        doors.put(
                "send people.handoverOf", sending("people.handoverOf", who -> "", who -> Map.of("whom", id("member"))));
        doors.put(
                "send people.handover",
                sending("people.handover", who -> aMember(), who -> Map.of("whom", newcomer())));
        doors.put("send people.reason", sending("people.reason", who -> "close R3 総務部", who -> Map.of("why", "")));
        doors.put("press remind.nudge", pressing("remind.nudge", who -> "総務課"));
        doors.put("press remind.openDay", pressing("remind.openDay", who -> closure()));
        doors.put("press value", who -> chosen("value", RuleForm.CADENCE, "remind.rule", who));
        doors.put("send remind.rule", sending("remind.rule", who -> "", who -> aRule()));
        doors.put("send remind.channel", sending("remind.channel", who -> "", who -> Map.of(RuleForm.ABOUT, "総務課")));
        doors.put(
                "send remind.closure",
                sending(
                        "remind.closure",
                        who -> "",
                        who -> Map.of("from", "2021-08-1" + COUNT.get() % 9, "why", "点検")));
        doors.put(
                "send remind.import",
                sending("remind.import", who -> "", who -> Map.of(CalendarBlocks.TABLE, "2031-01-01,元日")));
        doors.put("press progress.open", pressing("progress.open", who -> "show 総務-03"));
        doors.put("press progress.withdraw", pressing("progress.withdraw", who -> ref()));
        doors.put("press progress.correct", pressing("progress.correct", who -> ref()));
        doors.put("press progress.approve", pressing("progress.approve", who -> ref()));
        doors.put("press draft.open", pressing("draft.open", this::draft));
        doors.put("press draft.record", pressing("draft.record", who -> "%s %d on-track"
                .formatted(draft(who), third.initiative().id())));
        doors.put("press draft.join", pressing("draft.join", this::draft));
        doors.put("press draft.drop", pressing("draft.drop", this::draft));
        doors.put("press reminder.answer", pressing("reminder.answer", who -> "%s %d on-track"
                .formatted(question, third.initiative().id())));
        doors.put("press reminder.say", pressing("reminder.say", who -> "%s %d -"
                .formatted(question, third.initiative().id())));
        doors.put("press reminder.rest", pressing("reminder.rest", this::rest));
        doors.put("press reminder.back", pressing("reminder.back", who -> question + " press.none"));
        doors.put("press reminder.later", pressing("reminder.later", who -> question + " ONE_WORKING_DAY"));
        doors.put("press reminder.page", pressing("reminder.page", who -> question + " 1"));
        doors.put("press reminder.away", pressing("reminder.away", who -> question));
        doors.put("press reminder.why", pressing("reminder.why", who -> question));
        doors.put("press reminder.wish", pressing("reminder.wish", this::wish));
        doors.put("press reminder.summary", pressing("reminder.summary", who -> summary));
        doors.put("send reminder.away", sending("reminder.away", who -> "", who -> Map.of("from", "2021-07-01")));
        doors.put(
                "send reminder.summary",
                sending("reminder.summary", who -> summary, who -> Map.of("note", "まとめ " + who)));
        doors.put("press evaluation.write", pressing("evaluation.write", who -> undecided()));
        doors.put(
                "send evaluation.write",
                sending(
                        "evaluation.write",
                        who -> undecided(),
                        who -> Map.of("issues", "秘密の課題 " + COUNT.incrementAndGet())));
        doors.put("press evaluation.confirm", pressing("evaluation.confirm", who -> decided()));
        doors.put("press evaluation.reopen", pressing("evaluation.reopen", who -> confirmed()));
        doors.put("send progress.form", sending("progress.form", who -> memo(), who -> Map.of("words", "進めた")));
        doors.put("close progress.form", who -> form("view_closed", "progress.form", memo(), who, Map.of()));
        doors.put("press progress.health", who -> chosen("progress.health", "health", "progress.form", who));
        doors.put(
                "press progress.initiative", who -> chosen("progress.initiative", "initiative", "progress.form", who));
        doors.put("press progress.more", who -> chosen("progress.more", "words", "progress.form", who));
        doors.put("type progress.initiative", this::suggestions);
        doors.put("send plan.file", sending("plan.file", who -> "", who -> Map.of("text", A_PLAN)));
        doors.put(
                "press plan.read",
                who -> onceRead(pressing("plan.read", w -> "F0NONE").apply(who)));
        doors.put("press plan.wanted", pressing("plan.wanted", who -> WANTED));
        doors.put(
                "send plan.wanted",
                who -> onceRead(sending("plan.wanted", w -> WANTED, w -> Map.of("department", "総務部"))
                        .apply(who)));
        doors.put("press plan.preview", pressing("plan.preview", who -> proposal() + " ALL.1"));
        doors.put(
                "press plan.decide", pressing("plan.decide", who -> proposal() + " ALL.1 {\"is\":\"RestIsAnother\"}"));
        doors.put("press plan.choose", pressing("plan.choose", who -> proposal() + " ALL.1 section 総務課"));
        doors.put(
                "send plan.choose",
                sending(
                        "plan.choose",
                        who -> proposal() + " ALL.1 names",
                        who -> Map.of("department", "総務部", "year", "令和3年度")));
        doors.put("type plan.options", this::sections);
        doors.put("press plan.apply", pressing("plan.apply", who -> proposal() + " ALL.1"));
        doors.put("press plan.drop", pressing("plan.drop", who -> proposal() + " ALL.1"));
        doors.put("press plan.undo", pressing("plan.undo", who -> applied() + " ALL.1"));
        doors.put(
                "send disclosure.redact",
                sending(
                        "disclosure.redact",
                        who -> DISCLOSED,
                        who -> Map.of("update", ref(), "passage", "秘密", "ground", "PERSON")));
        doors.put("press report.share", pressing("report.share", who -> "report R3 総務部 総務課 share"));
        doors.put("press disclosure.show", pressing("disclosure.show", who -> redaction() + " " + DISCLOSED));
        doors.put("press workbook.page", pressing("workbook.page", who -> returned(who) + " 1"));
        doors.put("press workbook.record", pressing("workbook.record", this::returned));
        doors.put("press workbook.drop", pressing("workbook.drop", this::returned));
        doors.put("press workbook.amend", pressing("workbook.amend", who -> returned(who) + " " + seventh()));
        doors.put("press workbook.back", pressing("workbook.back", this::recordedFromWorkbook));
        doors.put("press plan.amend", pressing("plan.amend", who -> String.valueOf(worded())));
        doors.put("send plan.amend", this::amends);
        doors.put("type plan.wordings", who -> suggestions(who, SlackIds.PLAN_AMEND_OPTIONS, "plan.amend", ""));
        doors.put("press plan.begin", pressing("plan.begin", who -> "new"));
        doors.put(
                "send plan.begin",
                sending(
                        "plan.begin",
                        who -> "",
                        who -> Map.of("department", "総務部", "year", "令和8年度", "name", "総務課", "items", "窓口を整える。")));
        doors.put("press plan.edit", pressing("plan.edit", who -> draft() + " 1 1 SECTION"));
        doors.put(
                "send plan.edit",
                sending("plan.edit", who -> draft() + " 1 1 SECTION", who -> Map.of("name", "職員課", "items", "研修を行う。")));
        doors.put("press plan.succeed", pressing("plan.succeed", who -> "any"));
        doors.put(
                "send plan.succeed",
                sending("plan.succeed", who -> "", who -> Map.of("initiative", String.valueOf(worded()))));
        doors.put("type plan.lineage", who -> suggestions(who, SlackIds.PLAN_SUCCEED_OPTIONS, "plan.succeed", ""));
        doors.put("shortcut progress.record", this::shortcut);
        return doors;
    }

    private static final String DISCLOSED = "disclosure 総務部 R3-総務-03 2021-04-01 2022-03-31";

    private long redaction() {
        within(() -> jdbc.sql("insert into redaction (workspace_id, department, update_id, passage, ground, reason,"
                        + " by_id, by_name, added_at) values (?, '総務部', ?, '秘密', 'PERSON', '', 'U1', '野村', ?)")
                .params(FakeSlack.TEAM, update, clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        return jdbc.sql("select max(id) from redaction").query(Long.class).single();
    }

    /** What preparing a door has told others is no answer of it, now or some minutes later. */
    private void prepared() {
        jdbc.sql("delete from scheduled_tasks where task_name = 'slack.change-news' and not picked")
                .update();
        delivered();
        callsBefore = slack.calls().size();
        prepared = kept();
    }

    private <T> T ready(T what) {
        prepared();
        return what;
    }

    private String command(String command, String words, String who) {
        ready(null);
        return requests.command(words, Map.of("command", command, "user_id", who))
                .body();
    }

    private String happens(JsonObject happening) {
        ready(null);
        var answer = requests.json(event(happening));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private Function<String, String> pressing(String action, Function<String, String> value) {
        return who -> {
            JsonObject press = press(action, value.apply(who));
            press.add("user", object("id", who, "team_id", FakeSlack.TEAM));
            prepared();
            return requests.interaction(
                            inMessage(press, CHANNEL, true, null, slack.responseUrl("r" + COUNT.incrementAndGet())))
                    .body();
        };
    }

    private Function<String, String> sending(
            String form, Function<String, String> metadata, Function<String, Map<String, String>> fields) {
        return who -> form("view_submission", form, metadata.apply(who), who, fields.apply(who));
    }

    private String form(String type, String form, String metadata, String who, Map<String, String> fields) {
        JsonObject payload = object("type", type, "trigger_id", "t" + COUNT.incrementAndGet());
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", who, "team_id", FakeSlack.TEAM));
        payload.add("view", view(form, metadata, fields));
        prepared();
        return requests.interaction(payload).body();
    }

    private JsonObject view(String form, String metadata, Map<String, String> fields) {
        JsonObject view = object(
                "id",
                "V" + COUNT.incrementAndGet(),
                "type",
                "modal",
                "callback_id",
                form,
                "private_metadata",
                metadata);
        view.addProperty("hash", "1.a");
        view.addProperty("team_id", FakeSlack.TEAM);
        view.add("title", object("type", "plain_text", "text", "…"));
        var blocks = new JsonArray();
        var values = new JsonObject();
        var filled = new LinkedHashMap<>(fields);
        if (filled.isEmpty()) filled.put("why", "");
        filled.forEach((field, value) -> {
            var block = object("type", "input", "block_id", field);
            block.add("element", object("type", "plain_text_input", "action_id", SlackIds.FORM_VALUE));
            block.add("label", object("type", "plain_text", "text", field));
            blocks.add(block);
            var entered = object("type", "plain_text_input", "value", value);
            if (value.matches("\\d{4}-\\d\\d-\\d\\d")) entered.addProperty("selected_date", value);
            var state = new JsonObject();
            state.add(field.equals("health") ? SlackIds.PROGRESS_HEALTH : SlackIds.FORM_VALUE, entered);
            values.add(field, state);
        });
        view.add("blocks", blocks);
        var state = new JsonObject();
        state.add("values", values);
        view.add("state", state);
        return sealed(view);
    }

    private String chosen(String action, String field, String form, String who) {
        JsonObject press = press(action, "late");
        press.add("user", object("id", who, "team_id", FakeSlack.TEAM));
        press.add("view", view(form, form.equals("progress.form") ? memo() : "", aRule()));
        press.add("container", object("type", "view", "view_id", "V1"));
        prepared();
        return requests.interaction(press).body();
    }

    private String suggestions(String who) {
        return suggestions(who, SlackIds.PROGRESS_INITIATIVE, "progress.form", memo());
    }

    private String suggestions(String who, String menu, String form, String about) {
        JsonObject payload =
                object("type", "block_suggestion", "action_id", menu, "block_id", "initiative", "value", "");
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", who, "team_id", FakeSlack.TEAM));
        payload.add("view", view(form, about, Map.of()));
        prepared();
        return requests.interaction(payload).body();
    }

    /** One whose wording nothing else here reads. */
    private long worded() {
        return within(() -> ((Found.OfInitiative) plans.initiative(Scope.CURRENT, "職員-01"))
                .initiative()
                .id());
    }

    /** As it is sent once it was shown beside what stands. */
    private String amends(String who) {
        String words = "文言を改める " + COUNT.incrementAndGet() + "。";
        int seen = jdbc.sql("select max(version) from initiative_wording where initiative_id = ?")
                .param(worded())
                .query(Integer.class)
                .single();
        String shown = "%d %d %d".formatted(worded(), seen, Objects.hash(words, "見直し", "", null));
        return form("view_submission", "plan.amend", shown, who, Map.of("words", words, "reason", "見直し"));
    }

    private String sections(String who) {
        JsonObject payload = object(
                "type", "block_suggestion", "action_id", SlackIds.PLAN_OPTIONS, "block_id", "choice", "value", "");
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", who, "team_id", FakeSlack.TEAM));
        payload.add("view", view("plan.choose", proposal() + " ALL.1 section 総務課", Map.of()));
        prepared();
        return requests.interaction(payload).body();
    }

    private static final String A_PLAN = "部\t年度\t課\t取組\n総務部\t令和3年度\t総務課\t区政の窓口を整える。\n";
    private static final String WANTED =
            "{\"file\":\"F0NONE\",\"name\":\"r3.csv\",\"missing\":[\"DEPARTMENT\"],\"year\":2021,\"sheets\":[]}";

    /** A plan of some later year, made by hand so far. */
    private String draft() {
        var first = List.<PlanEdit>of(new PlanEdit.AddInitiative("総務課", "窓口を整える。"));
        return within(() -> ((HandOutcome.Drafted)
                        byHand.begin("総務部", new FiscalYear(2026), first, new Editor("UADMIN", "管理者")))
                .draft()
                .id());
    }

    /** Nothing but the vision would change. */
    private String proposal() {
        PlanDocument real = RealPlan.document();
        var changed = new PlanDocument(
                real.department(),
                real.year(),
                "総務のビジョン " + COUNT.incrementAndGet(),
                real.policy(),
                real.rows(),
                real.remarks());
        return within(() -> imports.propose("r3.csv", new byte[] {(byte) COUNT.get()}, List.of(changed), BY))
                .getFirst()
                .id();
    }

    private static final Editor BY = new Editor("U0NOBODY", "名前");

    private String applied() {
        String id = proposal();
        assertThat(within(() -> imports.apply(id, BY))).isInstanceOf(ImportOutcome.Applied.class);
        return id;
    }

    /** A workbook that they sent, with a report of theirs in it. */
    private String returned(String who) {
        return within(() -> {
            var about = (Found.OfInitiative) plans.initiative(Scope.CURRENT, "総務-07");
            Progress said = Optional.ofNullable(standings.of(about).last())
                    .map(ProgressUpdate::progress)
                    .orElse(Progress.NOTHING);
            var before = new Edit.Before(null, null, null, Map.of(WorkbookColumn.WORDS, said.words()));
            String words = "表の報告 " + COUNT.incrementAndGet();
            var place = new Place("総務課", 8, 7);
            var cell = new Edit.Cell(WorkbookColumn.WORDS, "報告", place, said.words(), words, words);
            var edit = new Edit(about.initiative().id(), place, before, List.of(cell));
            var edits = new Edits(
                    clock.instant(),
                    List.of(edit),
                    List.of(),
                    List.of(new Edits.Rewording(about.initiative().id(), place, "前の文。", "改めた文。")),
                    List.of());
            return trips.begin("表.xlsx", edits, people.person(who), clock.instant())
                    .id();
        });
    }

    private long seventh() {
        return within(() -> ((Found.OfInitiative) plans.initiative(Scope.CURRENT, "総務-07"))
                .initiative()
                .id());
    }

    private String recordedFromWorkbook(String who) {
        String id = returned(who);
        within(() -> trips.record(id, people.person(who), clock.instant()));
        return id;
    }

    /** What was staged to be read is read. */
    private String onceRead(String answer) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_name = 'plan.reading'")
                                .query(Long.class)
                                .single()
                        == 0);
        return answer;
    }

    private String shortcut(String who) {
        JsonObject payload = object(
                "type",
                "message_action",
                "callback_id",
                SlackIds.PROGRESS_RECORD,
                "trigger_id",
                "t" + COUNT.incrementAndGet(),
                "message_ts",
                "1623200000.000100");
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", who, "team_id", FakeSlack.TEAM));
        payload.add("channel", object("id", CHANNEL, "name", "soumu"));
        payload.add("message", object("type", "message", "user", who, "text", "総務-03 進めた", "ts", "1623200000.000100"));
        prepared();
        return requests.interaction(payload).body();
    }

    private static String ts() {
        return "1623200000.%06d".formatted(COUNT.incrementAndGet());
    }

    private static JsonObject with(JsonObject object, String name, String value) {
        object.addProperty(name, value);
        return object;
    }

    private static JsonObject said(String type, String who, String text) {
        String ts = ts();
        return object("type", type, "user", who, "text", text, "ts", ts, "channel", CHANNEL, "event_ts", ts);
    }

    private static JsonObject direct(String who, String text) {
        return with(with(said("message", who, text), "channel", "D" + who), "channel_type", "im");
    }

    private static JsonObject inThread(String who, String text, String subtype) {
        return with(
                with(with(said("message", who, text), "thread_ts", CARD), "channel_type", "channel"),
                "subtype",
                subtype);
    }

    /** Their own message, from which the member's last update is said to have come. */
    private JsonObject edited(String who) {
        String ts = ts();
        JsonObject now = object(
                "type", "message", "user", who, "text", "<@%s> 総務-03 遅れ 直した".formatted(FakeSlack.BOT_USER), "ts", ts);
        now.add("edited", object("user", who, "ts", ts()));
        JsonObject before = object(
                "type", "message", "user", who, "text", "<@%s> 総務-03 順調 始めた".formatted(FakeSlack.BOT_USER), "ts", ts);
        JsonObject change = object(
                "type",
                "message",
                "subtype",
                "message_changed",
                "channel",
                CHANNEL,
                "channel_type",
                "channel",
                "ts",
                ts(),
                "event_ts",
                ts());
        change.add("message", now);
        change.add("previous_message", before);
        return change;
    }

    private JsonObject deleted() {
        return object(
                "type",
                "message",
                "subtype",
                "message_deleted",
                "channel",
                CHANNEL,
                "channel_type",
                "channel",
                "ts",
                ts(),
                "event_ts",
                ts(),
                "deleted_ts",
                ts());
    }

    private static JsonObject changed(String who) {
        JsonObject change = object("type", "user_change", "event_ts", ts());
        JsonObject user = object("id", who, "real_name", name(who), "team_id", FakeSlack.TEAM);
        // Slack says the same of them as when it is asked.
        user.addProperty("is_restricted", who.equals(id("guest")));
        user.addProperty("is_stranger", who.equals(id("stranger")));
        change.add("user", user);
        return change;
    }

    private String newcomer() {
        return "U0NEW" + COUNT.incrementAndGet();
    }

    private String aMember() {
        String someone = newcomer();
        within(() -> {
            appoint(someone, Role.MEMBER, GENERAL);
            return null;
        });
        return someone;
    }

    private String post(String userId) {
        within(() -> {
            appoint(userId, Role.MEMBER, GENERAL);
            return null;
        });
        return String.valueOf(jdbc.sql("select max(id) from assignment where person_id = ?")
                .param(userId)
                .query(Long.class)
                .single());
    }

    private String deputyEntry() {
        within(() -> {
            deputy("member", "new" + COUNT.incrementAndGet());
            return null;
        });
        return String.valueOf(
                jdbc.sql("select max(id) from deputy").query(Long.class).single());
    }

    private String joinRequest() {
        String key = "key" + COUNT.incrementAndGet();
        jdbc.sql(
                        "insert into join_request (workspace_id, person_id, person_name, department, section, unit, carried, asked_at, state, waiting_key)"
                                + " values (?, ?, ?, '総務部', '総務課', '', '', current_timestamp, 'WAITING', ?)")
                .params(FakeSlack.TEAM, newcomer(), "名前", key)
                .update();
        return String.valueOf(
                jdbc.sql("select max(id) from join_request").query(Long.class).single());
    }

    private String closure() {
        LocalDate day = LocalDate.of(2022, 1, 11).plusDays(COUNT.incrementAndGet());
        within(() -> days.close(Someone.administrator("管理者"), day, day, "点検", clock.instant()));
        return String.valueOf(
                jdbc.sql("select max(id) from closure").query(Long.class).single());
    }

    private String draft(String who) {
        int number = COUNT.incrementAndGet();
        var origin = new Asked.Origin(WayIn.COMMAND, "draft." + number, clock.instant(), null, null, null);
        var asked = new Asked(who, CHANNEL, Asked.Place.CHANNEL, Locale.JAPANESE, "順調 秘密の下書き", origin);
        return within(() -> drafts.keep(
                who,
                Draft.of(asked, "順調 秘密の下書き " + number, null)
                        .about(third.initiative().id())));
    }

    private Sheet sheet() {
        return sheets.of(third, Term.YEAR, LocalDate.ofInstant(clock.instant(), TOKYO))
                .orElseThrow();
    }

    /** Not confirmed. */
    private String undecided() {
        return within(() -> {
            evaluations.reopen(Someone.administrator("管理者"), Seen.of(sheet()), clock.instant());
            return Seen.of(sheet()).carried();
        });
    }

    /** Ready to be confirmed. */
    private String decided() {
        undecided();
        return within(() -> {
            evaluations.write(
                    theMember(),
                    Seen.of(sheet()),
                    new Decided(Direction.CONTINUE, "on-track", "", "秘密の課題 " + COUNT.incrementAndGet()),
                    clock.instant());
            return Seen.of(sheet()).carried();
        });
    }

    private String confirmed() {
        String carried = decided();
        return within(() -> {
            evaluations.confirm(
                    new Person(id("lead"), name(id("lead")), false, Person.Belonging.STAFF),
                    Seen.read(carried).orElseThrow(),
                    clock.instant());
            return Seen.of(sheet()).carried();
        });
    }

    private static Person theMember() {
        return new Person(id("member"), name(id("member")), false, Person.Belonging.STAFF);
    }

    private String rest(String who) {
        jdbc.sql("update reminder_item set update_id = null, update_ref = null, answered_at = null")
                .update();
        ByHand.changed(jdbc, FakeSlack.TEAM);
        return "%s on-track %d".formatted(question, third.initiative().id());
    }

    private String wish(String who) {
        jdbc.sql("delete from wish").update();
        ByHand.changed(jdbc, FakeSlack.TEAM);
        return "FOLLOW\t総務部\t総務課\t\t";
    }

    private String memo() {
        FormMemo memo = FormMemo.opened(WayIn.FORM, CHANNEL, null);
        return new FormMemo(third.initiative().id(), null, null, memo.way(), memo.channelId(), null, null, null, "")
                .text();
    }

    private static Map<String, String> aRule() {
        return Map.of(
                RuleForm.ABOUT,
                "総務課",
                RuleForm.LEVEL,
                "SECTION",
                RuleForm.ASKED,
                "PEOPLE",
                RuleForm.CADENCE,
                "FORTNIGHTLY",
                RuleForm.DAY,
                List.of("月", "火", "水", "木", "金").get(COUNT.incrementAndGet() % 5),
                RuleForm.TIME,
                "10:00",
                "health",
                "late");
    }
}
