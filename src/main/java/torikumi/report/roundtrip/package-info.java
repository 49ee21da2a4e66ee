/** A workbook that comes back edited: what was changed in it, what of that can be recorded, and its recording. */
@NamedInterface("roundtrip")
@NullMarked
package torikumi.report.roundtrip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
