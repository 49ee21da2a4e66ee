package torikumi.staff;

import org.jspecify.annotations.Nullable;

/**
 * An office and the role in which somebody acts for it.
 *
 * @param deputyFor whose post it is, where somebody acts as a deputy (代理); null for one's own
 */
public record Post(Office office, Role role, @Nullable Colleague deputyFor) {}
