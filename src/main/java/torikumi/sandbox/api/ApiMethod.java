package torikumi.sandbox.api;

import tools.jackson.databind.node.ObjectNode;
import torikumi.sandbox.blocks.NotAccepted;

/** One method of the Web API; {@code ok} is added to what it answers. */
@FunctionalInterface
interface ApiMethod {

    /** @throws NotAccepted with Slack's error word */
    ObjectNode answer(Call call);
}
