package torikumi.staff;

/**
 * A person as she is written down.
 *
 * @param id the chat's id of the person
 * @param name the name she had when it was written
 */
public record Colleague(String id, String name) {}
