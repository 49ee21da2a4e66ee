/** What is one's own, put together from all that stands before: the Home tab, and what a person may change. */
@NullMarked
package torikumi.slack.home;

import org.jspecify.annotations.NullMarked;
