package torikumi.plan;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One thing that is changed in a plan by hand, without a document. Sections are named as the plan names them, with units in brackets;
 * an initiative is known by its code, one that was added since by {@link HandMade#added}. The names are kept in rows, so they do not
 * change.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface PlanEdit {

    /** The last of its section; the section is added where the plan has none of that name. */
    record AddInitiative(String section, String wording) implements PlanEdit {}

    /** It keeps its code and record. */
    record Reword(String code, String wording) implements PlanEdit {}

    record RemoveInitiative(String code) implements PlanEdit {}

    /** What it is there for; blank for nothing. */
    record SetMission(String section, String words) implements PlanEdit {}

    /** Its codes, people and rules go on. */
    record RenameSection(String section, String name) implements PlanEdit {}

    /** With all of its initiatives. */
    record RemoveSection(String section) implements PlanEdit {}

    /** A plan that is not there yet begins with what the year before has. The first, or not at all. */
    record FromLastYear() implements PlanEdit {}

    /** Why something is not changed: what is to be mended, or is not there any more. */
    enum Refusal {
        /** The section or initiative is not there. */
        NOT_THERE,
        NO_WORDS,
        TOO_LONG,
        /** The section has an initiative in just these words. */
        TWICE,
        /** A section of that name is there. */
        NAME_TAKEN,
        /** Blank, too long, or with brackets. */
        NOT_A_NAME,
        /** It would be a plan without initiatives. */
        NOTHING_LEFT
    }
}
