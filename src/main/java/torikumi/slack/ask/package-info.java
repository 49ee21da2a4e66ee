/** What people ask: the plan, how it stands, what was reported; help and plain talk. */
@NullMarked
package torikumi.slack.ask;

import org.jspecify.annotations.NullMarked;
