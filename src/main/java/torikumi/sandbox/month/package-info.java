/** The month that is lived in the sandbox before somebody tries it: its people do over the protocol what anybody could. */
@NullMarked
package torikumi.sandbox.month;

import org.jspecify.annotations.NullMarked;
