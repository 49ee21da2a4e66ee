package torikumi.platform;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything an operator can set, read once at start and checked as a whole. {@code .env.example} has a sentence for each.
 *
 * @param slack the workspace on the other side, or the sandbox when no Slack variable is set
 * @param database where what we know is kept
 * @param port the port the process listens on, 1 to 65535
 * @param zone the department's time zone
 * @param scale the file of the health scale; null leaves the one that is in force
 * @param plans the plan files to import at start, in order; empty means the bundled plan
 * @param applyPlanChange the id of the change to a plan, as it was shown at an earlier start, that may be applied now
 * @param staff what the operator decides about people
 * @param escalation who is reminded of what was not answered in time, and when
 * @param backup the folder for the nightly copies of an H2 file, or {@code none}
 * @param metrics where figures for Prometheus are to be had, or null for nowhere
 * @param publicFolder where the public page is written, or null for nowhere
 * @param retentionYears for how many years after its fiscal year's end the words of a record are kept; 0 for ever
 * @param emptySandbox whether the sandbox starts with nothing, rather than with a month that was lived in it
 */
public record Settings(
        SlackConnection slack,
        DatabaseConnection database,
        int port,
        ZoneId zone,
        @Nullable String scale,
        List<String> plans,
        @Nullable String applyPlanChange,
        StaffRules staff,
        EscalationRule escalation,
        String backup,
        @Nullable InetSocketAddress metrics,
        @Nullable String publicFolder,
        int retentionYears,
        boolean emptySandbox) {

    private static final String NO_BACKUP = "none";

    static final int DEFAULT_PORT = 8080;
    static final URI SLACK_API = URI.create("https://slack.com/api/");

    /** Every variable there is. */
    public static final List<String> VARIABLES = List.of(
            "SLACK_SIGNING_SECRET",
            "SLACK_BOT_TOKEN",
            "SLACK_APP_TOKEN",
            "SLACK_API_BASE_URL",
            "TORIKUMI_PORT",
            "TORIKUMI_DATABASE_URL",
            "TORIKUMI_DATABASE_USER",
            "TORIKUMI_DATABASE_PASSWORD",
            "TORIKUMI_ZONE",
            "TORIKUMI_SCALE",
            "TORIKUMI_PLAN",
            "TORIKUMI_PLAN_APPLY",
            "TORIKUMI_ADMINS",
            "TORIKUMI_JOIN",
            "TORIKUMI_GUESTS",
            "TORIKUMI_DEPUTY_DAYS",
            "TORIKUMI_ESCALATION",
            "TORIKUMI_BACKUP",
            "TORIKUMI_METRICS",
            "TORIKUMI_PUBLIC",
            "TORIKUMI_RETENTION",
            "TORIKUMI_SANDBOX");

    /**
     * Reads the settings.
     *
     * @param value gives the text of a variable by its name, or null
     * @throws SettingFault naming the variable that is missing, contradictory or unusable
     */
    public static Settings from(UnaryOperator<@Nullable String> value) {
        var read = new Reader(value);
        int port = read.port();
        return new Settings(
                read.slack(port),
                DatabaseConnection.of(
                        read.text("TORIKUMI_DATABASE_URL"),
                        read.text("TORIKUMI_DATABASE_USER"),
                        read.text("TORIKUMI_DATABASE_PASSWORD")),
                port,
                read.zone(),
                read.text("TORIKUMI_SCALE"),
                read.list("TORIKUMI_PLAN"),
                read.text("TORIKUMI_PLAN_APPLY"),
                StaffRules.of(
                        read.list("TORIKUMI_ADMINS"),
                        read.text("TORIKUMI_JOIN"),
                        read.text("TORIKUMI_GUESTS"),
                        read.text("TORIKUMI_DEPUTY_DAYS")),
                EscalationRule.of(read.text("TORIKUMI_ESCALATION")),
                read.text("TORIKUMI_BACKUP") == null ? "data/backup" : read.text("TORIKUMI_BACKUP"),
                read.metrics(),
                read.text("TORIKUMI_PUBLIC"),
                read.retention(),
                read.emptySandbox());
    }

    /** Whether the database is a file that is ours alone, and nobody said no. What the sandbox keeps is for trying. */
    boolean backsUp() {
        return !slack.sandbox()
                && database.url().startsWith(DatabaseConnection.H2)
                && !database.url().startsWith(DatabaseConnection.H2 + "mem:")
                && !NO_BACKUP.equalsIgnoreCase(backup);
    }

    /** Whether these variables start the sandbox: none of Slack's three is set. */
    static boolean sandbox(UnaryOperator<@Nullable String> value) {
        var read = new Reader(value);
        return Stream.of("SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")
                .allMatch(name -> read.text(name) == null);
    }

    private record Reader(UnaryOperator<@Nullable String> value) {

        @Nullable
        String text(String name) {
            String text = value.apply(name);
            return text == null || text.isBlank() ? null : text.strip();
        }

        List<String> list(String name) {
            String text = text(name);
            return text == null
                    ? List.of()
                    : Arrays.stream(text.split(","))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .toList();
        }

        int port() {
            String text = text("TORIKUMI_PORT");
            if (text == null) return DEFAULT_PORT;
            try {
                int port = Integer.parseInt(text);
                if (port >= 1 && port <= 65535) return port;
            } catch (NumberFormatException e) {
                // said below
            }
            throw new SettingFault("TORIKUMI_PORT must be a number from 1 to 65535, not \"%s\".".formatted(text));
        }

        ZoneId zone() {
            String text = text("TORIKUMI_ZONE");
            try {
                return ZoneId.of(text == null ? "Asia/Tokyo" : text);
            } catch (DateTimeException e) {
                throw new SettingFault(
                        "TORIKUMI_ZONE must be a time zone such as Asia/Tokyo, not \"%s\".".formatted(text), e);
            }
        }

        @Nullable
        InetSocketAddress metrics() {
            String text = text("TORIKUMI_METRICS");
            if (text == null) return null;
            int colon = text.lastIndexOf(':');
            String port = text.substring(colon + 1);
            if (port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65535 && colon != 0)
                return new InetSocketAddress(
                        colon < 0 ? "127.0.0.1" : text.substring(0, colon), Integer.parseInt(port));
            throw new SettingFault(
                    "TORIKUMI_METRICS must be a port such as 9464, or address:port, not \"%s\".".formatted(text));
        }

        int retention() {
            String text = text("TORIKUMI_RETENTION");
            if (text == null) return 0;
            if (text.matches("[1-9][0-9]?")) return Integer.parseInt(text);
            throw new SettingFault("TORIKUMI_RETENTION must be a number of years from 1 to 99, or left out, not \"%s\"."
                    .formatted(text));
        }

        boolean emptySandbox() {
            String text = text("TORIKUMI_SANDBOX");
            if (text == null) return false;
            if (text.equalsIgnoreCase("empty")) return true;
            throw new SettingFault("TORIKUMI_SANDBOX must be the word empty, or left out, not \"%s\".".formatted(text));
        }

        SlackConnection slack(int port) {
            String secret = text("SLACK_SIGNING_SECRET");
            String bot = text("SLACK_BOT_TOKEN");
            String app = text("SLACK_APP_TOKEN");
            String base = text("SLACK_API_BASE_URL");
            if (sandbox(value)) {
                if (base != null)
                    throw new SettingFault(
                            "SLACK_API_BASE_URL is set but no Slack token is: set SLACK_BOT_TOKEN too, or remove it to start the sandbox.");
                return new SlackConnection(
                        random(),
                        "xoxb-sandbox-" + random(),
                        null,
                        URI.create("http://127.0.0.1:%d/api/".formatted(port)),
                        true);
            }
            if (bot == null)
                throw new SettingFault(
                        "SLACK_BOT_TOKEN is missing: copy the Bot User OAuth Token (xoxb-...) of your Slack app.");
            if (!bot.startsWith("xoxb-"))
                throw new SettingFault("SLACK_BOT_TOKEN must be a bot token, which starts with xoxb-.");
            if (app != null && !app.startsWith("xapp-"))
                throw new SettingFault("SLACK_APP_TOKEN must be an app-level token, which starts with xapp-.");
            if (app == null && secret == null)
                throw new SettingFault(
                        "SLACK_SIGNING_SECRET is missing: without it requests from Slack cannot be told from forged ones (or set SLACK_APP_TOKEN to use Socket Mode).");
            return new SlackConnection(
                    secret == null ? random() : secret, bot, app, base == null ? SLACK_API : api(base), false);
        }

        private static URI api(String base) {
            try {
                URI uri = new URI(base);
                boolean http = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                boolean bare = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
                if (http && bare && uri.getHost() != null && base.endsWith("/api/")) return uri;
            } catch (URISyntaxException e) {
                // said below
            }
            throw new SettingFault("SLACK_API_BASE_URL must be an http or https address that ends in /api/, not \"%s\"."
                    .formatted(base));
        }

        private static String random() {
            byte[] bytes = new byte[16];
            new SecureRandom().nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        }
    }
}
