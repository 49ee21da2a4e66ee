package torikumi.report.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import torikumi.platform.OwnedRow;

/** What is evaluated. Nothing of it changes; it is there to be locked. */
@Entity(name = "EvaluationSheetRow")
@Immutable
@Table(name = "evaluation_sheet")
class SheetRow extends OwnedRow {

    long initiativeId;

    @Enumerated(EnumType.STRING)
    Term term = Term.YEAR;

    protected SheetRow() {}
}
