/** What must reach another place than the ack: staged with the data that causes it, delivered by the only class that posts. */
@NullMarked
package torikumi.slack.delivery;

import org.jspecify.annotations.NullMarked;
