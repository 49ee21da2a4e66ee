package torikumi.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import torikumi.platform.CurrentWorkspace;

/** A queue and a chat in memory, for each workspace its own: what was staged leaves when the test says so. */
public class ChatStub implements LetterQueue, ReminderSender {

    /** A letter that has arrived. */
    public record Arrived(Letter letter, LetterContent content, boolean doubtful, Instant at) {}

    private static final class Desk {
        final List<Letter> staged = new ArrayList<>();
        final List<Letter> redrawn = new ArrayList<>();
        final List<Letter> toRedraw = new ArrayList<>();
        final List<Arrived> drawn = new ArrayList<>();
        boolean deleted;
        final List<Arrived> arrived = new ArrayList<>();
        Function<Letter, Result> answer = letter -> null;
        Instant now = Instant.EPOCH;
    }

    private final Map<String, Desk> desks = new ConcurrentHashMap<>();
    private final AtomicInteger messages = new AtomicInteger();

    private Desk desk() {
        return desks.computeIfAbsent(CurrentWorkspace.get().id(), id -> new Desk());
    }

    @Override
    public void send(List<Letter> letters) {
        Desk desk = desk();
        afterCommit(() -> {
            synchronized (desk) {
                desk.staged.addAll(letters);
            }
        });
    }

    @Override
    public void redraw(List<Letter> letters) {
        Desk desk = desk();
        afterCommit(() -> {
            synchronized (desk) {
                desk.redrawn.addAll(letters);
                desk.toRedraw.addAll(letters);
            }
        });
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive())
            throw new IllegalStateException("a letter is staged in the transaction of its cause");
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    @Override
    public Result send(Letter letter, LetterContent content, boolean doubtful) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("no chat within a transaction");
        Desk desk = desk();
        Result answer = desk.answer.apply(letter);
        if (answer != null) return answer;
        desk.arrived.add(new Arrived(letter, content, doubtful, desk.now));
        return new Result.Sent(
                letter.to() instanceof Recipient.Channel
                        ? letter.to().id()
                        : "D" + letter.to().id(),
                "%d.%06d".formatted(desk.now.getEpochSecond(), messages.incrementAndGet()));
    }

    @Override
    public Result refresh(Letter letter, LetterContent content) {
        Desk desk = desk();
        if (desk.deleted) return new Result.Never(DELETED, false);
        desk.drawn.add(new Arrived(letter, content, false, desk.now));
        return new Result.Sent(String.valueOf(letter.channelId()), String.valueOf(letter.messageTs()));
    }

    /** What the chat says to a letter; null for taking it. */
    void answers(Function<Letter, Result> answer) {
        desk().answer = answer;
    }

    /** Tries each staged letter once. @return those that are to be tried again, and when */
    Map<Letter, Instant> deliver(LetterDelivery delivery, Instant now) {
        Desk desk = desk();
        desk.now = now;
        Map<Letter, Instant> again = new HashMap<>();
        while (!desk.staged.isEmpty()) {
            List<Letter> letters = List.copyOf(desk.staged);
            desk.staged.clear();
            for (Letter letter : letters) delivery.deliver(letter.id(), now).ifPresent(when -> again.put(letter, when));
        }
        desk.staged.addAll(again.keySet());
        return again;
    }

    /** Draws again what is to be drawn again; what the messages say then, each once. */
    List<Arrived> redraw(LetterDelivery delivery, Instant now) {
        Desk desk = desk();
        desk.now = now;
        desk.drawn.clear();
        List<Letter> letters = desk.toRedraw.stream().distinct().toList();
        desk.toRedraw.clear();
        for (Letter letter : letters) delivery.redraw(letter.id(), 0, now);
        return List.copyOf(desk.drawn);
    }

    /** Somebody deletes every message. */
    void deleteAll() {
        desk().deleted = true;
    }

    List<Letter> staged() {
        return List.copyOf(desk().staged);
    }

    List<Arrived> arrived() {
        return List.copyOf(desk().arrived);
    }

    /** What arrived since this was last asked. */
    List<Arrived> news() {
        List<Arrived> news = List.copyOf(desk().arrived);
        desk().arrived.clear();
        return news;
    }

    List<Letter> redrawn() {
        return List.copyOf(desk().redrawn);
    }
}
