package torikumi.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;

/** A word in one line of the files beside the plan: another name of a section, or a synonym. */
@Entity
@Moves(Topic.PLAN)
@Table(name = "plan_word")
class WordRow extends OwnedRow {

    enum Kind {
        ALIAS,
        SYNONYM
    }

    long planId;

    @Enumerated(EnumType.STRING)
    Kind kind = Kind.ALIAS;

    int line;
    int position;
    String word = "";

    protected WordRow() {}

    WordRow(long planId, Kind kind, int line, int position, String word) {
        this.planId = planId;
        this.kind = kind;
        this.line = line;
        this.position = position;
        this.word = word;
    }

    /** Its kind, place and word, to compare it with another. */
    String said() {
        return "%s %d %d %s".formatted(kind, line, position, word);
    }
}
