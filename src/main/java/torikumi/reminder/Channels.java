package torikumi.reminder;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Channels extends ListCrudRepository<ChannelRow, Long> {

    List<ChannelRow> findByChannelId(String channelId);
}
