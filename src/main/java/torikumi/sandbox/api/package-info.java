/** The Web API: the methods an app calls, answered as Slack answers them. */
@NullMarked
package torikumi.sandbox.api;

import org.jspecify.annotations.NullMarked;
