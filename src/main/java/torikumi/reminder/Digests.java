package torikumi.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Moment;
import torikumi.progress.Board;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** What is new, on a week's first working day, to each lead, coordinator and follower whom it concerns; where nothing is, nothing. */
@Component
class Digests implements Watch, LetterMatter {

    private final PlanDirectory plans;
    private final Boards boards;
    private final AddresseeLookup circles;
    private final WishRows wishes;
    private final Ledger ledger;

    Digests(PlanDirectory plans, Boards boards, AddresseeLookup circles, WishRows wishes, Ledger ledger) {
        this.plans = plans;
        this.boards = boards;
        this.circles = circles;
        this.wishes = wishes;
        this.ledger = ledger;
    }

    @Override
    public List<LetterDraft> news(Schedule schedule, Moment now) {
        LocalDate today = now.today();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (ledger.isWeekTold(monday)) return List.of();
        LocalDate since = LocalDate.ofInstant(ledger.askedSince(now.instant()), now.zone());
        // There was no week yet.
        if (!since.isBefore(monday) || !ledger.tellWeek(monday, now.instant())) return List.of();
        ledger.forgetOldDigests();
        Map<String, Told> told = ledger.digestsTold();
        return readers(today).entrySet().stream()
                .filter(reader -> !Digest.of(reader.getKey(), reader.getValue(), before(reader.getKey(), told), today)
                        .isEmpty())
                .map(reader ->
                        LetterDraft.of(Letter.Kind.DIGEST, reader.getKey()).about(monday))
                .toList();
    }

    private static Told before(Colleague reader, Map<String, Told> told) {
        return told.getOrDefault(reader.id(), Told.NOTHING);
    }

    @Override
    public Optional<LetterContent> wanted(LetterRow letter, Moment now) {
        Colleague reader = ((Recipient.Person) letter.to()).who();
        return readers(now.today()).entrySet().stream()
                .filter(each -> each.getKey().id().equals(reader.id()))
                .findFirst()
                .map(each -> Digest.of(reader, each.getValue(), ledger.digestTold(reader), now.today()))
                .filter(digest -> !digest.isEmpty())
                .map(LetterContent.OfDigest::new);
    }

    @Override
    public void leaves(LetterRow letter, LetterContent content, boolean doubtful) {
        if (content instanceof LetterContent.OfDigest(var digest)) ledger.keep(letter.id, digest.told(), doubtful);
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
        Map<String, List<Subject>> muted = wishes.muted();
        Map<Colleague, Board> readers = new LinkedHashMap<>();
        interests.forEach((id, interest) -> readers.put(
                interest.person,
                new Board(
                        board.scale(),
                        board.lines().stream()
                                .filter(line -> interest.covers(Subject.of(line)))
                                .filter(line -> muted.getOrDefault(id, List.of()).stream()
                                        .noneMatch(subject -> subject.covers(Subject.of(line))))
                                .toList())));
        return readers;
    }

    private static Interest of(Map<String, Interest> interests, Colleague person) {
        return interests.computeIfAbsent(person.id(), id -> new Interest(person, new ArrayList<>(), new ArrayList<>()));
    }

    private record Interest(Colleague person, List<Office> offices, List<Subject> followed) {

        boolean covers(Subject about) {
            return offices.stream().anyMatch(office -> office.covers(about.office()))
                    || followed.stream().anyMatch(subject -> subject.covers(about));
        }
    }
}
