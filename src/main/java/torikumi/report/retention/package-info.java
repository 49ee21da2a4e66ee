/** 保存期間: what of a year's record is erased once it was kept as long as the setting says, and the log of that. */
@NamedInterface("retention")
@NullMarked
package torikumi.report.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
