package torikumi.reminder;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.staff.Action;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OfficeColumns;
import torikumi.staff.Permissions;
import torikumi.staff.Person;

/** In which channel an office is asked. Whether the bot can speak there is for the edge to find out before. */
@Component
@Transactional
public class SectionChannels {

    private final Channels channels;
    private final Permissions permissions;
    private final ChangeLog changes;

    SectionChannels(Channels channels, Permissions permissions, ChangeLog changes) {
        this.channels = channels;
        this.permissions = permissions;
        this.changes = changes;
    }

    /** The office's own; for a unit that has none, its section's. Two queries at most. */
    @Transactional(readOnly = true)
    public Optional<SectionChannel> of(Office office) {
        ChannelRow own = row(office);
        Office above = own == null && office.unit() != null ? office.above() : null;
        return Optional.ofNullable(above == null ? own : row(above)).map(ChannelRow::channel);
    }

    /** The same for many; one query that reads them all. */
    @Transactional(readOnly = true)
    public Function<Office, @Nullable SectionChannel> lookup() {
        Map<Office, SectionChannel> all = new HashMap<>();
        for (ChannelRow row : channels.findAll()) all.put(row.office.office(), row.channel());
        return office -> {
            SectionChannel own = all.get(office);
            return own == null && office.unit() != null ? all.get(office.above()) : own;
        };
    }

    /** The offices that are asked in that channel. */
    @Transactional(readOnly = true)
    public List<SectionChannel> in(String channelId) {
        return channels.findByChannelId(channelId).stream()
                .map(ChannelRow::channel)
                .toList();
    }

    public Outcome set(Person by, Office office, String channelId, Instant now) {
        SectionChannel before = of(office).orElse(null);
        Optional<Denial> denied = denied(by, office, before, channelId, now);
        if (denied.isPresent()) return new Outcome.Denied(denied.get(), office);
        log(by, office, before, channelId, now);
        ChannelRow row = row(office);
        if (row == null) row = new ChannelRow(office);
        row.ask(channelId, by.colleague(), now);
        return new Outcome.Set(channels.save(row).channel());
    }

    /** From now on its people are asked. */
    public Outcome remove(Person by, Office office, Instant now) {
        ChannelRow row = row(office);
        SectionChannel before = row == null ? null : row.channel();
        SectionChannel above = office.unit() == null ? null : of(office.above()).orElse(null);
        String after = above == null ? null : above.channelId();
        Optional<Denial> denied = denied(by, office, before, after, now);
        if (denied.isPresent()) return new Outcome.Denied(denied.get(), office);
        if (row != null) {
            log(by, office, before, after, now);
            channels.delete(row);
        }
        return new Outcome.Removed();
    }

    private @Nullable ChannelRow row(Office office) {
        return channels.findByOffice(new OfficeColumns(office)).orElse(null);
    }

    /** Where there is a channel that can be spoken in, asking elsewhere takes more than setting the first, or one for one that is gone. */
    private Optional<Denial> denied(
            Person by, Office office, @Nullable SectionChannel before, @Nullable String after, Instant now) {
        boolean elsewhere =
                before != null && before.isThere() && !before.channelId().equals(after);
        return elsewhere
                ? permissions.denialOfStopping(by, office, now)
                : permissions.denial(by, Action.SET_REMINDER, office, now);
    }

    private void log(Person by, Office office, @Nullable SectionChannel before, @Nullable String after, Instant now) {
        String was = before == null ? null : before.channelId();
        if (Objects.equals(was, after)) return;
        changes.add(Change.of(now, by.colleague(), Change.What.CHANNEL, Change.About.office(office, null), was, after));
    }

    public sealed interface Outcome {
        record Set(SectionChannel channel) implements Outcome {}

        record Removed() implements Outcome {}

        record Denied(Denial why, Office office) implements Outcome {}
    }
}
