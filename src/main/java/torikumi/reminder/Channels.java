package torikumi.reminder;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Channels extends ListCrudRepository<ChannelRow, Long> {

    List<ChannelRow> findByChannelId(String channelId);

    @Query("select c from ChannelRow c where c.office.department = :department and c.office.section = :section"
            + " and c.office.unit = :unit")
    Optional<ChannelRow> in(String department, String section, String unit);
}
