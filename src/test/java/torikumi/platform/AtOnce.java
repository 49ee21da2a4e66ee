package torikumi.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who do something at the same time. */
public final class AtOnce {

    private AtOnce() {}

    /** Each in the current workspace, in a thread and transaction of its own, started together. */
    @SafeVarargs
    public static <T> List<T> atOnce(Callable<? extends T>... calls) throws Exception {
        return atOnce(List.of(calls));
    }

    public static <T> List<T> atOnce(List<? extends Callable<? extends T>> calls) throws Exception {
        Workspace workspace = CurrentWorkspace.get();
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<? extends T> call : calls)
                running.add(threads.submit(() -> {
                    start.await();
                    return CurrentWorkspace.<T>within(workspace, () -> {
                        try {
                            return call.call();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
                }));
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) results.add(each.get());
            return results;
        }
    }
}
