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

    // H2 would write what failed, with the words that people sent, into a file beside the database; and where it may
    // not, to the error output, again and again.
    private static final String NO_TRACE = "TRACE_LEVEL_FILE=0";

    // Each connection keeps so many statements understood; H2 would keep 8, and a record alone takes more.
    private static final String UNDERSTOOD = "QUERY_CACHE_SIZE=100";

    private static final String MODE = "MODE=PostgreSQL";

    // DEFAULT_NULL_ORDERING=HIGH sorts as PostgreSQL does.
    private static final String AS_POSTGRESQL = ";" + MODE + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static final String DEFAULT_URL = "jdbc:h2:file:./data/torikumi";

    static DatabaseConnection of(@Nullable String url, @Nullable String user, @Nullable String password) {
        if (url == null) {
            if (user != null || password != null)
                throw new SettingFault(
                        "TORIKUMI_DATABASE_USER or TORIKUMI_DATABASE_PASSWORD is set but TORIKUMI_DATABASE_URL is not: set it too, or remove them to use the file under data/.");
            return new DatabaseConnection(whole(DEFAULT_URL), "", "");
        }
        if (!url.startsWith(H2) && !url.startsWith(POSTGRESQL))
            throw new SettingFault(
                    "TORIKUMI_DATABASE_URL must start with jdbc:h2: or jdbc:postgresql:, such as jdbc:postgresql://localhost:5432/torikumi.");
        return new DatabaseConnection(whole(url), user == null ? "" : user, password == null ? "" : password);
    }

    /** With what our tables need, and what was acknowledged needs, of a database that is H2. */
    private static String whole(String url) {
        if (url.startsWith(POSTGRESQL)) return url;
        String understood = withDefault(understood(url), UNDERSTOOD);
        return url.startsWith(H2 + "mem:")
                ? understood
                : withDefault(withDefault(withDefault(understood, WRITE_AT_ONCE), CLOSED_BY_US), NO_TRACE);
    }

    /** Whoever names the mode has made the file with what else they wrote: its names would be others with more. */
    private static String understood(String url) {
        if (!says(url, MODE)) return url + AS_POSTGRESQL;
        if (!url.toUpperCase(Locale.ROOT).contains(";" + MODE.toUpperCase(Locale.ROOT)))
            throw new SettingFault(
                    "TORIKUMI_DATABASE_URL: leave MODE out of the address, or write %s.".formatted(MODE));
        return url;
    }

    private static String withDefault(String url, String setting) {
        return says(url, setting) ? url : url + ";" + setting;
    }

    private static boolean says(String url, String setting) {
        String name = setting.substring(0, setting.indexOf('=') + 1);
        return url.toUpperCase(Locale.ROOT).contains(";" + name);
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
