package torikumi.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** How an initiative stands, for cards: {@code anInitiative(found).heardOn("2021-06-01").is("遅れ").saying("…")}. */
public final class Situation {

    public static final HealthScale SCALE = FirstScale.SCALE;

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Found.OfInitiative where;
    private Progress progress = Progress.NOTHING;
    private @Nullable Grade grade;
    private @Nullable LocalDate heardOn;
    private @Nullable LocalDate asOf;
    private @Nullable LocalDate since;
    private @Nullable Instant reopenedAt;
    private @Nullable Before before;
    private Role role = Role.MEMBER;
    private String author = "田中";
    private @Nullable String deputyFor;
    private WayIn way = WayIn.COMMAND;
    private boolean corrected;
    private int updates = 1;

    private Situation(Found.OfInitiative where) {
        this.where = where;
    }

    public static Situation anInitiative(Found found) {
        return new Situation((Found.OfInitiative) found);
    }

    /** Every initiative of the plan: those, and the others unheard. */
    public static Board board(Plan plan, Situation... heard) {
        var lines = new ArrayList<Reported>();
        for (var section : plan.sections())
            for (var unit : section.units())
                for (var initiative : unit.initiatives())
                    lines.add(List.of(heard).stream()
                            .filter(each -> each.where.initiative().id() == initiative.id())
                            .findFirst()
                            .map(Situation::reported)
                            .orElseGet(() -> anInitiative(new Found.OfInitiative(plan, section, unit, initiative))
                                    .reported()));
        return new Board(SCALE, lines);
    }

    public static Grade grade(String word) {
        return SCALE.parse(word).orElseThrow();
    }

    public Situation heardOn(String day) {
        heardOn = LocalDate.parse(day);
        return this;
    }

    /** The day it refers to, where it is not the day on which it was said. */
    public Situation about(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    public Situation is(String health) {
        grade = grade(health);
        return this;
    }

    public Situation since(String day) {
        since = LocalDate.parse(day);
        return this;
    }

    /** What it was a month before. */
    public Situation was(@Nullable String health) {
        before = new Before(LocalDate.parse("2021-05-09"), health == null ? null : grade(health));
        return this;
    }

    public Situation saying(String words) {
        progress = progress.words(words);
        return this;
    }

    public Situation because(String reason) {
        progress = progress.reason(reason);
        return this;
    }

    public Situation next(String step) {
        progress = progress.nextStep(step);
        return this;
    }

    public Situation percent(int percentage) {
        progress = progress.percentage(percentage);
        return this;
    }

    public Situation unchanged() {
        progress = progress.asBefore();
        return this;
    }

    public Situation publicWording(String text) {
        progress = progress.publicWording(text);
        return this;
    }

    public Situation by(Role as, String name) {
        role = as;
        author = name;
        return this;
    }

    public Situation asDeputyFor(String name) {
        deputyFor = name;
        return this;
    }

    public Situation through(WayIn in) {
        way = in;
        return this;
    }

    public Situation corrected() {
        corrected = true;
        return this;
    }

    public Situation reopened() {
        reopenedAt = at("2021-06-08", 10);
        return this;
    }

    public Situation updates(int count) {
        updates = count;
        return this;
    }

    public Reported reported() {
        if (heardOn == null) return new Reported(where, Standing.UNHEARD, null);
        var standing = new Standing(
                grade,
                since == null ? day() : since,
                progress.percentage(),
                grade != null && grade.closing() && reopenedAt == null,
                1L,
                day(),
                heardOn,
                updates,
                updates,
                reopenedAt);
        return new Reported(where, standing, update(), Expected.NOTHING, before);
    }

    private LocalDate day() {
        return asOf == null ? heardOn : asOf;
    }

    /** Its last update, or where it was corrected the version that is read now. */
    public ProgressUpdate update() {
        return corrected
                ? version(2, ProgressUpdate.Kind.CORRECTED, progress, "数字の誤り")
                : version(1, ProgressUpdate.Kind.RECORDED, progress, "");
    }

    public HistoryEntry entry(SourceMark.Kind... marks) {
        var versions = new ArrayList<ProgressUpdate>();
        if (corrected)
            versions.add(version(
                    1, ProgressUpdate.Kind.RECORDED, progress.words("はじめの言葉").percentage(50), ""));
        versions.add(update());
        return entry(versions, marks);
    }

    public HistoryEntry withdrawn() {
        return entry(List.of(
                version(1, ProgressUpdate.Kind.RECORDED, progress, ""),
                version(2, ProgressUpdate.Kind.WITHDRAWN, progress, "")));
    }

    private HistoryEntry entry(List<ProgressUpdate> versions, SourceMark.Kind... marks) {
        ProgressUpdate newest = versions.getLast();
        List<Approval> approvals = progress.publicWording().isBlank()
                ? List.of()
                : List.of(new Approval(newest.id(), author(Role.LEAD, "鈴木"), at("2021-06-03", 9)));
        return new HistoryEntry(
                versions,
                approvals,
                List.of(marks).stream()
                        .map(kind -> new SourceMark(versions.getFirst().id(), kind, at("2021-06-02", 11)))
                        .toList());
    }

    private ProgressUpdate version(int version, ProgressUpdate.Kind kind, Progress said, String why) {
        boolean message = way == WayIn.MENTION || way == WayIn.SHORTCUT || way == WayIn.THREAD;
        Instant saidAt = at(String.valueOf(heardOn), 9 + version);
        var source = new Source(
                way,
                "key." + version,
                saidAt,
                message ? "C0SOUMUKA01" : null,
                message ? "1622509920.000100" : null,
                message ? "https://example.slack.com/archives/C0SOUMUKA01/p1622509920000100" : null);
        return new ProgressUpdate(
                version,
                new UUID(0, version),
                where.initiative().id(),
                version,
                kind,
                version == 1 ? null : version - 1L,
                said.health(grade == null ? null : grade.key()).asOf(day()),
                grade,
                author(role, author),
                source,
                saidAt,
                why);
    }

    private Author author(Role as, String name) {
        return new Author(
                Someone.staff(name).colleague(),
                new Post(
                        Office.of(where),
                        as,
                        deputyFor == null ? null : Someone.staff(deputyFor).colleague()));
    }

    private static Instant at(String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 12).atZone(TOKYO).toInstant();
    }
}
