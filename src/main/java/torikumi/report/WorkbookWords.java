package torikumi.report;

import torikumi.plan.Plan;
import torikumi.plan.PublishedWordings.Wording;
import torikumi.platform.FiscalYear;
import torikumi.progress.Board;
import torikumi.progress.Grade;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.WayIn;
import torikumi.staff.Post;

/** The words of a workbook, in the language of whoever reads it. */
public interface WorkbookWords {

    /** What it is about; also what it is called in its properties. */
    String title();

    /** Of which day it is. */
    String asOf();

    String heading(WorkbookColumn column);

    String term(WorkbookTerm term);

    /** With its shape, which is told apart without colour. */
    String health(Grade grade);

    /** A shape for each initiative; may be empty. */
    String bar(Board board);

    String year(FiscalYear year);

    /** As what somebody said something then, without their name. */
    String post(Post post);

    /** Why and by whom it was corrected or withdrawn; empty where it was not. */
    String amendment(ProgressUpdate newest);

    String way(WayIn way);

    /** Where an initiative's wording comes from. */
    String source(Plan plan, Wording wording);

    /** Where what was said last comes from. */
    String source(ProgressUpdate update);
}
