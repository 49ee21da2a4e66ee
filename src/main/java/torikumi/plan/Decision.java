package torikumi.plan;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import torikumi.platform.FiscalYear;

/**
 * How a person puts right what was understood of a document. The later one counts where two are about the same. Written lines are
 * numbered from 1 in the document's order ({@link Proposal.Line#written}); sections are named as they are written there.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Decision {

    /**
     * 同じ取組: the written line is the initiative of that code and goes on with its code and record; in a next year's plan, it goes
     * on from it. There several codes for one line are a merger (統合), one code for several lines a split.
     *
     * @param code 総務-03; of last year's plan in a next year's
     */
    record SameInitiative(int written, String code) implements Decision {}

    /** 別の取組: the written line is not the initiative of that code. */
    record AnotherInitiative(int written, String code) implements Decision {}

    /** Every doubtful line that is not decided is another initiative. */
    record RestIsAnother() implements Decision {}

    /**
     * The written section is that one under another name. For one before under several names a split, for several under one a merger.
     *
     * @param before the section as the plan in force names it
     */
    record SectionIs(String written, String before) implements Decision {}

    /** The written section is no other one under another name. */
    record SectionIsNew(String written) implements Decision {}

    record DepartmentIs(String department) implements Decision {}

    /** Also says that an unusual year is meant. */
    record YearIs(FiscalYear year) implements Decision {}
}
