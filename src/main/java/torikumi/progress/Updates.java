package torikumi.progress;

import jakarta.persistence.QueryHint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface Updates extends Repository<UpdateRow, Long> {

    Optional<UpdateRow> findById(long id);

    Optional<UpdateRow> findByRef(UUID ref);

    Optional<UpdateRow> findBySourceKey(String sourceKey);

    List<UpdateRow> findBySourceKeyInOrderByInitiativeId(Collection<String> sourceKeys);

    List<UpdateRow> findByEntryKeyInOrderByVersion(Collection<String> entryKeys);

    List<UpdateRow> findByChannelIdAndMessageTsOrderById(String channelId, String messageTs);

    /** The newest version of each update, the latest first. */
    @Query("select u from UpdateRow u where u.initiativeId = :initiativeId"
            + " and not exists (select 1 from UpdateRow n where n.replacesId = u.id)"
            + " order by u.initiativeId, u.asOf desc, u.entrySaidAt desc, u.entryKey desc")
    List<UpdateRow> newest(long initiativeId, Pageable page);

    /** What somebody was the first to say, of any initiative or of one; the latest first. */
    @Query("select u from UpdateRow u where u.author.authorId = :authorId and u.version = 1"
            + " and (:initiativeId is null or u.initiativeId = :initiativeId) order by u.id desc")
    List<UpdateRow> saidBy(String authorId, @Nullable Long initiativeId, Pageable page);

    /** What counts for the standing: the newest version of each update that was not withdrawn. */
    @Query(
            "select new torikumi.progress.Fact(u.id, u.asOf, u.entrySaidAt, u.entryKey, u.saidAt, u.health, u.percentage)"
                    + " from UpdateRow u where u.initiativeId = :initiativeId and u.kind <> 'WITHDRAWN'"
                    + " and not exists (select 1 from UpdateRow n where n.replacesId = u.id)")
    List<Fact> facts(long initiativeId);

    /** What counts, of days up to that one; in order. */
    @Query("select u from UpdateRow u where u.initiativeId in :initiativeIds and u.asOf <= :until"
            + " and u.kind <> 'WITHDRAWN' and not exists (select 1 from UpdateRow n where n.replacesId = u.id)"
            + " order by u.asOf, u.entrySaidAt, u.entryKey")
    List<UpdateRow> valid(Collection<Long> initiativeIds, LocalDate until);

    /** What was said first of each update of which any version is about those days; in order. */
    @Query("select u from UpdateRow u where u.version = 1 and u.initiativeId in :initiativeIds"
            + " and exists (select 1 from UpdateRow v where v.entryKey = u.entryKey"
            + " and v.asOf between :from and :until)"
            + " order by u.asOf, u.entrySaidAt, u.entryKey")
    List<UpdateRow> about(Collection<Long> initiativeIds, LocalDate from, LocalDate until);

    /** What counts and whose public wording was approved as it reads now; in order. */
    @Query("select u from UpdateRow u where u.initiativeId in :initiativeIds"
            + " and u.kind <> 'WITHDRAWN' and not exists (select 1 from UpdateRow n where n.replacesId = u.id)"
            + " and exists (select 1 from ApprovalRow a where a.updateId = u.id)"
            + " order by u.asOf, u.entrySaidAt, u.entryKey")
    List<UpdateRow> published(Collection<Long> initiativeIds);

    /** How many there are. */
    @Query("select count(u) from UpdateRow u where u.initiativeId in :initiativeIds and u.asOf between :from and :until"
            + " and u.kind <> 'WITHDRAWN' and not exists (select 1 from UpdateRow n where n.replacesId = u.id)")
    int countValid(Collection<Long> initiativeIds, LocalDate from, LocalDate until);

    /** Which they are, in order. */
    @Query("select new torikumi.progress.Updates$Valid(u.initiativeId, u.id) from UpdateRow u"
            + " where u.initiativeId in :initiativeIds and u.asOf between :from and :until"
            + " and u.kind <> 'WITHDRAWN' and not exists (select 1 from UpdateRow n where n.replacesId = u.id)"
            + " order by u.asOf, u.entrySaidAt, u.entryKey")
    List<Valid> validIds(Collection<Long> initiativeIds, LocalDate from, LocalDate until);

    record Valid(long initiativeId, long id) {}

    @Query("select new torikumi.progress.SaidFirst(u.id, u.entrySaidAt,"
            + " case when u.way = torikumi.progress.WayIn.BULK then true else false end)"
            + " from UpdateRow u where u.id in :ids")
    List<SaidFirst> saidFirst(Collection<Long> ids);

    @Query(
            "select new torikumi.progress.Updates$Named(u.id, u.ref) from UpdateRow u where u.initiativeId = :initiativeId")
    List<Named> names(long initiativeId);

    record Named(long id, UUID ref) {}

    /** Every health that counts for the standings up to that day, in order. */
    @Query("select new torikumi.progress.Updates$Said(u.initiativeId, u.health) from UpdateRow u"
            + " where u.initiativeId in :initiativeIds and u.asOf <= :until and u.health is not null"
            + " and u.kind <> 'WITHDRAWN' and not exists (select 1 from UpdateRow n where n.replacesId = u.id)"
            + " order by u.asOf, u.entrySaidAt, u.entryKey")
    List<Said> healths(Collection<Long> initiativeIds, LocalDate until);

    /** The newest version of each update with the first, the earliest first; to be closed. */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FETCH_SIZE, value = "" + WholeRecord.AT_ONCE))
    @Query("select new torikumi.progress.WholeRecord$Row(f, u,"
            + " (select count(a) from ApprovalRow a where a.updateId = u.id))"
            + " from UpdateRow u join UpdateRow f on f.entryKey = u.entryKey and f.version = 1"
            + " where u.initiativeId in :initiativeIds"
            + " and not exists (select 1 from UpdateRow n where n.replacesId = u.id)"
            + " order by u.asOf, u.entrySaidAt, u.entryKey")
    Stream<WholeRecord.Row> whole(Collection<Long> initiativeIds);

    record Said(long initiativeId, String health) {}

    /** Everything that counts for the standings up to that day, in order. */
    @Query("select new torikumi.progress.Updates$Heard(u.initiativeId, u.asOf, u.health) from UpdateRow u"
            + " where u.initiativeId in :initiativeIds and u.asOf <= :until"
            + " and u.kind <> 'WITHDRAWN' and not exists (select 1 from UpdateRow n where n.replacesId = u.id)"
            + " order by u.asOf, u.entrySaidAt, u.entryKey")
    List<Heard> heard(Collection<Long> initiativeIds, LocalDate until);

    record Heard(
            long initiativeId, LocalDate asOf, @Nullable String health) {}
}
