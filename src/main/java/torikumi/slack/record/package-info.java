/** What lies between what people say and the record: what they typed and is not recorded yet, which thread is about what. */
@NullMarked
package torikumi.slack.record;

import org.jspecify.annotations.NullMarked;
