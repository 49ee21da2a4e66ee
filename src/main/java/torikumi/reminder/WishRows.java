package torikumi.reminder;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface WishRows extends ListCrudRepository<WishRow, Long> {

    List<WishRow> findByPersonIdOrderById(String personId);

    List<WishRow> findAllByOrderById();

    List<WishRow> findByAboutDepartmentOrderById(String department);

    List<WishRow> findByKindOrderById(WishRow.Kind kind);
}
