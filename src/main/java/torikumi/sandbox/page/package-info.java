/** The page: conversations, messages and Block Kit as people know them, drawn on the server. */
@NullMarked
package torikumi.sandbox.page;

import org.jspecify.annotations.NullMarked;
