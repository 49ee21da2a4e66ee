/** The kit of what people see: cards, buttons, forms within Slack's lengths, and how an office, a person, a day or a rule is worded. Pure: no Spring, no clock, no repository. */
@NullMarked
package torikumi.slack.card;

import org.jspecify.annotations.NullMarked;
