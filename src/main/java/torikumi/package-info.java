/** Torikumi: a department's yearly plan, asked about, recorded and reminded of in Slack. */
@NullMarked
package torikumi;

import org.jspecify.annotations.NullMarked;
