/** A workspace on your own machine that speaks Slack's HTTP protocol, so that the bot can be tried without Slack. */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package torikumi.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
