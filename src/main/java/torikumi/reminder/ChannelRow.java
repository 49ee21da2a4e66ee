package torikumi.reminder;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torikumi.platform.OwnedRow;
import torikumi.staff.Office;
import torikumi.staff.OfficeColumns;
import torikumi.staff.PersonColumns;

@Entity
@Table(name = "section_channel")
class ChannelRow extends OwnedRow {

    @Embedded
    OfficeColumns office = new OfficeColumns();

    String channelId = "";

    @Embedded
    PersonColumns by = new PersonColumns();

    Instant setAt = Instant.EPOCH;

    @Nullable
    String gone;

    protected ChannelRow() {}

    ChannelRow(Office office) {
        this.office = new OfficeColumns(office);
    }

    SectionChannel channel() {
        return new SectionChannel(office.office(), channelId, by.person(), setAt, gone);
    }
}
