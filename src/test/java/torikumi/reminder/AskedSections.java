package torikumi.reminder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.platform.ByHand;

/** A department of as many sections as are wanted, all of which fall due at one instant. */
public final class AskedSections {

    public static final String DEPARTMENT = "総務部";
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** The plan's first usual date: two working days before April's last. */
    public static final Instant DUE =
            LocalDateTime.parse("2021-04-27T10:00").atZone(TOKYO).toInstant();

    private AskedSections() {}

    public static String name(int number) {
        return "第%05d課".formatted(number);
    }

    public static String channel(int number) {
        return "C%08d".formatted(number);
    }

    /** A plan of sections with one initiative each, as a file to import. */
    public static Path plan(Path folder, int sections) {
        var lines = new StringBuilder("部,年度,課,担当,ミッション,取組,ビジョン,方針\n");
        for (int i = 1; i <= sections; i++)
            lines.append("%s,令和3年度,%s,,使命,%sの取組を進める。,ビジョン,方針\n".formatted(DEPARTMENT, name(i), name(i)));
        try {
            return Files.writeString(
                    Files.createDirectories(folder).resolve("plan.csv"), lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives sections their channels, as many sections as there are channels sharing them evenly. */
    public static void channels(JdbcClient jdbc, String workspace, int sections, int channels, Instant setAt) {
        for (int i = 1; i <= sections; i++)
            jdbc.sql("insert into section_channel (workspace_id, department, section, unit, channel_id, by_id,"
                            + " by_name, set_at) values (?, ?, ?, '', ?, 'U0OWNER', '係', ?)")
                    .params(
                            workspace,
                            DEPARTMENT,
                            name(i),
                            channel((i - 1) % channels + 1),
                            setAt.atOffset(ZoneOffset.UTC))
                    .update();
        ByHand.changed(jdbc, workspace);
    }
}
