/** 開示: what an initiative's or an office's record holds of some days, whole, and what of it is blacked out where it is handed out. */
@NamedInterface("disclosure")
@NullMarked
package torikumi.report.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
