package torikumi.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** What is new, on a week's first working day, to each lead, coordinator and follower whom it concerns; where nothing is, nothing. */
@Component
class Digests {

    private final PlanDirectory plans;
    private final Boards boards;
    private final Circles circles;
    private final WishRows wishes;
    private final Ledger ledger;
    private final LetterQueue queue;
    private final Settings settings;

    Digests(
            PlanDirectory plans,
            Boards boards,
            Circles circles,
            WishRows wishes,
            Ledger ledger,
            LetterQueue queue,
            Settings settings) {
        this.plans = plans;
        this.boards = boards;
        this.circles = circles;
        this.wishes = wishes;
        this.ledger = ledger;
        this.queue = queue;
        this.settings = settings;
    }

    @Transactional
    int stage(Schedule schedule, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!schedule.permits(now, QuietHours.USUAL) || ledger.isWeekTold(monday)) return 0;
        LocalDate since = LocalDate.ofInstant(ledger.askedSince(now), settings.zone());
        // There was no week yet.
        if (!since.isBefore(monday) || !ledger.tellWeek(monday, now)) return 0;
        ledger.forgetOldDigests();
        Map<String, Told> told = ledger.digestsTold();
        List<Letter> staged = ledger.stage(
                readers(today).entrySet().stream()
                        .filter(reader -> !Digest.of(
                                        reader.getKey(), reader.getValue(), before(reader.getKey(), told), today)
                                .isEmpty())
                        .map(reader -> Ledger.LetterDraft.ofDay(Letter.Kind.DIGEST, reader.getKey(), monday))
                        .toList(),
                now);
        queue.send(staged);
        return staged.size();
    }

    private static Told before(Colleague reader, Map<String, Told> told) {
        return told.getOrDefault(reader.id(), Told.NOTHING);
    }

    /** What is new for her today; empty where nothing is. */
    @Transactional(readOnly = true)
    Optional<Digest> of(Colleague reader, LocalDate today) {
        Told told = ledger.digestTold(reader);
        return readers(today).entrySet().stream()
                .filter(each -> each.getKey().id().equals(reader.id()))
                .findFirst()
                .map(each -> Digest.of(reader, each.getValue(), told, today))
                .filter(digest -> !digest.isEmpty());
    }

    /** Who reads about what: what she leads or coordinates and what she follows, without what she muted. */
    private Map<Colleague, Board> readers(LocalDate today) {
        // A plan's digests end with its year.
        List<Plan> open =
                plans.open().stream().filter(plan -> plan.year().covers(today)).toList();
        if (open.isEmpty()) return Map.of();
        Board board = boards.of(open);
        Map<String, Interest> interests = new LinkedHashMap<>();
        for (Plan plan : open)
            circles.of(plan.department(), today)
                    .readers()
                    .forEach((person, offices) -> of(interests, person).offices.addAll(offices));
        for (WishRow wish : wishes.findByKindOrderById(WishRow.Kind.FOLLOW))
            of(interests, wish.person()).followed.add(wish.about.subject());
        Map<String, List<Subject>> muted = wishes.findByKindOrderById(WishRow.Kind.MUTE).stream()
                .collect(Collectors.groupingBy(
                        wish -> wish.personId, Collectors.mapping(wish -> wish.about.subject(), Collectors.toList())));
        Map<Colleague, Board> readers = new LinkedHashMap<>();
        interests.forEach((id, interest) -> readers.put(
                interest.person,
                new Board(
                        board.scale(),
                        board.lines().stream()
                                .filter(line -> interest.covers(subject(line)))
                                .filter(line -> muted.getOrDefault(id, List.of()).stream()
                                        .noneMatch(subject -> subject.covers(subject(line))))
                                .toList())));
        return readers;
    }

    private static Interest of(Map<String, Interest> interests, Colleague person) {
        return interests.computeIfAbsent(person.id(), id -> new Interest(person, new ArrayList<>(), new ArrayList<>()));
    }

    private static Subject subject(Reported line) {
        return new Subject.OfInitiative(line.office(), line.where().initiative().id());
    }

    private record Interest(Colleague person, List<Office> offices, List<Subject> followed) {

        boolean covers(Subject about) {
            return offices.stream().anyMatch(office -> office.covers(about.office()))
                    || followed.stream().anyMatch(subject -> subject.covers(about));
        }
    }
}
