/** Setting up a plan, or changing the one in force, by hand: a list that grows, and a form for each thing that is typed. */
@NullMarked
package torikumi.slack.hand;

import org.jspecify.annotations.NullMarked;
