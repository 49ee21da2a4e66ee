/** From facts to blocks. Pure: no Spring, no clock, no repository. */
@NullMarked
package torikumi.slack.view;

import org.jspecify.annotations.NullMarked;
