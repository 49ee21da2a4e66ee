package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Settings;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** In which channel an office is asked. Whether the bot can speak there is for the edge to find out before. */
@Component
@Transactional
public class SectionChannels {

    private final Channels channels;
    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final ZoneId zone;

    SectionChannels(Channels channels, StaffDirectory staff, OfficePolicies policies, Settings settings) {
        this.channels = channels;
        this.staff = staff;
        this.policies = policies;
        this.zone = settings.zone();
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
        Optional<Denial> denied = denied(by, office, now);
        if (denied.isPresent()) return new Outcome.Denied(denied.get(), office);
        ChannelRow row = row(office);
        if (row == null) row = new ChannelRow(office);
        row.channelId = channelId;
        row.by = new PersonColumns(by.colleague());
        row.setAt = now;
        row.gone = null;
        return new Outcome.Set(channels.save(row).channel());
    }

    /** From now on its people are asked. */
    public Outcome remove(Person by, Office office, Instant now) {
        Optional<Denial> denied = denied(by, office, now);
        if (denied.isPresent()) return new Outcome.Denied(denied.get(), office);
        ChannelRow row = row(office);
        if (row != null) channels.delete(row);
        return new Outcome.Removed();
    }

    private @Nullable ChannelRow row(Office office) {
        var columns = new OfficeColumns(office);
        return channels.in(columns.department, columns.section, columns.unit).orElse(null);
    }

    private Optional<Denial> denied(Person by, Office office, Instant now) {
        return policies.denial(staff.acting(by, LocalDate.ofInstant(now, zone)), Action.SET_REMINDER, office);
    }

    public sealed interface Outcome {
        record Set(SectionChannel channel) implements Outcome {}

        record Removed() implements Outcome {}

        record Denied(Denial why, Office office) implements Outcome {}
    }
}
