package torikumi.plan.intake.source;

/** What can say where its characters or cells stand; each has a number. */
public interface Places {

    Place place(int at);
}
