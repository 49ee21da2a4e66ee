/** What people look at afterwards, made into files: who asks for it is told, and gets it in the direct conversation. */
@NullMarked
package torikumi.slack.report;

import org.jspecify.annotations.NullMarked;
