/** What the sandbox remembers: its people, conversations, messages and Home tabs. In memory, gone at restart. */
@NullMarked
package torikumi.sandbox.workspace;

import org.jspecify.annotations.NullMarked;
