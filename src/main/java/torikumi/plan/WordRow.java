package torikumi.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A word in one line of the files beside the plan: another name of a section, or a synonym. */
@Entity
@Table(name = "plan_word")
class WordRow {

    enum Kind {
        ALIAS,
        SYNONYM
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @TenantId
    @Nullable
    String workspaceId;

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
