/** A workbook that comes back edited: what it would record, and its recording. */
@NullMarked
package torikumi.slack.roundtrip;

import org.jspecify.annotations.NullMarked;
