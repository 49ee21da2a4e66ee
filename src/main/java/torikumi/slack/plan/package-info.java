/** The plans themselves: which are in force, taking one in from a file, putting right what was understood, applying it, and its history. */
@NullMarked
package torikumi.slack.plan;

import org.jspecify.annotations.NullMarked;
