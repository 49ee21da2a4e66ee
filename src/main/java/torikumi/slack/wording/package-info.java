/** How an initiative was worded at what time, and amending that in the year. */
@NullMarked
package torikumi.slack.wording;

import org.jspecify.annotations.NullMarked;
