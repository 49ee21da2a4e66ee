package torikumi.platform;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies an H2 file into a zip each night while it is in use; PostgreSQL has its own tools for that. {@code docs/operations.md} says how one is put back.
 */
@Configuration(proxyBeanMethods = false)
class StoreBackup {

    private static final Logger log = LoggerFactory.getLogger(StoreBackup.class);

    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    /** So many nights stay. */
    static final int KEPT = 14;

    private final JdbcClient jdbc;
    private final Settings settings;
    private final Clock clock;

    StoreBackup(JdbcClient jdbc, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Task<Void> storeBackingUp() {
        return Tasks.recurring("store.backup", Schedules.daily(settings.zone(), NIGHT))
                .onDeadExecution(new TakenUp<>(clock))
                .execute((instance, execution) -> {
                    if (settings.backsUp()) write();
                });
    }

    /** Writes today's, in place of one of the same day. A failure is one line in the log; the older ones stay. */
    void write() {
        Path folder = Path.of(settings.backup());
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve("unfinished.zip").toAbsolutePath();
            jdbc.sql("backup to '%s'".formatted(unfinished.toString().replace("'", "''")))
                    .update();
            Path done = folder.resolve("torikumi-%s.zip".formatted(LocalDate.now(clock.withZone(settings.zone()))));
            Files.move(unfinished, done, StandardCopyOption.REPLACE_EXISTING);
            forgetOld(folder);
            log.info("The database was copied to {}", done);
        } catch (IOException | DataAccessException e) {
            log.error(
                    "TORIKUMI_BACKUP: the database could not be copied to {} ({}); is there room, and may the folder be written?",
                    folder,
                    e.getClass().getSimpleName());
        }
    }

    private static void forgetOld(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> ours = files.filter(
                            file -> file.getFileName().toString().matches("torikumi-\\d{4}-\\d\\d-\\d\\d\\.zip"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
            for (Path old : ours.subList(Math.min(KEPT, ours.size()), ours.size())) Files.delete(old);
        }
    }
}
