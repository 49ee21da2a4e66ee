package torikumi.reminder;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Letters extends ListCrudRepository<LetterRow, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from LetterRow l where l.id = :id")
    Optional<LetterRow> lock(String id);

    @Modifying
    @Query("update LetterRow l set l.state = torikumi.reminder.Letter.State.SENT, l.channelId = :channelId,"
            + " l.messageTs = :messageTs where l.id = :id")
    void sent(String id, String channelId, String messageTs);

    List<LetterRow> findByReminderIdOrderByStagedForAscIdAsc(String reminderId);

    List<LetterRow> findByKindAndAboutDayOrderByStagedForAscIdAsc(Letter.Kind kind, LocalDate aboutDay);

    List<LetterRow> findByChannelIdAndMessageTs(String channelId, String messageTs);
}
