package torikumi.reminder;

import jakarta.persistence.Embeddable;
import torikumi.staff.Colleague;

/** Who did something, with the name she had then. */
@Embeddable
class PersonColumns {

    String byId = "";
    String byName = "";

    protected PersonColumns() {}

    PersonColumns(Colleague by) {
        byId = by.id();
        byName = by.name();
    }

    Colleague person() {
        return new Colleague(byId, byName);
    }
}
