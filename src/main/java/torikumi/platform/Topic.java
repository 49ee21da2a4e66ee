package torikumi.platform;

import java.util.Locale;

/** What people read is about one of these; the changes of each are counted. */
public enum Topic {
    PLAN,
    RECORD,
    PEOPLE,
    /** When and where people are reminded, and on which days nobody is. */
    RULES,
    /** What was asked for, its answers and summaries. */
    REQUESTS,
    SCALE;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
