/** What Slack sends to an app: signed commands, events and button presses, and the addresses an app may answer at. */
@NullMarked
package torikumi.sandbox.outgoing;

import org.jspecify.annotations.NullMarked;
