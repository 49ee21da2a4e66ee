package torikumi.plan;

import org.jspecify.annotations.Nullable;

/**
 * ミッション（使命・役割）.
 *
 * @param words verbatim
 * @param carriedFrom the unit whose cell it shares in the published table (a merged cell); null where it is the row's own
 */
public record Mission(String words, @Nullable String carriedFrom) {}
