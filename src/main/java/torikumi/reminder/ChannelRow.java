package torikumi.reminder;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.OfficeColumns;
import torikumi.staff.PersonColumns;

@Entity
@Moves(Topic.RULES)
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

    /** As the other is asked. */
    ChannelRow(Office office, ChannelRow other) {
        this(office);
        channelId = other.channelId;
        by = new PersonColumns(other.by.person());
        setAt = other.setAt;
        gone = other.gone;
    }

    /** Also where nothing could be said before. */
    void ask(String channelId, Colleague by, Instant at) {
        this.channelId = channelId;
        this.by = new PersonColumns(by);
        setAt = at;
        gone = null;
    }

    /** Nothing can be said there any more; the first word for why stays. */
    void lose(String why) {
        if (gone == null) gone = why;
    }

    SectionChannel channel() {
        return new SectionChannel(office.office(), channelId, by.person(), setAt, gone);
    }
}
