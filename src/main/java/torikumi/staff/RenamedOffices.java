package torikumi.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.PlacesRenamed;
import torikumi.plan.PlacesRenamed.Place;
import torikumi.plan.PlacesRenamed.Renaming;

/** What an office is called from now on. */
public final class RenamedOffices {

    private final PlacesRenamed event;

    public RenamedOffices(PlacesRenamed event) {
        this.event = event;
    }

    /** Empty where it is called as it was; several where it was split. The whole of a section where that has no such unit any more. */
    public List<Office> now(Office office) {
        return renamings(office).stream()
                .map(renaming -> now(office, renaming))
                .filter(now -> !now.equals(office))
                .distinct()
                .toList();
    }

    /** Whether it is still there under the name that it had. */
    public boolean stays(Office office) {
        List<Renaming> renamings = renamings(office);
        return renamings.isEmpty() || renamings.stream().anyMatch(Renaming::stays);
    }

    private List<Renaming> renamings(Office office) {
        if (!office.department().equals(event.department()) || office.section() == null) return List.of();
        List<Renaming> unit = of(new Place(office.section(), office.unit()));
        return office.unit() == null || !unit.isEmpty() ? unit : of(new Place(office.section(), null));
    }

    private List<Renaming> of(Place before) {
        return event.renamings().stream()
                .filter(renaming -> renaming.before().equals(before))
                .toList();
    }

    private Office now(Office office, Renaming renaming) {
        Place now = renaming.now();
        @Nullable String unit = renaming.before().unit() != null ? now.unit() : office.unit();
        boolean stands = unit != null && event.standing().contains(new Place(now.section(), unit));
        return new Office(office.department(), now.section(), stands ? unit : null);
    }
}
