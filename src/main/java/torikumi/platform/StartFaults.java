package torikumi.platform;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Why the process did not start, in one sentence that names the setting to look at, without a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFaults implements FailureAnalyzer {

    private static final int H2_FILE_IN_USE = 90020;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        String sentence = sentence(failure);
        return sentence == null ? null : new FailureAnalysis(sentence, null, failure);
    }

    static @Nullable String sentence(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable e = failure; e != null && !chain.contains(e); e = e.getCause()) chain.add(e);
        for (Throwable e : chain) {
            if (e instanceof SettingFault fault) return fault.getMessage();
            if (e instanceof PortInUseException port)
                return "TORIKUMI_PORT: port %d is already in use; stop the other program, or set another port."
                        .formatted(port.getPort());
            if (e instanceof FlywayValidateException)
                return "TORIKUMI_DATABASE_URL: the database was made by another version of Torikumi; start that version, or name another database.";
        }
        // The innermost says most: a pool wraps what the driver met.
        for (Throwable e : chain.reversed()) {
            if (e instanceof SQLException sql) {
                String sentence = database(sql);
                if (sentence != null) return sentence;
            }
        }
        return null;
    }

    private static @Nullable String database(SQLException e) {
        if (e.getErrorCode() == H2_FILE_IN_USE)
            return "TORIKUMI_DATABASE_URL: the database file is in use by another process; stop it, or name another file.";
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "28" -> "TORIKUMI_DATABASE_USER or TORIKUMI_DATABASE_PASSWORD is wrong: the database refused them.";
            case "3D" -> "TORIKUMI_DATABASE_URL names a database that does not exist: create it, or correct the name.";
            case "08" ->
                "TORIKUMI_DATABASE_URL: the database cannot be reached; is it running, and are host and port right?";
            case "90" ->
                "TORIKUMI_DATABASE_URL: the database cannot be opened; is the address right, and may the folder be written?";
            default -> null;
        };
    }
}
