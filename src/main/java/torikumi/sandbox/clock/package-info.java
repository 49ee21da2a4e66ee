/** Where the sandbox's time can be put forward to. */
@NullMarked
package torikumi.sandbox.clock;

import org.jspecify.annotations.NullMarked;
