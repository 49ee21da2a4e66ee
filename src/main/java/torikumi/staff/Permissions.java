package torikumi.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.GuestRule;
import torikumi.platform.Settings;

/** May they, now? By the posts that somebody holds on the day. */
@Component
@Transactional(readOnly = true)
public class Permissions {

    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final Belongings belongings;
    private final Settings settings;

    Permissions(StaffDirectory staff, OfficePolicies policies, Belongings belongings, Settings settings) {
        this.staff = staff;
        this.policies = policies;
        this.belongings = belongings;
        this.settings = settings;
    }

    /** Whether {@code who} may do that for the office; empty where they may. Where posts were changed since, two queries. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Denial> denial(Person who, Action action, Office office, Instant now) {
        return policies.denial(staff.acting(who, today(now)), action, office);
    }

    /** @see OfficePolicies#denialOfStopping */
    public Optional<Denial> denialOfStopping(Person who, Office office, Instant now) {
        LocalDate today = today(now);
        return policies.denialOfStopping(staff.acting(who, today), staff.peopleOf(office, today));
    }

    /**
     * Who may do instead what somebody may not; nobody is named to guests, nor to whoever is not known. Up to six queries.
     *
     * @param reader who is refused; null where that is not one person
     */
    public OthersWhoMay othersWhoMay(Denial why, Office office, @Nullable Person reader, Instant now) {
        Set<Capacity> able = OthersWhoMay.able(why);
        if (able.isEmpty()) return OthersWhoMay.unnamed(why, office);
        boolean ofOffice = !able.equals(Set.of(Capacity.ADMINISTRATOR));
        OthersWhoMay others = others(ofOffice, why, office, now);
        boolean appoints = reader != null
                && ofOffice
                && others.people().isEmpty()
                && denial(reader, Action.toAppoint(others.missing()), others.missingIn(), now)
                        .isEmpty();
        return appoints ? others.toWhoeverAppoints() : others;
    }

    private OthersWhoMay others(boolean ofOffice, Denial why, Office office, Instant now) {
        OthersWhoMay others = ofOffice
                ? OthersWhoMay.among(staff.peopleOf(office, today(now)), why, outsiders())
                : OthersWhoMay.unnamed(why, office);
        if (!others.people().isEmpty() || !others.appointing().isEmpty()) return others;
        List<Colleague> administrators =
                belongings.administrators(settings.staff().administrators());
        return ofOffice
                ? new OthersWhoMay(why, office, List.of(), administrators)
                : new OthersWhoMay(why, office, administrators, List.of());
    }

    private Set<String> outsiders() {
        return policies.guests() == GuestRule.WRITE ? Set.of() : belongings.outsiders();
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, settings.zone());
    }
}
