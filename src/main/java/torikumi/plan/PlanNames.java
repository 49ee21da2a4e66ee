package torikumi.plan;

import java.util.List;

/**
 * The words beside a plan: data that its department edits.
 *
 * @param aliases lines of a section's or unit's name as in the plan, then its other names
 * @param synonyms lines of words that mean one thing
 */
record PlanNames(List<List<String>> aliases, List<List<String>> synonyms) {}
