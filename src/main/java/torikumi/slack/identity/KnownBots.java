package torikumi.slack.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Workspace;

/** Whose each token was when Slack was last asked, so that a restart while Slack is out of reach still works. No token is kept. */
@Component
class KnownBots {

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownBots(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<BotIdentity> of(String token) {
        return jdbc.sql("select workspace_id, workspace_name, user_id, bot_id from known_bot where token_digest = ?")
                .param(digest(token))
                .query((row, n) -> new BotIdentity(
                        new Workspace(row.getString(1)), row.getString(2), row.getString(3), row.getString(4)))
                .optional();
    }

    @Transactional
    public void remember(String token, BotIdentity bot) {
        jdbc.sql("delete from known_bot where token_digest = ?")
                .param(digest(token))
                .update();
        jdbc.sql(
                        "insert into known_bot (token_digest, workspace_id, workspace_name, user_id, bot_id, asked_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        digest(token),
                        bot.workspace().id(),
                        bot.workspaceName(),
                        bot.userId(),
                        bot.botId(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
