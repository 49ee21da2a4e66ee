package torikumi.reminder;

import java.time.DayOfWeek;
import java.time.Duration;
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
import torikumi.progress.Reported;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** What is new, on a week's first working day, to each lead, coordinator and follower whom it concerns; where nothing is, nothing. */
@Component
class Digests implements Watch, LetterMatter {

    // What is older has been told of, or nobody was there to be told.
    private static final Duration LONG_AGO = Duration.ofDays(100);

    private final PlanDirectory plans;
    private final Boards boards;
    private final SummaryReading summaries;
    private final AddresseeLookup circles;
    private final WishRows wishes;
    private final Following following;
    private final Ledger ledger;

    Digests(
            PlanDirectory plans,
            Boards boards,
            SummaryReading summaries,
            AddresseeLookup circles,
            WishRows wishes,
            Following following,
            Ledger ledger) {
        this.plans = plans;
        this.boards = boards;
        this.summaries = summaries;
        this.circles = circles;
        this.wishes = wishes;
        this.following = following;
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
        return readers(now).stream()
                .filter(reader -> !reader.digest(told.getOrDefault(reader.who().id(), Told.NOTHING), now)
                        .isEmpty())
                .map(reader -> LetterDraft.of(Letter.Kind.DIGEST, reader.who()).about(monday))
                .toList();
    }

    @Override
    public Optional<LetterContent> wanted(LetterRow letter, Moment now) {
        Colleague reader = ((Recipient.Person) letter.to()).who();
        return readers(now).stream()
                .filter(each -> each.who().id().equals(reader.id()))
                .findFirst()
                .map(each -> each.digest(ledger.digestTold(reader), now))
                .filter(digest -> !digest.isEmpty())
                .map(LetterContent.OfDigest::new);
    }

    @Override
    public void leaves(LetterRow letter, LetterContent content, boolean doubtful) {
        if (content instanceof LetterContent.OfDigest(var digest)) ledger.keep(letter.id, digest.told(), doubtful);
    }

    /** Somebody with what they lead or coordinate and what they follow, without what they muted. */
    private record Reader(Colleague who, Board board, List<SummaryLine> summaries) {

        Digest digest(Told before, Moment now) {
            LocalDate from = before.day() == null ? now.today().minusDays(Digest.A_WEEK) : before.day();
            List<SummaryLine> since = summaries.stream()
                    .filter(line -> !LocalDate.ofInstant(line.at(), now.zone()).isBefore(from))
                    .toList();
            return Digest.of(who, board, since, before, now.today());
        }
    }

    private List<Reader> readers(Moment now) {
        // A plan's digests end with its year.
        List<Plan> open = plans.open().stream()
                .filter(plan -> plan.year().covers(now.today()))
                .toList();
        if (open.isEmpty()) return List.of();
        Board board = boards.of(open);
        List<SummaryLine> written =
                summaries.ofSectionsSince(open, now.instant().minus(LONG_AGO));
        Map<String, Interest> interests = new LinkedHashMap<>();
        for (Plan plan : open)
            circles.of(plan.department(), now.today())
                    .readers()
                    .forEach((person, offices) -> of(interests, person).offices.addAll(offices));
        for (WishRow wish : wishes.findByKindOrderById(WishRow.Kind.FOLLOW))
            of(interests, wish.person()).followed.add(wish.about.subject());
        Map<String, List<Subject>> muted = following.muted();
        return interests.entrySet().stream()
                .map(each -> each.getValue().reader(muted.getOrDefault(each.getKey(), List.of()), board, written))
                .toList();
    }

    private static Interest of(Map<String, Interest> interests, Colleague person) {
        return interests.computeIfAbsent(person.id(), id -> new Interest(person, new ArrayList<>(), new ArrayList<>()));
    }

    private record Interest(Colleague person, List<Office> offices, List<Subject> followed) {

        Reader reader(List<Subject> muted, Board board, List<SummaryLine> written) {
            List<Reported> lines = board.lines().stream()
                    .filter(line -> covers(Subject.of(line)) && isWanted(Subject.of(line), muted))
                    .toList();
            List<SummaryLine> summaries = written.stream()
                    .filter(line -> standsAbove(line.office()) && isWanted(Subject.of(line.office()), muted))
                    .filter(line -> !line.by().id().equals(person.id()))
                    .toList();
            return new Reader(person, new Board(board.scale(), lines), summaries);
        }

        private static boolean isWanted(Subject about, List<Subject> muted) {
            return muted.stream().noneMatch(subject -> subject.covers(about));
        }

        private boolean covers(Subject about) {
            return offices.stream().anyMatch(office -> office.covers(about.office())) || follows(about);
        }

        private boolean follows(Subject about) {
            return followed.stream().anyMatch(subject -> subject.covers(about));
        }

        /** Or follows it: whoever leads it has written it or had it written. */
        private boolean standsAbove(Office section) {
            return offices.stream().anyMatch(office -> office.covers(section) && !office.equals(section))
                    || follows(Subject.of(section));
        }
    }
}
