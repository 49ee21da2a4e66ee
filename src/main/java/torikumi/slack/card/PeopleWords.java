package torikumi.slack.card;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Editor;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.platform.Say;
import torikumi.slack.card.Asked.Place;
import torikumi.staff.Appointments;
import torikumi.staff.Assignment;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.Deputy;
import torikumi.staff.Handover;
import torikumi.staff.Holder;
import torikumi.staff.Office;
import torikumi.staff.Role;

/** People, offices and roles in words, and what became of a change to them: one sentence, then the next step. */
public final class PeopleWords {

    private static final int FEW = 3;

    private PeopleWords() {}

    /** 総務課; 防災危機管理課（地域防災）. */
    public static String office(Office office, Say say) {
        return office.unit() == null ? office.name() : say.text("people.unit", office.section(), office.unit());
    }

    public static String office(Section section, Unit unit, Say say) {
        return unit.name() == null ? section.name() : say.text("people.unit", section.name(), unit.name());
    }

    /** What can be typed for it, understood whatever other departments there are. */
    public static String typed(Office office) {
        if (office.section() == null) return office.department();
        return office.department() + " "
                + (office.unit() == null ? office.name() : Typed.unitName(office.section(), office.unit()));
    }

    public static String role(Role role, Office office, Say say) {
        return switch (role) {
            case MEMBER -> say.text("people.role.member");
            case LEAD -> say.text(office.section() == null ? "people.role.head" : "people.role.lead");
            case COORDINATOR -> say.text("people.role.coordinator");
        };
    }

    /** 総務課の課長. */
    public static String post(Role role, Office office, Say say) {
        return say.text("people.post", office(office, say), role(role, office, say));
    }

    /** 森 あかり: where there is no room for more. */
    public static String name(Colleague person) {
        return Mrkdwn.name(person.name());
    }

    /** Who did something: 森 あかりさん; 設定ファイル（TORIKUMI_PLAN）; the program itself. */
    public static String by(Colleague who, Say say) {
        if (!who.isSetting()) return person(who, say);
        return who.id().equals(Editor.BUNDLED.id())
                ? say.text("changes.byProgram")
                : say.text("changes.bySetting", who.id());
    }

    /** 森 あかりさん. */
    public static String person(Colleague person, Say say) {
        return say.text("people.person", name(person));
    }

    public static String people(Collection<Colleague> people, Say say) {
        return people.stream()
                .distinct()
                .map(person -> person(person, say))
                .collect(Collectors.joining(say.text("people.comma")));
    }

    /** The first few of them. */
    public static String few(List<Colleague> people, Say say) {
        return people.size() <= FEW
                ? people(people, say)
                : say.text("people.andOthers", people(people.subList(0, FEW), say), people.size() - FEW);
    }

    /** In markup: where nobody else reads along, a name that leads to the person. */
    static String marked(Colleague person, Showing showing) {
        return showing.place() == Place.SHARED
                ? Mrkdwn.escape(person(person, showing.say()))
                : "<@%s>".formatted(person.id());
    }

    /** With the year where it is not this one. */
    public static String date(LocalDate day, LocalDate today, Say say) {
        return say.on(today).date(day);
    }

    /** 4月1日（木）から; 4月1日（木）〜6月30日（水）. */
    public static String time(LocalDate from, @Nullable LocalDate until, LocalDate today, Say say) {
        return until == null
                ? say.text("people.since", date(from, today, say))
                : say.text("people.between", date(from, today, say), date(until, today, say));
    }

    /** Why somebody cannot act for any office. */
    public static String unfit(Denial why, Colleague whom, Say say) {
        return say.text(why == Denial.NOT_KNOWN ? "people.notKnown" : "people.aGuest", person(whom, say));
    }

    /** What became of an appointment, its end, or a deputy's. */
    public static String outcome(Appointments.Outcome outcome, Showing showing) {
        Say say = showing.say();
        LocalDate today = showing.today();
        return switch (outcome) {
            case Appointments.Outcome.Appointed(var a) ->
                say.text(
                        "people.appointed",
                        person(a.person(), say),
                        post(a.role(), a.office(), say),
                        from(a, today, say));
            case Appointments.Outcome.AlreadyActs(var a) ->
                say.text(
                        "people.appointed.already",
                        person(a.person(), say),
                        post(a.role(), a.office(), say),
                        from(a, today, say));
            case Appointments.Outcome.Ended(var a) -> ended(a, today, say);
            case Appointments.Outcome.DeputyNamed(var d) ->
                say.text(
                        "people.deputy.named",
                        person(d.person(), say),
                        person(d.deputy(), say),
                        time(d.from(), d.until(), today, say));
            case Appointments.Outcome.DeputyEnded(var d) ->
                say.text("people.deputy.ended", person(d.person(), say), person(d.deputy(), say));
            case Appointments.Outcome.Misfit(var role, var office) ->
                say.text(
                        role == Role.COORDINATOR ? "people.misfit.coordinator" : "people.misfit.member",
                        role(role, office, say),
                        office(office, say));
            case Appointments.Outcome.EndBeforeStart(var from, var until) ->
                say.text("people.endBeforeStart", date(until, today, say), date(from, today, say));
            case Appointments.Outcome.TooLong(var days, var most, var latest) ->
                say.text("people.deputy.tooLong", days, most, date(latest, today, say));
            case Appointments.Outcome.SamePerson(var person) -> say.text("people.samePerson", person(person, say));
            case Appointments.Outcome.NothingToActFor(var person) ->
                say.text("people.deputy.nothing", person(person, say));
            case Appointments.Outcome.Gone() -> say.text("people.gone");
            case Appointments.Outcome.Refused(var why, var office) -> DenialWords.sentence(why, office, showing);
        };
    }

    private static String ended(Assignment a, LocalDate today, Say say) {
        String post = post(a.role(), a.office(), say);
        return a.until() == null || a.until().isBefore(today)
                ? say.text("people.ended", person(a.person(), say), post)
                : say.text("people.ended.on", person(a.person(), say), post, date(a.until(), today, say));
    }

    /** What became of a handover. */
    public static String outcome(Handover.Outcome outcome, Showing showing) {
        Say say = showing.say();
        LocalDate today = showing.today();
        return switch (outcome) {
            case Handover.Outcome.HandedOver done ->
                say.text(
                        "people.handover.done",
                        person(done.person(), say),
                        person(done.successor(), say),
                        date(done.from(), today, say),
                        posts(done.moved(), say));
            case Handover.Outcome.NothingToHandOver(var person, var from) ->
                say.text("people.handover.nothing", person(person, say), date(from, today, say));
            case Handover.Outcome.SamePerson(var person) -> say.text("people.samePerson", person(person, say));
            case Handover.Outcome.NoteTooLong(var length, var limit) -> say.text("people.tooLong", length, limit);
            case Handover.Outcome.Refused(var why, var office) -> DenialWords.sentence(why, office, showing);
        };
    }

    public static String posts(List<Assignment> assignments, Say say) {
        return assignments.stream()
                .map(a -> post(a.role(), a.office(), say))
                .collect(Collectors.joining(say.text("people.comma")));
    }

    private static String from(Assignment a, LocalDate today, Say say) {
        return time(a.from(), a.until(), today, say);
    }

    /** Who acts meanwhile for whom, for both to read. */
    public static String deputy(Deputy deputy, LocalDate today, Say say) {
        return say.text(
                "people.deputy.line",
                person(deputy.person(), say),
                person(deputy.deputy(), say),
                time(deputy.from(), deputy.until(), today, say));
    }

    /** One line of who acts for an office, in markup. */
    public static String line(Holder holder, LocalDate today, Showing showing) {
        Say say = showing.say();
        String role = role(holder.post().role(), holder.post().office(), say);
        String name = marked(holder.person(), showing);
        String time = time(holder.from(), holder.until(), today, say);
        Colleague absent = holder.post().deputyFor();
        String line = absent == null
                ? say.text("people.holder", role, name, time)
                : say.text("people.holder.deputy", role, name, time, marked(absent, showing));
        return holder.goneSince() == null
                ? line
                : say.text("people.holder.gone", line, date(holder.goneSince(), today, say));
    }
}
