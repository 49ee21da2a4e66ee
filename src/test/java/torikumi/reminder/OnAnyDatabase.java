package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanFixtures;
import torikumi.plan.Scope;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressLog;
import torikumi.progress.RecordProgress;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.staff.Appointments;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** 総務部 R3 with two members and a lead of 総務課, a member of 職員課 and a coordinator; asked since 1 April 2021. */
abstract class OnAnyDatabase {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    static final Person TANAKA = Someone.staff("田中");
    static final Person SUZUKI = Someone.staff("鈴木");
    static final Person LEAD = Someone.staff("課長");
    static final Person COORDINATOR = Someone.staff("取りまとめ");
    static final Person SATO = Someone.staff("佐藤");
    static final Person ADMINISTRATOR = Someone.administrator("管理者");

    static final Office DEPARTMENT = new Office("総務部", null, null);
    static final Office GENERAL = new Office("総務部", "総務課", null);
    static final Office PERSONNEL = new Office("総務部", "職員課", null);
    static final Office DISASTER = new Office("総務部", "防災危機管理課", null);

    private static final AtomicInteger KEYS = new AtomicInteger();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlanDirectory plans;

    @Autowired
    Appointments appointments;

    @Autowired
    ProgressLog log;

    @Autowired
    ReminderSweep sweep;

    @Autowired
    ReminderRules rules;

    @Autowired
    ReminderReading reading;

    @Autowired
    ReminderAnswers answers;

    @Autowired
    SectionChannels channels;

    @Autowired
    LetterDelivery delivery;

    @Autowired
    ChatStub chat;

    @BeforeEach
    void aPlanAndItsPeople() {
        new PlanFixtures(jdbc).soumu();
        appoint(TANAKA, Role.MEMBER, GENERAL);
        appoint(SUZUKI, Role.MEMBER, GENERAL);
        appoint(LEAD, Role.LEAD, GENERAL);
        appoint(SATO, Role.MEMBER, PERSONNEL);
        appoint(COORDINATOR, Role.COORDINATOR, DEPARTMENT);
        sweep.sweep(at("2021-04-01T09:00"));
    }

    void appoint(Person whom, Role role, Office office) {
        appointments.appoint(
                ADMINISTRATOR, whom.colleague(), role, office, LocalDate.of(2021, 4, 1), at("2021-04-01T08:00"));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    Plan plan() {
        return plans.current().getFirst();
    }

    Found.OfInitiative initiative(String code) {
        return (Found.OfInitiative) plans.initiative(Scope.CURRENT, code);
    }

    /** Sweeps and sends at that time; what arrived, the letters of digests left out. */
    List<ChatStub.Arrived> sweepAndSend(String local) {
        Instant now = at(local);
        sweep.sweep(now);
        chat.deliver(delivery, now);
        return chat.news().stream()
                .filter(arrived -> arrived.letter().kind() != Letter.Kind.DIGEST)
                .toList();
    }

    static List<String> who(List<ChatStub.Arrived> arrived) {
        return arrived.stream()
                .map(each -> each.letter().kind() + " "
                        + (each.letter().to() instanceof Recipient.Person(var who)
                                ? who.name()
                                : each.letter().to().id()))
                .sorted()
                .toList();
    }

    static ReminderCard card(ChatStub.Arrived arrived) {
        return ((LetterContent.AboutReminder) arrived.content()).card();
    }

    ReminderCard cardOf(List<ChatStub.Arrived> arrived, Office office) {
        return arrived.stream()
                .map(each -> card(each))
                .filter(card -> card.reminder().about().office().equals(office))
                .findFirst()
                .orElseThrow();
    }

    static Source click(Instant at) {
        return Source.of(WayIn.BUTTON, "click." + KEYS.incrementAndGet(), at);
    }

    AnswerOutcome answer(Person by, ReminderCard card, String code, Progress progress, String local) {
        return answers.answer(
                new AnswerReminder(
                        by, card.reminder().id(), initiative(code).initiative().id(), progress, click(at(local))),
                at(local));
    }

    Outcome.OfRecording record(Person by, String code, Progress progress, String local) {
        return log.record(new RecordProgress(by, initiative(code), progress, click(at(local))), at(local));
    }

    static Progress onTrack() {
        return Progress.NOTHING.health("on-track");
    }

    static Progress unchanged() {
        return Progress.NOTHING.asBefore();
    }
}
