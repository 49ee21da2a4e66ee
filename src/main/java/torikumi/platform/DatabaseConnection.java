package torikumi.platform;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The database that keeps what we know.
 *
 * @param url a JDBC address of H2 or PostgreSQL
 * @param user may be empty, as it is for the default H2 file
 * @param password may be empty
 */
public record DatabaseConnection(String url, String user, String password) {

    static final String H2 = "jdbc:h2:";
    static final String POSTGRESQL = "jdbc:postgresql:";

    // H2 writes a commit to the file up to 500 ms after it returned; a process killed meanwhile would lose what was
    // acknowledged.
    private static final String WRITE_AT_ONCE = "WRITE_DELAY=0";

    // H2 would close the file as soon as the process is told to stop, under those who still write.
    private static final String CLOSED_BY_US = "DB_CLOSE_ON_EXIT=FALSE";

    // DEFAULT_NULL_ORDERING=HIGH sorts as PostgreSQL does.
    private static final String DEFAULT_URL =
            "jdbc:h2:file:./data/torikumi;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    static DatabaseConnection of(@Nullable String url, @Nullable String user, @Nullable String password) {
        if (url == null) {
            if (user != null || password != null)
                throw new SettingFault(
                        "TORIKUMI_DATABASE_USER or TORIKUMI_DATABASE_PASSWORD is set but TORIKUMI_DATABASE_URL is not: set it too, or remove them to use the file under data/.");
            return new DatabaseConnection(lasting(DEFAULT_URL), "", "");
        }
        if (!url.startsWith(H2) && !url.startsWith(POSTGRESQL))
            throw new SettingFault(
                    "TORIKUMI_DATABASE_URL must start with jdbc:h2: or jdbc:postgresql:, such as jdbc:postgresql://localhost:5432/torikumi.");
        return new DatabaseConnection(lasting(url), user == null ? "" : user, password == null ? "" : password);
    }

    private static String lasting(String url) {
        boolean keptElsewhere = url.startsWith(POSTGRESQL) || url.startsWith(H2 + "mem:");
        if (keptElsewhere) return url;
        return withDefault(withDefault(url, WRITE_AT_ONCE), CLOSED_BY_US);
    }

    private static String withDefault(String url, String setting) {
        String name = setting.substring(0, setting.indexOf('='));
        return url.toUpperCase(Locale.ROOT).contains(name) ? url : url + ";" + setting;
    }

    boolean postgresql() {
        return url.startsWith(POSTGRESQL);
    }

    /** Where what we know is kept: for an operator to read. */
    String place() {
        String file = H2 + "file:";
        return url.startsWith(file)
                ? Path.of(url.substring(file.length()).split(";", 2)[0])
                        .toAbsolutePath()
                        .normalize()
                        .toString()
                : toString();
    }

    /** Not the password, nor the address, which may hold one. */
    @Override
    public String toString() {
        return postgresql() ? "PostgreSQL" : "H2";
    }
}
