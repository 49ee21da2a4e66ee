package torikumi.staff;

/** What a person may or may not do with an office's record and people. */
public enum Action {
    READ,
    RECORD,
    CORRECT_OWN,
    CORRECT_OTHERS,
    /** Within 15 minutes, which is asked elsewhere. */
    WITHDRAW_OWN,
    WITHDRAW_OTHERS,
    APPROVE_WORDING,
    REOPEN_INITIATIVE,
    CLOSE_PLAN,
    REOPEN_PLAN,
    /** Take in a department's plan, change it by a document, and take that back. */
    IMPORT_PLAN,
    CHANGE_SCALE,
    /** Become a member oneself, as far as the setting allows. */
    JOIN,
    APPROVE_JOINING,
    APPOINT_MEMBER,
    APPOINT_LEAD,
    APPOINT_COORDINATOR,
    NAME_OWN_DEPUTY,
    NAME_OTHERS_DEPUTY,
    HAND_OVER_OWN,
    HAND_OVER_OTHERS,
    /** Rules and channels. */
    SET_REMINDER,
    /** Ask an office no more, or in another channel or none; where it has no lead, {@link #SET_REMINDER} is enough. */
    STOP_REMINDER,
    SNOOZE_REMINDER,
    /** 未報告の課, and a nudge to each; 回答状況. */
    SEE_PENDING,
    WRITE_SUMMARY,
    /** 評価: direction, self-evaluation and issues of an initiative. */
    WRITE_EVALUATION,
    /** 確定. */
    CONFIRM_EVALUATION,
    /** 確定を取り消す. */
    REOPEN_EVALUATION,
    /** Closures and tables of holidays. */
    CHANGE_CALENDAR,
    /** 災害対策本部. */
    PAUSE_REMINDERS,
    /** 変更の記録. */
    SEE_CHANGES,
    /** Show everybody in an office's channel a picture of how it goes. */
    SHARE_PICTURE,
    /** Have the public page written at once. */
    PUBLISH,
    /** 開示. */
    DISCLOSE,
    /** 黒塗り: what of the record is not handed out. */
    REDACT;

    /** What chooses people for posts is done in one's own post, never as somebody's deputy. */
    boolean choosesPeople() {
        return switch (this) {
            case APPOINT_MEMBER,
                    APPOINT_LEAD,
                    APPOINT_COORDINATOR,
                    NAME_OWN_DEPUTY,
                    NAME_OTHERS_DEPUTY,
                    HAND_OVER_OWN,
                    HAND_OVER_OTHERS -> true;
            default -> false;
        };
    }

    public static Action toAppoint(Role role) {
        return switch (role) {
            case MEMBER -> APPOINT_MEMBER;
            case LEAD -> APPOINT_LEAD;
            case COORDINATOR -> APPOINT_COORDINATOR;
        };
    }

    /** Handing over another's post as lead or coordinator is appointing one. */
    static Action toHandOverAnothers(Role role) {
        return role == Role.MEMBER ? HAND_OVER_OTHERS : toAppoint(role);
    }
}
