package torikumi.progress;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Scales extends ListCrudRepository<ScaleRow, Long> {

    List<ScaleRow> findAllByOrderByEditionDesc();
}
