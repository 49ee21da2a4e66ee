/** The dialogs that are open: who sees which, what is entered in them, and the triggers that may open one. */
@NullMarked
package torikumi.sandbox.modal;

import org.jspecify.annotations.NullMarked;
