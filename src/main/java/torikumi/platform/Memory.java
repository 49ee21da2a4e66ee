package torikumi.platform;

import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where what is read often and changed seldom is kept. */
@Component
public class Memory {

    private final Revisions revisions;
    private final TransactionTemplate reading;

    Memory(Revisions revisions, PlatformTransactionManager transactions) {
        this.revisions = revisions;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * @param most how many values, of all workspaces together
     * @param about what changes them
     */
    public <K, V> Kept<K, V> of(int most, Topic... about) {
        return new Kept<>(revisions, reading, EnumSet.copyOf(List.of(about)), most);
    }
}
