package torikumi.plan;

import org.jspecify.annotations.Nullable;
import torikumi.platform.FiscalYear;

/**
 * Which plans a question is about.
 *
 * @param year only that year's; null for each department's current plan: its newest open one, or its newest where none is open
 */
public record Scope(@Nullable FiscalYear year) {

    public static final Scope CURRENT = new Scope(null);
}
