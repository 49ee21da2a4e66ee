package torikumi.progress;

/** A lead let a version's public wording be published. Published in the transaction that writes it. */
public record WordingApproved(ProgressUpdate update) {}
