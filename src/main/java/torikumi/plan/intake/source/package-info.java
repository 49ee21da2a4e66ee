/** A document as lines and tables, each with its place, before anybody asks what they mean. */
@NamedInterface("intake")
@NullMarked
package torikumi.plan.intake.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
