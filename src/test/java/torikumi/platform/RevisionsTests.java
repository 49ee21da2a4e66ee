package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torikumi.platform.AtOnce.atOnce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is read from memory is as if it were read from the database: over both, whoever wrote, in whatever order they ended. */
class RevisionsTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests {

        private static final String ONE = "one";

        @Autowired
        Revisions revisions;

        @Autowired
        Memory memory;

        @Autowired
        PlatformTransactionManager transactions;

        @Autowired
        JdbcClient jdbc;

        private final AtomicInteger read = new AtomicInteger();
        private TransactionTemplate writing;
        private TransactionTemplate apart;
        private Kept<String, List<String>> kept;

        @BeforeEach
        void begin() {
            writing = new TransactionTemplate(transactions);
            apart = new TransactionTemplate(transactions);
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            kept = memory.of(10, Topic.PEOPLE);
        }

        /** Some rows of which nobody else's test knows. */
        private List<String> rows() {
            return kept.get(ONE, () -> {
                read.incrementAndGet();
                return jdbc.sql("select person_id from departed_person where workspace_id = ? order by person_id")
                        .param(CurrentWorkspace.get().id())
                        .query(String.class)
                        .list();
            });
        }

        private void write(String id) {
            jdbc.sql("insert into departed_person (workspace_id, person_id, since, why) values (?, ?, ?, 'LEFT')")
                    .params(CurrentWorkspace.get().id(), id, java.time.LocalDate.of(2021, 6, 9))
                    .update();
            revisions.moved(Topic.PEOPLE);
        }

        @Test
        void isReadOnceUntilSomethingOfItIsChanged() {
            assertThat(rows()).isEmpty();
            assertThat(rows()).isEmpty();
            writing.executeWithoutResult(status -> revisions.moved(Topic.PLAN));
            assertThat(rows()).isEmpty();
            assertThat(read).hasValue(1);
            writing.executeWithoutResult(status -> write("U1"));
            assertThat(rows()).containsExactly("U1");
            assertThat(read).hasValue(2);
        }

        @Test
        void whoeverWritesSeesWhatTheyWroteAndNobodyElseDoes() throws Exception {
            assertThat(rows()).isEmpty();
            Workspace mine = CurrentWorkspace.get();
            writing.executeWithoutResult(status -> {
                write("U1");
                assertThat(rows()).containsExactly("U1");
                assertThat(elsewhere(mine, this::rows)).isEmpty();
                status.setRollbackOnly();
            });
            assertThat(rows()).isEmpty();
        }

        /** Hibernate writes what was changed when somebody reads, and may write it in vain. */
        @Test
        void whatIsWrittenWhileItIsReadIsKeptForNobodyElse() {
            writing.executeWithoutResult(status -> {
                List<String> mine = kept.getAsAsked(ONE, () -> {
                    write("U1");
                    return List.of("U1");
                });
                assertThat(mine).containsExactly("U1");
                status.setRollbackOnly();
            });
            assertThat(rows()).isEmpty();
        }

        @Test
        void whatIsWrittenWithinAnotherTransactionCountsByItself() {
            assertThat(rows()).isEmpty();
            writing.executeWithoutResult(status -> {
                write("U1");
                apart.executeWithoutResult(inner -> write("U2"));
                assertThat(elsewhere(CurrentWorkspace.get(), this::rows)).containsExactly("U2");
            });
            assertThat(rows()).containsExactly("U1", "U2");
        }

        @Test
        void aQuestionLooksOnceAndAgainAfterItHasWritten() {
            List<String> sent = CountedStatements.during(() -> revisions.atOnce(() -> {
                rows();
                rows();
                return null;
            }));
            assertThat(sent).filteredOn(sql -> sql.contains("revision")).hasSize(1);
            revisions.atOnce(() -> {
                assertThat(rows()).isEmpty();
                writing.executeWithoutResult(status -> write("U1"));
                assertThat(rows()).containsExactly("U1");
                return null;
            });
        }

        /** Who wanted to write and waited for another has seen that other's change, whether it wrote or not. */
        @Test
        void aQuestionLooksAgainAfterItCouldHaveWritten() {
            revisions.atOnce(() -> {
                assertThat(rows()).isEmpty();
                elsewhere(CurrentWorkspace.get(), () -> {
                    writing.executeWithoutResult(status -> write("U1"));
                    return null;
                });
                writing.executeWithoutResult(status -> {});
                assertThat(rows()).containsExactly("U1");
                return null;
            });
        }

        /** The later one ends first: what the earlier one wrote is seen when it ends, by those who read in between, too. */
        @Test
        void nothingIsMissedWhereTransactionsEndInAnotherOrderThanTheyBegan() throws Exception {
            Workspace mine = CurrentWorkspace.get();
            var written = new CountDownLatch(1);
            var mayEnd = new CountDownLatch(1);
            Thread early = Thread.ofPlatform()
                    .start(() -> CurrentWorkspace.within(
                            mine,
                            () -> writing.executeWithoutResult(status -> {
                                write("U1");
                                written.countDown();
                                await(mayEnd);
                            })));
            await(written);
            writing.executeWithoutResult(status -> write("U2"));
            assertThat(rows()).containsExactly("U2");
            mayEnd.countDown();
            early.join();
            assertThat(rows()).containsExactly("U1", "U2");
        }

        @Test
        void whoeverWroteSeesItAtOnceAmongManyWhoWrite() throws Exception {
            int people = 6;
            int each = 15;
            List<Callable<Void>> all = new ArrayList<>();
            List<String> missed = Collections.synchronizedList(new ArrayList<>());
            Workspace mine = CurrentWorkspace.get();
            for (int person = 0; person < people; person++) {
                int who = person;
                all.add(() -> CurrentWorkspace.within(mine, () -> {
                    for (int i = 0; i < each; i++) {
                        String id = "U%d-%d".formatted(who, i);
                        writing.executeWithoutResult(status -> write(id));
                        if (!rows().contains(id)) missed.add(id);
                    }
                    return null;
                }));
            }
            atOnce(all);
            assertThat(missed).isEmpty();
            assertThat(rows()).hasSize(people * each);
        }

        @Test
        void aChangeOutsideOfATransactionIsNotCountedWithIt() {
            assertThatThrownBy(() -> revisions.moved(Topic.PEOPLE)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void onlyWhatWasSeenIsAsNew() {
            var before = new Revision(new long[] {1, 5, 0, 0, 0, 0});
            var after = new Revision(new long[] {1, 6, 0, 0, 0, 0});
            assertThat(after.isAsNewAs(before, Set.of(Topic.RECORD))).isTrue();
            assertThat(before.isAsNewAs(after, Set.of(Topic.RECORD))).isFalse();
            assertThat(before.isAsNewAs(after, Set.of(Topic.PLAN))).isTrue();
        }

        private static <T> T elsewhere(Workspace workspace, Callable<T> work) {
            var result = new ArrayList<T>();
            var failed = new ArrayList<Throwable>();
            Thread other = Thread.ofPlatform()
                    .start(() -> CurrentWorkspace.within(workspace, () -> {
                        try {
                            result.add(work.call());
                        } catch (Exception e) {
                            failed.add(e);
                        }
                    }));
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (!failed.isEmpty()) throw new IllegalStateException(failed.getFirst());
            return result.getFirst();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
