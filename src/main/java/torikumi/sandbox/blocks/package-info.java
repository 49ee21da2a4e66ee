/** Block Kit as Slack judges it: what a message or a view may contain, and how a refusal is worded. */
@NullMarked
package torikumi.sandbox.blocks;

import org.jspecify.annotations.NullMarked;
