/** What every request passes, whatever it is about: who makes it and what they may, the one reading of a message, a press or a form, once only, and the words for a failure. */
@NullMarked
package torikumi.slack.edge;

import org.jspecify.annotations.NullMarked;
