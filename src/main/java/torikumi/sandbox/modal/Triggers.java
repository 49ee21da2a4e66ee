package torikumi.sandbox.modal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.RealTime;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.WorkspaceMember;

/** The trigger ids that were handed out: each good for three seconds and one dialog, as Slack has it. */
@Component
@ConditionalOnSandbox
public class Triggers {

    // Slack: 3 s after the interaction.
    private static final Duration LIFE = Duration.ofSeconds(3);
    private static final int KEPT = 1000;

    private record Issued(Trigger trigger, Instant until, boolean exchanged) {}

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Issued> issued = new LinkedHashMap<>();

    public Triggers(Clock clock) {
        this.clock = RealTime.behind(clock);
    }

    public synchronized String issue(WorkspaceMember person, @Nullable Conversation where) {
        byte[] secret = new byte[16];
        random.nextBytes(secret);
        String id = "%d.%d.%s"
                .formatted(
                        clock.millis(),
                        random.nextInt(1_000_000_000),
                        HexFormat.of().formatHex(secret));
        issued.put(id, new Issued(new Trigger(person, where), clock.instant().plus(LIFE), false));
        if (issued.size() > KEPT) issued.remove(issued.keySet().iterator().next());
        return id;
    }

    /**
     * Uses one up.
     *
     * @throws NotAccepted with {@code invalid_trigger_id}, {@code exchanged_trigger_id} or {@code expired_trigger_id}
     */
    public synchronized Trigger exchange(String id) {
        Issued found = issued.get(id);
        if (found == null) throw new NotAccepted("invalid_trigger_id");
        if (found.exchanged()) throw new NotAccepted("exchanged_trigger_id");
        if (clock.instant().isAfter(found.until())) throw new NotAccepted("expired_trigger_id");
        issued.put(id, new Issued(found.trigger(), found.until(), true));
        return found.trigger();
    }
}
