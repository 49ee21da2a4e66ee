package torikumi.sandbox.workspace;

import java.net.URLConnection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.platform.ConditionalOnSandbox;

/** The files that the app is about to share: announced, then put where it was told to, then shared. Nobody sees them before. */
@Component
@ConditionalOnSandbox
public class Deposits {

    /** What was announced of a file. */
    public record Deposit(String fileId, String key, String name, int length, String alt) {}

    private static final class Lying {
        final Deposit deposit;
        byte @Nullable [] bytes;

        Lying(Deposit deposit) {
            this.deposit = deposit;
        }
    }

    private final SharedFiles files;
    private final String app;
    private final Map<String, Lying> byKey = new HashMap<>();

    Deposits(SharedFiles files, SandboxWorkspace workspace) {
        this.files = files;
        this.app = workspace.seed().bot().user();
    }

    public synchronized Deposit announce(String name, int length, String alt) {
        var deposit = new Deposit(files.newId(), UUID.randomUUID().toString(), name, length, alt);
        byKey.put(deposit.key(), new Lying(deposit));
        return deposit;
    }

    /** @return whether it was announced under that key, as long as that */
    public synchronized boolean put(String key, byte[] bytes) {
        Lying lying = byKey.get(key);
        if (lying == null || lying.deposit.length() != bytes.length) return false;
        lying.bytes = bytes;
        return true;
    }

    /** The file from now on, where its bytes are there. */
    public synchronized Optional<SharedFile> share(String fileId) {
        Optional<Lying> found = byKey.values().stream()
                .filter(lying -> lying.deposit.fileId().equals(fileId) && lying.bytes != null)
                .findFirst();
        found.ifPresent(lying -> byKey.remove(lying.deposit.key()));
        return found.map(lying -> files.keep(
                fileId,
                app,
                lying.deposit.name(),
                URLConnection.guessContentTypeFromName(lying.deposit.name()),
                lying.bytes,
                lying.deposit.alt()));
    }
}
