package torikumi.staff;

/**
 * Something was changed that others work by. Published in the transaction that writes it down.
 *
 * @param id by which {@link ChangeLog#of} finds it
 */
public record Changed(long id, Change change) {}
