package torikumi.platform;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Why the process did not start, in one sentence that names the setting to look at, without a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFaults implements FailureAnalyzer {

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
        switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1:
                return "TORIKUMI_DATABASE_URL: the database file is in use by another process; stop it, or name another file.";
            case ErrorCode.URL_RELATIVE_TO_CWD:
                return "TORIKUMI_DATABASE_URL: write the whole path of the H2 file, or one that begins with ./";
            default:
        }
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (StoreOutage.isReadOnly(e))
            return "TORIKUMI_DATABASE_URL: the database may only be read; let it be written, or name another.";
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
