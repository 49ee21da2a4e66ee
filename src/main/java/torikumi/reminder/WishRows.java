package torikumi.reminder;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.repository.ListCrudRepository;

interface WishRows extends ListCrudRepository<WishRow, Long> {

    List<WishRow> findByPersonIdOrderById(String personId);

    List<WishRow> findAllByOrderById();

    List<WishRow> findByAboutDepartmentOrderById(String department);

    List<WishRow> findByKindOrderById(WishRow.Kind kind);

    /** What is muted, by the chat's ids of those who muted it. */
    default Map<String, List<Subject>> muted() {
        return findByKindOrderById(WishRow.Kind.MUTE).stream()
                .collect(Collectors.groupingBy(
                        wish -> wish.personId, Collectors.mapping(wish -> wish.about.subject(), Collectors.toList())));
    }
}
