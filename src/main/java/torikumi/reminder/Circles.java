package torikumi.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.staff.Office;
import torikumi.staff.StaffDirectory;

/** Who can be asked in a department on a day. Five queries, however many sections there are. */
@Component
@Transactional(readOnly = true)
class Circles {

    private final StaffDirectory staff;
    private final AbsenceRows absences;
    private final WishRows wishes;

    Circles(StaffDirectory staff, AbsenceRows absences, WishRows wishes) {
        this.staff = staff;
        this.absences = absences;
        this.wishes = wishes;
    }

    Circle of(String department, LocalDate day) {
        Map<String, List<Subject>> muted = wishes.findByKindOrderById(WishRow.Kind.MUTE).stream()
                .collect(Collectors.groupingBy(
                        wish -> wish.personId, Collectors.mapping(wish -> wish.about.subject(), Collectors.toList())));
        return new Circle(
                staff.peopleOf(new Office(department, null, null), day).there(), absences.awayOn(day), muted);
    }
}
