package torikumi.slack.words;

import org.jspecify.annotations.Nullable;
import torikumi.plan.Scope;
import torikumi.reminder.WhichSummary;
import torikumi.report.Months;
import torikumi.report.evaluation.Term;
import torikumi.staff.Role;

/** What a person wants, as far as words alone tell; what the names in it stand for, the plan tells. Pages count from 1. */
public sealed interface Command {

    /** What the plans say, how it stands, and how to ask. Answered in {@code slack.ask}. */
    sealed interface AboutPlan extends Command {}

    record ShowDepartment(Scope scope, int page) implements AboutPlan {}

    record ListSection(Scope scope, String name, int page) implements AboutPlan {}

    record ShowInitiative(Scope scope, String code) implements AboutPlan {}

    record ShowMission(Scope scope, String name) implements AboutPlan {}

    record ShowVision(Scope scope, String department) implements AboutPlan {}

    record ShowPolicy(Scope scope, String department) implements AboutPlan {}

    /** @param year null where it was asked for but not understood */
    record ShowYear(@Nullable Scope year, String words) implements AboutPlan {}

    /** @param words a health, a section or both, in any order; blank for all of them */
    record Status(Scope scope, String words, int page) implements AboutPlan {}

    /** @param days without news, at least 1; null for longer than the rhythm in which each office is asked */
    record Stale(Scope scope, @Nullable Integer days, String name, int page) implements AboutPlan {}

    record History(Scope scope, String code, int page) implements AboutPlan {}

    record Mine(int page) implements AboutPlan {}

    /** @param topic one command, or null for all of them */
    record Help(@Nullable CommandCatalogue topic) implements AboutPlan {}

    record HelpOn(HelpPage page) implements AboutPlan {}

    /** The plans themselves. */
    sealed interface AboutPlans extends Command {}

    /** Which plans are in force, from which documents, and how others come in. Answered in {@code slack.plan}. */
    sealed interface AboutImports extends AboutPlans {}

    record ShowPlans() implements AboutImports {}

    /** @param document as it was pasted; blank asks for the form */
    record TakeInPlan(String document) implements AboutImports {}

    record ShowImports(int page) implements AboutImports {}

    /** How an initiative was worded at what time. Answered in {@code slack.wording}. */
    record ShowWordings(Scope scope, String code, int page) implements AboutPlans {}

    /** Who acts for what, and who may end or begin a year. Answered in {@code slack.people}. */
    sealed interface AboutPeople extends Command {}

    record Who(Scope scope, String name) implements AboutPeople {}

    record Me() implements AboutPeople {}

    record Join(Scope scope, String name) implements AboutPeople {}

    /** @param role in which somebody acts there; null for every one */
    record Leave(Scope scope, String name, @Nullable Role role) implements AboutPeople {}

    /**
     * @param name where somebody is given a post; may be blank, which leaves it to the form
     * @param role null for one to be chosen
     */
    record Appoint(Scope scope, String name, @Nullable Role role) implements AboutPeople {

        /** The words that say the same. */
        public String typed() {
            return "appoint " + name + (role == null ? "" : " " + CommandParser.lower(role.name()));
        }
    }

    /** @param name where somebody's post is ended; blank for the department */
    record Dismiss(Scope scope, String name) implements AboutPeople {}

    record NameDeputy() implements AboutPeople {}

    /** @param from whose posts, as typed or as the chat mentions people; blank for one's own */
    record Handover(String from) implements AboutPeople {}

    /** @param name of a department, section or unit; blank for all that the person may read */
    record Changes(Scope scope, String name, int page) implements AboutPeople {}

    /** @param name of a department, whose plan is closed; may be blank */
    record Close(Scope scope, String name) implements AboutPeople {}

    /** @param name of a department, or the code of an initiative; blank for the department */
    record Reopen(Scope scope, String name) implements AboutPeople {}

    /** What is taken along, how reporting goes, how it is evaluated. Answered in {@code slack.report} and {@code slack.evaluation}. */
    sealed interface AboutReports extends Command {}

    /** What is shown to others. */
    sealed interface Outward extends AboutReports {}

    /** @param name of a department, a section or a unit; blank for the department */
    record Picture(Scope scope, String name, Months months) implements AboutReports {}

    /** The same, for everybody in the channel of a section or a unit. */
    record SharedPicture(Scope scope, String name, Months months) implements Outward {}

    /**
     * @param name of a department, a section or a unit; blank for the department
     * @param csv whether it is wanted as CSV, not as a workbook
     */
    record Table(Scope scope, String name, boolean csv) implements AboutReports {}

    /** @param name the same */
    record Dates(Scope scope, String name) implements AboutReports {}

    /** @param words an initiative, a unit, a section or a department, and a day or a time; not blank */
    record Account(Scope scope, String words, int page) implements AboutReports {}

    record Publish() implements Outward {}

    /** @param words an initiative, a unit, a section or a department, and days; not blank */
    record Disclosure(Scope scope, String words, Part part) implements Outward {

        public enum Part {
            /** What there is, before anything is made of it. */
            OVERVIEW,
            /** 資料. */
            FILE,
            /** 黒塗り: the form. */
            REDACTION
        }
    }

    /** @param name of a department, a section or a unit; blank for all that the person looks after */
    record Responses(Scope scope, String name, int page) implements AboutReports {}

    /**
     * @param name of an initiative, a unit, a section or a department; blank for the department
     * @param print whether it is wanted as a page to print, not as a workbook
     */
    record EvaluationFile(Scope scope, String name, Term term, boolean print) implements AboutReports {}

    /**
     * @param name the same; blank for what the person looks after, or acts for
     * @param version 1 for what was written first; 0 for the newest
     */
    record ShowEvaluation(Scope scope, String name, Term term, int version, int page) implements AboutReports {}

    /** What is recorded, mended or taken back. Answered in {@code slack.record}. */
    sealed interface AboutRecord extends Command {}

    /** @param words what follows the verb, as it was typed; may be blank, which asks for the form */
    record Update(String words) implements AboutRecord {}

    /** @param words the code of an initiative and how its report should read; blank for one's own last report */
    record Correct(String words) implements AboutRecord {}

    /** @param words the code of an initiative; blank for one's own last report */
    record TakeBack(String words) implements AboutRecord {}

    /**
     * What is asked when, of whom, and on which days not; words are as they were typed, without the verb. Answered in {@code
     * slack.remind}.
     */
    sealed interface AboutReminders extends Command {}

    /** On which days nobody is reminded. */
    sealed interface AboutDays extends AboutReminders {}

    /** @param words a place and a rule; blank for the list of all rules */
    record Remind(String words, int page) implements AboutReminders {}

    /** @param words a section and its channel; may be blank */
    record RemindTo(String words) implements AboutReminders {}

    /** @param name of what is looked after; blank for all of it */
    record Pending(String name) implements AboutReminders {}

    /** @param name of a section, a unit or a department; blank for one's own */
    record ShowSummary(Scope scope, String name, WhichSummary which) implements AboutReminders {}

    /** @param words from when to when; blank for what was said before */
    record Away(String words) implements AboutReminders {}

    /** What somebody wants to hear of or not. */
    sealed interface Wish extends AboutReminders {

        /** Of a section, a unit or an initiative; blank for the list. */
        String name();

        default Wished wished() {
            return switch (this) {
                case Follow of -> Wished.FOLLOW;
                case Unfollow of -> Wished.UNFOLLOW;
                case Mute of -> Wished.MUTE;
                case Unmute of -> Wished.UNMUTE;
            };
        }
    }

    record Follow(String name) implements Wish {}

    record Unfollow(String name) implements Wish {}

    record Mute(String name) implements Wish {}

    record Unmute(String name) implements Wish {}

    /** @param words from when to when, and why; blank for the log */
    record Pause(String words) implements AboutDays {}

    /** @param which the number of a pause; blank for the one that holds */
    record Resume(String which) implements AboutDays {}

    /** @param words a table of holidays to take in; blank for how the calendar stands */
    record Calendar(String words) implements AboutDays {}

    /** @param words the days and why; blank for the form */
    record CloseDay(String words) implements AboutDays {}

    /** What is one's own, put together. Answered in {@code slack.home}. */
    sealed interface AboutHome extends Command {}

    record Settings() implements AboutHome {}

    /** What only the plans and the record together can tell the meaning of. Answered in {@code slack}. */
    sealed interface InConversation extends Command {}

    /** No verb: a section, a unit, a code, or words to search for. */
    record Ask(Scope scope, String words, int page) implements InConversation {}

    record Search(Scope scope, String words, int page) implements InConversation {}

    /** A greeting, thanks, or a plain word for what somebody is after. */
    record Chat(SmallTalk kind) implements InConversation {}
}
