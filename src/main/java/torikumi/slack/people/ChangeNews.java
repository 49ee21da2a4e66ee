package torikumi.slack.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.slack.edge.Telling;
import torikumi.slack.identity.People;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;

/**
 * Tells those who answer for an office what somebody else changed in it: its leads, its coordinators where it has none. What is
 * changed within {@link #TOGETHER} is one message to each, to whoever answers for it then.
 */
@Component
public class ChangeNews {

    public static final Duration TOGETHER = Duration.ofMinutes(3);

    private final NotedChanges noted;
    private final ChangeLog log;
    private final ChangeReaders readers;
    private final People people;
    private final ChangeFacts book;
    private final Telling telling;
    private final TransactionTemplate transaction;

    ChangeNews(
            NotedChanges noted,
            ChangeLog log,
            ChangeReaders readers,
            People people,
            ChangeFacts book,
            Telling telling,
            TransactionTemplate transaction) {
        this.noted = noted;
        this.log = log;
        this.readers = readers;
        this.people = people;
        this.book = book;
        this.telling = telling;
        this.transaction = transaction;
    }

    /** Tells what was not told yet, in the current workspace. */
    public void tell() {
        // Before the transaction: within it Slack is asked nothing.
        people.of(news(log.of(noted.noted())).keySet());
        transaction.executeWithoutResult(status -> news(log.of(noted.taken()))
                .forEach((id, changes) -> telling.tell(
                        id,
                        there -> ChangeBlocks.told(
                                changes.stream().map(book::entry).toList(), there))));
    }

    private Map<String, List<Change>> news(List<Change> changes) {
        Map<String, List<Change>> news = new LinkedHashMap<>();
        for (Change change : changes)
            for (String id : readers.of(change))
                news.computeIfAbsent(id, reader -> new ArrayList<>()).add(change);
        return news;
    }
}
