/** Who acts for what: joining, appointing, deputies, handing over, the year's end, and the log of changes. */
@NullMarked
package torikumi.slack.people;

import org.jspecify.annotations.NullMarked;
