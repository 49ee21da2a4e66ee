/** Every way into the record: reports in words, by form or as a message; drafts, corrections, taking back. */
@NullMarked
package torikumi.slack.record;

import org.jspecify.annotations.NullMarked;
