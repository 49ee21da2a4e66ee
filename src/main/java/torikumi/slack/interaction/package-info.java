/** What people press: buttons and menus. */
@NullMarked
package torikumi.slack.interaction;

import org.jspecify.annotations.NullMarked;
