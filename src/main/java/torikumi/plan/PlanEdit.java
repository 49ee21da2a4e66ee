package torikumi.plan;

/** One thing that is changed in a plan by hand, without a document. Sections are named as the plan names them, with units in brackets. */
public sealed interface PlanEdit {

    /** The last of its section; the section is added where the plan has none of that name. */
    record AddInitiative(String section, String wording) implements PlanEdit {}

    /** It keeps its code and record. */
    record Reword(String code, String wording) implements PlanEdit {}

    record RemoveInitiative(String code) implements PlanEdit {}

    /** Its codes, people and rules go on. */
    record RenameSection(String section, String name) implements PlanEdit {}

    /** With all of its initiatives. */
    record RemoveSection(String section) implements PlanEdit {}
}
