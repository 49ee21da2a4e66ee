package torikumi.staff;

import jakarta.persistence.Embeddable;

/** Who did something, with the name she had then. */
@Embeddable
public class PersonColumns {

    String byId = "";
    String byName = "";

    public PersonColumns() {}

    public PersonColumns(Colleague by) {
        byId = by.id();
        byName = by.name();
    }

    public Colleague person() {
        return new Colleague(byId, byName);
    }
}
