package torikumi.staff;

/** Something was changed that others work by. Published in the transaction that writes it down. */
public record Changed(Change change) {}
