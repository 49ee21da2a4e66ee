package torikumi.plan.change;

import torikumi.plan.intake.PlaceName;

/**
 * A section, or a unit of one, that the document names otherwise. One {@code before} twice is a split, one {@code after} twice a merger.
 *
 * @param before as the plan names it
 * @param after as the document names it
 * @param shared how many initiatives both have
 * @param decided whether a person said so
 * @param isIt whether its row goes on under the other name; of a split and of a merger one does
 * @param isGone whether the document has it no more
 */
public record Renamed(PlaceName before, PlaceName after, int shared, boolean decided, boolean isIt, boolean isGone) {}
