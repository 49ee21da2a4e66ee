package torikumi.reminder;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import torikumi.staff.OfficeColumns;

interface Channels extends ListCrudRepository<ChannelRow, Long> {

    List<ChannelRow> findByChannelId(String channelId);

    List<ChannelRow> findByOfficeDepartmentOrderById(String department);

    Optional<ChannelRow> findByOffice(OfficeColumns office);
}
