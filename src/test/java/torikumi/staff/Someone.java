package torikumi.staff;

/** People for tests. */
public final class Someone {

    private Someone() {}

    public static Person staff(String name) {
        return new Person(id(name), name, false, Person.Belonging.STAFF);
    }

    public static Person administrator(String name) {
        return new Person(id(name), name, true, Person.Belonging.STAFF);
    }

    public static Person guest(String name) {
        return new Person(id(name), name, false, Person.Belonging.GUEST);
    }

    public static Person connected(String name) {
        return new Person(id(name), name, false, Person.Belonging.CONNECTED);
    }

    private static String id(String name) {
        return "U%08X".formatted(name.hashCode());
    }
}
