package torikumi.slack.card;

import java.util.regex.Pattern;

/** The names that Slack and the code know each other by: {@code noun.verb}. Old messages carry them, so they do not change. */
public final class SlackIds {

    public static final String COMMAND = "/torikumi";

    /** 進捗: the same as {@code /torikumi update}. */
    public static final String SHINCHOKU = "/shinchoku";

    /** A button or a menu whose value is words, answered as if they had been typed. What follows the prefix tells two of a row apart. */
    public static final String ANSWER_OPEN = "answer.open";

    /** A button whose value is words, answered for everybody in the channel. */
    public static final String ANSWER_SHARE = "answer.share";

    /** A button whose value is words that open a form. */
    public static final String PEOPLE_FORM = "people.form";

    /** Ends one's own post; the value is its id. */
    public static final String PEOPLE_LEAVE = "people.leave";

    /** Lets in somebody who asked; the value is the request's id. */
    public static final String PEOPLE_LET_IN = "people.letIn";

    /** The form that declines a request, and the button that opens it; the value is the request's id. */
    public static final String PEOPLE_DECLINE = "people.decline";

    /** Ends a deputy's time; the value is the entry's id. */
    public static final String PEOPLE_END_DEPUTY = "people.endDeputy";

    public static final String PEOPLE_APPOINT = "people.appoint";
    public static final String PEOPLE_DISMISS = "people.dismiss";
    public static final String PEOPLE_DEPUTY = "people.deputy";

    /** Whose posts are handed over; leads to the next. */
    public static final String PEOPLE_HANDOVER_OF = "people.handoverOf";

    public static final String PEOPLE_HANDOVER = "people.handover";

    /** Closes or reopens; what, say the words in the form's metadata. */
    public static final String PEOPLE_REASON = "people.reason";
    /** A button that opens the form for recording; its value is the words that ask for a section, a unit or an initiative. */
    public static final String PROGRESS_OPEN = "progress.open";

    /** The form for recording and correcting. */
    public static final String PROGRESS_FORM = "progress.form";

    /** The message shortcut 「進捗として記録」. */
    public static final String PROGRESS_RECORD = "progress.record";

    /** The form's menu of initiatives, which are searched for as one types. */
    public static final String PROGRESS_INITIATIVE = "progress.initiative";

    /** The form's menu of healths: what is chosen says whether a reason is required. */
    public static final String PROGRESS_HEALTH = "progress.health";

    /** The button in the form that shows the rest of its fields. */
    public static final String PROGRESS_MORE = "progress.more";

    /** Takes back what was recorded; the value is the version's ref. */
    public static final String PROGRESS_WITHDRAW = "progress.withdraw";

    /** Opens the form for a correction; the value is the version's ref, and {@code next} where only the next step is missing. */
    public static final String PROGRESS_CORRECT = "progress.correct";

    /** Approves a public wording; the value is the version's ref. */
    public static final String PROGRESS_APPROVE = "progress.approve";

    /** Opens the form with what was typed; the value is the draft's id. */
    public static final String DRAFT_OPEN = "draft.open";

    /** Records what was typed; the value is the draft's id, the initiative's where it was chosen, and a health's key or - for none. */
    public static final String DRAFT_RECORD = "draft.record";

    /** Joins the office, then records what was typed; the value is the draft's id. */
    public static final String DRAFT_JOIN = "draft.join";

    /** Leaves what was typed unrecorded; the value is the draft's id. */
    public static final String DRAFT_DROP = "draft.drop";

    /** The form of a rule for asking. */
    public static final String REMIND_RULE = "remind.rule";

    /** A field that has no other id. What was entered in it is told where the form is drawn anew meanwhile. */
    public static final String FORM_VALUE = "value";

    /** The form of a section's channel. */
    public static final String REMIND_CHANNEL = "remind.channel";

    /** Nudges those who have not answered; the value is the words of an office. */
    public static final String REMIND_NUDGE = "remind.nudge";

    /** The form that closes the office for some days. */
    public static final String REMIND_CLOSURE = "remind.closure";

    /** Takes a closure back; the value is its id. */
    public static final String REMIND_OPEN_DAY = "remind.openDay";

    /** The form that takes in a table of national holidays. */
    public static final String REMIND_IMPORT = "remind.import";

    /** In the metadata of what we post, with the delivery's id, so that a doubtful post can be found. */
    public static final String ANSWER_METADATA = "torikumi_answer";

    /** In the metadata of what we post by ourselves, with the letter's id under {@link #LETTER}. */
    public static final String LETTER_METADATA = "torikumi_letter";

    public static final String LETTER = "letter";

    /** Answers a reminder with one tap; the value is the reminder's id, the initiative's, and a health's key or = for 変更なし. */
    public static final String REMINDER_ANSWER = "reminder.answer";

    /** Opens the form for an answer in words; the value is the reminder's id and the initiative's. */
    public static final String REMINDER_SAY = "reminder.say";

    /** Answers all that a reminder still waits for; the value is what and which. */
    public static final String REMINDER_REST = "reminder.rest";

    /** Takes back what was answered so; the value is which press. */
    public static final String REMINDER_BACK = "reminder.back";

    /** A menu that puts a reminder off; the value is the reminder's id and for how long. */
    public static final String REMINDER_LATER = "reminder.later";

    /** More of what a reminder asks about; the value is the reminder's id and the page. */
    public static final String REMINDER_PAGE = "reminder.page";

    /** The form for one's absence, and the button that opens it. */
    public static final String REMINDER_AWAY = "reminder.away";

    /** Why this comes and how to stop it; the value is the reminder's id, or {@code digest}. */
    public static final String REMINDER_WHY = "reminder.why";

    /** Follows, unfollows, mutes or unmutes; the value is which, and about what. */
    public static final String REMINDER_WISH = "reminder.wish";

    /** The form for a summary, and the button that opens it; the value is the reminder's id. */
    public static final String REMINDER_SUMMARY = "reminder.summary";

    /** The form for an evaluation, and the button that opens it; the value is what was shown. */
    public static final String EVALUATION_WRITE = "evaluation.write";

    /** Confirms evaluations; the value is what was shown of each. */
    public static final String EVALUATION_CONFIRM = "evaluation.confirm";

    /** Takes a confirmation back; the value is what was shown. */
    public static final String EVALUATION_REOPEN = "evaluation.reopen";

    /** The form that takes a plan's document in. */
    public static final String PLAN_FILE = "plan.file";

    /** Reads a file as a plan; the value is Slack's id of it. */
    public static final String PLAN_READ = "plan.read";

    /** The form for what a document does not say, and the button that opens it. */
    public static final String PLAN_WANTED = "plan.wanted";

    /** Shows a part of a preview; the value is the proposal's id and which part. */
    public static final String PLAN_PREVIEW = "plan.preview";

    /** Puts a preview right; the value has what is decided behind the proposal's id. */
    public static final String PLAN_DECIDE = "plan.decide";

    /** The form that does the same where a press is not enough, and the button that opens it. */
    public static final String PLAN_CHOOSE = "plan.choose";

    /** The menu of that form, which is filled as one types. */
    public static final String PLAN_OPTIONS = "plan.options";

    public static final String PLAN_APPLY = "plan.apply";
    public static final String PLAN_DROP = "plan.drop";
    public static final String PLAN_UNDO = "plan.undo";

    /** Shares a picture in a section's channel; the value is the words that ask for sharing it. */
    public static final String REPORT_SHARE = "report.share";

    /** The form that blacks out a passage; its metadata are the words that ask for what is disclosed. */
    public static final String DISCLOSURE_REDACT = "disclosure.redact";

    /** Takes that back; the value is its id, and behind it the words that ask for what is disclosed. */
    public static final String DISCLOSURE_SHOW = "disclosure.show";

    /** Shows a page of what a workbook would record; the value is its id and the page. */
    public static final String WORKBOOK_PAGE = "workbook.page";

    /** Records it, leaves it, and takes back what was recorded; the value is its id. */
    public static final String WORKBOOK_RECORD = "workbook.record";

    public static final String WORKBOOK_DROP = "workbook.drop";
    public static final String WORKBOOK_BACK = "workbook.back";

    /** Opens the form that amends a wording as the workbook has it; the value is its id and the initiative's. */
    public static final String WORKBOOK_AMEND = "workbook.amend";
    /** Begins a plan by hand, or a change of one in force: the forms, and the buttons that open them. */
    public static final String PLAN_BEGIN = "plan.begin";

    /** One step of that: the buttons, and the forms that they open; the value is which, behind the proposal's id. */
    public static final String PLAN_EDIT = "plan.edit";

    /** The form that says of which of last year's an initiative goes on, and the button that opens it. */
    public static final String PLAN_SUCCEED = "plan.succeed";

    /** The menus of initiatives in that form. */
    public static final String PLAN_SUCCEED_OPTIONS = "plan.lineage";

    /** The form that amends a wording, and the button that opens it; the value is the initiative's id, or that any may be chosen. */
    public static final String PLAN_AMEND = "plan.amend";

    /** The menu of initiatives in that form. */
    public static final String PLAN_AMEND_OPTIONS = "plan.wordings";

    private SlackIds() {}

    public static Pattern startingWith(String id) {
        return Pattern.compile(Pattern.quote(id) + ".*", Pattern.DOTALL);
    }
}
