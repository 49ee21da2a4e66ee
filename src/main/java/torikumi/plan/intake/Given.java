package torikumi.plan.intake;

import org.jspecify.annotations.Nullable;
import torikumi.platform.FiscalYear;

/**
 * What somebody says of a document that it does not say itself, or says wrongly. It counts more than what is written, except where
 * the document holds several departments or years: then each keeps its own.
 *
 * @param sheet the workbook's sheet to be read, hidden or not
 */
public record Given(
        @Nullable String department,
        @Nullable FiscalYear year,
        @Nullable String sheet) {

    public static final Given NOTHING = new Given(null, null, null);
}
