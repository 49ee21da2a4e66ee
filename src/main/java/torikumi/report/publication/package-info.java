/** What everybody may read: the wordings that leads approved, and nothing else of the record; as a folder that a web server can show. */
@NamedInterface("publication")
@NullMarked
package torikumi.report.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
