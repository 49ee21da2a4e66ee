package torikumi.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Kept;
import torikumi.platform.Memory;
import torikumi.platform.Topic;
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
    private final Kept<Class<SectionChannel>, Map<Office, SectionChannel>> all;

    SectionChannels(Channels channels, Permissions permissions, ChangeLog changes, Memory memory) {
        this.channels = channels;
        this.permissions = permissions;
        this.changes = changes;
        this.all = memory.of(1000, Topic.RULES);
    }

    /** The office's own; for a unit that has none, its section's. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<SectionChannel> of(Office office) {
        return Optional.ofNullable(lookup().apply(office));
    }

    /** The same for many. Where one was changed since, one query that reads them all. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Function<Office, @Nullable SectionChannel> lookup() {
        Map<Office, SectionChannel> all = this.all.getAsAsked(SectionChannel.class, this::read);
        return office -> {
            SectionChannel own = all.get(office);
            return own == null && office.unit() != null ? all.get(office.above()) : own;
        };
    }

    private Map<Office, SectionChannel> read() {
        return channels.findAll().stream().collect(Collectors.toMap(row -> row.office.office(), ChannelRow::channel));
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
