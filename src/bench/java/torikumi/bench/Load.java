package torikumi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bounded number of requests over some connections, each sending its next as soon as it has its answer.
 *
 * @param requests altogether
 * @param limit after which a round stops whatever was done; under the five minutes that signatures are good for
 */
record Load(int connections, int requests, Duration limit) {

    Load {
        if (limit.compareTo(Duration.ofMinutes(4)) > 0)
            throw new IllegalArgumentException("signatures are good for five minutes; a round may last four at most");
    }

    Load of(int otherRequests) {
        return new Load(connections, otherRequests, limit);
    }

    private record Lane(long[] nanos, int failures) {}

    /** Every answer must be a 200 that has these words. */
    Round on(Subject subject, SignedCommands commands, String expected) {
        byte[] wanted = expected.getBytes(StandardCharsets.UTF_8);
        var left = new AtomicInteger(requests);
        var lanes = new ArrayList<Future<Lane>>();
        // Signed before the clock runs, for all connections: what is measured is the answering.
        // Each has a trigger of its own, so that none repeats another.
        byte[][] signed = commands.next(requests);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            Duration spent = subject.spent();
            long start = System.nanoTime();
            for (int i = 0; i < connections; i++)
                lanes.add(threads.submit(() -> lane(subject.port, signed, wanted, left, start + limit.toNanos())));
            int failures = 0;
            long[] nanos = new long[0];
            for (Lane lane : ended(lanes)) {
                failures += lane.failures();
                int before = nanos.length;
                nanos = Arrays.copyOf(nanos, before + lane.nanos().length);
                System.arraycopy(lane.nanos(), 0, nanos, before, lane.nanos().length);
            }
            long took = System.nanoTime() - start;
            return Round.of(
                    nanos, failures, Duration.ofNanos(took), subject.spent().minus(spent));
        }
    }

    private static List<Lane> ended(List<Future<Lane>> lanes) {
        var ended = new ArrayList<Lane>();
        try {
            for (Future<Lane> lane : lanes) ended.add(lane.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return ended;
    }

    private static Lane lane(int port, byte[][] signed, byte[] wanted, AtomicInteger left, long deadline) {
        long[] nanos = new long[Math.max(0, left.get())];
        int answered = 0;
        int failures = 0;
        while (left.get() > 0 && System.nanoTime() < deadline) {
            try (var connection = new Connection(port)) {
                while (!connection.ended() && System.nanoTime() < deadline) {
                    int mine = left.getAndDecrement();
                    if (mine <= 0) break;
                    long sent = System.nanoTime();
                    if (connection.answers(signed[mine % signed.length], wanted))
                        nanos[answered++] = System.nanoTime() - sent;
                    else if (failures++ == 0) System.err.println("wrong: " + connection.body());
                }
            } catch (IOException e) {
                if (failures++ == 0) System.err.println("wrong: " + e);
            }
        }
        return new Lane(Arrays.copyOf(nanos, answered), failures);
    }
}
