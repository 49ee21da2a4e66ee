package torikumi.reminder;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;
import torikumi.staff.Colleague;

@Entity
@Moves(Topic.RULES)
@Table(name = "wish")
class WishRow extends OwnedRow {

    enum Kind {
        FOLLOW,
        MUTE
    }

    String personId = "";
    String personName = "";

    @Enumerated(EnumType.STRING)
    Kind kind = Kind.FOLLOW;

    @Embedded
    SubjectColumns about = new SubjectColumns();

    Instant since = Instant.EPOCH;

    protected WishRow() {}

    /** The same of something else. */
    WishRow(WishRow other, Subject about) {
        personId = other.personId;
        personName = other.personName;
        kind = other.kind;
        this.about = new SubjectColumns(about);
        since = other.since;
    }

    Colleague person() {
        return new Colleague(personId, personName);
    }
}
