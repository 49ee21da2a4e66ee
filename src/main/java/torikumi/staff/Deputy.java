package torikumi.staff;

import java.time.LocalDate;

/**
 * 代理: one person acts for whatever another acts for, from day to day.
 *
 * @param person who is away
 * @param deputy who acts meanwhile, in the other's roles
 * @param from the first day
 * @param until the last day; before {@code from} when it was ended on its first day
 */
public record Deputy(long id, Colleague person, Colleague deputy, LocalDate from, LocalDate until) {}
