package torikumi.slack.card;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.InitiativeCode;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.platform.FiscalYear;
import torikumi.reminder.SummaryLine;
import torikumi.staff.Office;

/** The words that ask for a thing again: what buttons carry, with year and department so that they mean the same later. */
public final class Typed {

    /** What is late, whatever the scale calls it. */
    public static final String LATE = "遅れている";

    /** What was never reported on. */
    public static final String UNHEARD = "報告なし";

    /** What was asked for a day that is past, and not reported. */
    public static final String OVERDUE = "期限を過ぎて未報告";

    private Typed() {}

    public static String department(Plan plan) {
        return "list " + of(plan);
    }

    public static String section(Plan plan, Section section) {
        return "list %s %s".formatted(of(plan), section.name());
    }

    public static String unit(Plan plan, Section section, Unit unit) {
        return "list %s %s".formatted(of(plan), unitName(section, unit));
    }

    public static String initiative(Plan plan, InitiativeCode code) {
        return "show " + code(plan, code);
    }

    /** @param name of a section or unit */
    public static String mission(Plan plan, String name) {
        return "mission %s %s".formatted(of(plan), name);
    }

    public static String vision(Plan plan) {
        return "vision " + of(plan);
    }

    public static String policy(Plan plan) {
        return "policy " + of(plan);
    }

    public static String search(@Nullable FiscalYear year, String words) {
        return "search %s%s".formatted(year == null ? "" : year.shortName() + " ", words);
    }

    public static String year(FiscalYear year) {
        return "year " + year.shortName();
    }

    /**
     * @param health a health's key, {@link #LATE}, {@link #UNHEARD}, {@link #OVERDUE} or nothing for all of them
     * @param place as {@link #place} gives it, or nothing for all of them
     */
    public static String status(String health, String place) {
        return "status %s %s".formatted(health, place).replaceAll(" +", " ").strip();
    }

    /** しばらく更新なし. */
    public static String quiet(String place) {
        return "stale %s".formatted(place).strip();
    }

    public static String stale(int days, String place) {
        return "stale %d %s".formatted(days, place).strip();
    }

    public static String history(Plan plan, InitiativeCode code) {
        return "history " + code(plan, code);
    }

    public static String wordings(Found.OfInitiative found) {
        return "wording " + code(found);
    }

    /** The newest summary of a section or department. */
    public static String summary(FiscalYear year, Office office) {
        String words = "summary %s %s".formatted(year.shortName(), office.department());
        return office.section() == null ? words : words + " " + office.section();
    }

    /** That one in its newest version, whatever is written later. */
    public static String summary(SummaryLine line) {
        return "%s %s".formatted(summary(FiscalYear.of(line.period()), line.office()), line.period());
    }

    /** @param version 1 for what was written first */
    public static String summary(SummaryLine line, int version) {
        return "%s v%d".formatted(summary(line), version);
    }

    /** All versions of the update that has this one. */
    public static String versions(Plan plan, InitiativeCode code, UUID ref) {
        return "%s #%s".formatted(history(plan, code), ref);
    }

    /** R3 総務部 総務課: a department, section or unit, to stand behind another verb; nothing for all departments. */
    public static String place(Found found) {
        return behindVerb(of(found));
    }

    public static String behindVerb(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? "" : words.substring(space + 1);
    }

    public static String page(String words, int page) {
        return "%s p.%d".formatted(words, page);
    }

    public static String of(Found found) {
        return switch (found) {
            case Found.OfDepartment(var plan) -> department(plan);
            case Found.OfSection(var plan, var section) -> section(plan, section);
            case Found.OfUnit(var plan, var section, var unit) -> unit(plan, section, unit);
            case Found.OfInitiative(var plan, var section, var unit, var initiative) ->
                initiative(plan, initiative.code());
            case Found.NoSuchInitiative(var plan, var section, var units, var number) -> section(plan, section);
            case Found.NoPlan() -> "help";
            case Found.Departments(var plans) -> "list";
            case Found.NoSuchYear(var year, var years) -> "list";
            case Found.Hits(var words, var hits) -> search(null, words);
            case Found.Unclear(var words, var readings, var cause) -> search(null, words);
        };
    }

    /** 総務課, or 防災危機管理課 (地域防災). */
    public static String unitName(Section section, Unit unit) {
        return unit.name() == null ? section.name() : unitName(section.name(), unit.name());
    }

    // Buttons that were posted long ago carry it so.
    static String unitName(String section, String unit) {
        return "%s (%s)".formatted(section, unit);
    }

    /** R3 総務部. */
    public static String of(Plan plan) {
        return "%s %s".formatted(plan.year().shortName(), plan.department());
    }

    /** 総務部 R3-総務-03. */
    public static String code(Plan plan, InitiativeCode code) {
        return "%s %s".formatted(plan.department(), code.full());
    }

    public static String code(Found.OfInitiative found) {
        return code(found.plan(), found.initiative().code());
    }
}
