package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import torikumi.calendar.DisasterPause;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Section;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.WorkspaceConnected;
import torikumi.progress.Progress;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.staff.Appointments;
import torikumi.staff.Assignment;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/**
 * A department's year. What should have been asked is reckoned here from dates written down by hand and from a book of who acts where
 * and what was answered, not from what is tested.
 */
public class YearOfReminders {

    public static final LocalDate FIRST = LocalDate.of(2021, 4, 1);

    /** Into the next year: nobody imports a plan of it. */
    public static final LocalDate LAST = LocalDate.of(2022, 4, 28);

    private static final LocalDate YEAR_END = LocalDate.of(2022, 3, 31);

    private static final LocalDate AFTER_THE_TYPHOON = LocalDate.of(2021, 11, 1);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final PlanDirectory plans;
    private final Appointments appointments;
    private final Absences absences;
    private final DisasterPause pauses;
    private final SectionChannels channels;
    private final ReminderRules rules;
    private final ReminderSweep sweep;
    private final ReminderAnswers answers;
    private final LetterDelivery delivery;
    private final ApplicationEventPublisher events;
    private final ChatStub chat;

    private final Random chance = new Random(2021);
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Long> posts = new HashMap<>();
    /** Who is responsible for which section now. */
    private final Map<String, Set<String>> acting = new HashMap<>();

    private final Map<String, Set<String>> leads = new HashMap<>();

    private final Set<String> away = new HashSet<>();
    private final Map<Long, LocalDate> heard = new HashMap<>();
    private final Set<Long> closed = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    /** What reached the coordinator, by month. */
    private final Map<YearMonth, List<String>> toCoordinator = new TreeMap<>();

    /** What reached whom, by month. */
    private final Map<String, Map<YearMonth, List<String>>> reached = new TreeMap<>();

    private final List<String> sections = new ArrayList<>();
    private int questions;
    private int clicks;
    private Onlooker onlooker = (now, digests) -> {};

    YearOfReminders(
            PlanDirectory plans,
            Appointments appointments,
            Absences absences,
            DisasterPause pauses,
            SectionChannels channels,
            ReminderRules rules,
            ReminderSweep sweep,
            ReminderAnswers answers,
            LetterDelivery delivery,
            ApplicationEventPublisher events,
            ChatStub chat) {
        this.plans = plans;
        this.appointments = appointments;
        this.absences = absences;
        this.pauses = pauses;
        this.channels = channels;
        this.rules = rules;
        this.sweep = sweep;
        this.answers = answers;
        this.delivery = delivery;
        this.events = events;
        this.chat = chat;
    }

    /** Looks at everything at ten o'clock, before anybody answers what came then. */
    @FunctionalInterface
    public interface Onlooker {
        void look(Instant now, List<Digest> digests);
    }

    public void shownTo(Onlooker who) {
        onlooker = who;
    }

    private static List<Digest> digests(List<ChatStub.Arrived> news) {
        return news.stream()
                .map(ChatStub.Arrived::content)
                .filter(LetterContent.OfDigest.class::isInstance)
                .map(content -> ((LetterContent.OfDigest) content).digest())
                .toList();
    }

    public Person lead(String section) {
        return person("L" + sections.indexOf(section));
    }

    public Person coordinator() {
        return person("取りまとめ");
    }

    /** How many reports there are. */
    public int reports() {
        return clicks;
    }

    public List<String> sections() {
        return List.copyOf(sections);
    }

    /**
     * How many of each silence there ought to be.
     *
     * @param unheard 報告なし
     * @param overdue 期限を過ぎて未報告
     * @param quiet しばらく更新なし
     */
    public record Silence(int unheard, int overdue, int quiet) {

        Silence and(Silence other) {
            return new Silence(unheard + other.unheard, overdue + other.overdue, quiet + other.quiet);
        }
    }

    /** Asked at the end of each month, two working days before: thirty-six days. */
    private static final int LONG = 36;

    /** As far as the book of what was answered goes, on the morning of that day. */
    public Silence silence(String section, LocalDate day) {
        Silence silence = new Silence(0, 0, 0);
        for (Section each : plan().sections()) {
            if (!each.name().equals(section)) continue;
            for (var unit : each.units())
                for (var initiative : unit.initiatives()) silence = silence.and(silence(initiative.id(), day));
        }
        return silence;
    }

    public boolean wasDueTheDayBefore(LocalDate day) {
        return DatesOf2021.ASKED.containsValue(day.minusDays(1));
    }

    /** Of the whole department. */
    public Silence silence(LocalDate day) {
        return sections.stream().map(section -> silence(section, day)).reduce(new Silence(0, 0, 0), Silence::and);
    }

    private Silence silence(long initiative, LocalDate day) {
        LocalDate last = heard.get(initiative);
        boolean over = closed.contains(initiative);
        boolean overdue = DatesOf2021.ASKED.values().stream()
                .filter(due -> due.isBefore(day))
                .anyMatch(due -> isWaiting(initiative, DatesOf2021.previous(due)));
        boolean quiet = !over && !(last == null ? FIRST : last).isAfter(day.minusDays(LONG));
        return new Silence(last == null ? 1 : 0, overdue ? 1 : 0, quiet ? 1 : 0);
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(TOKYO).toInstant();
    }

    private Plan plan() {
        return plans.current().getFirst();
    }

    private Office office(String section) {
        return new Office(plan().department(), section, null);
    }

    /** 37 initiatives of six sections, each with two members and a lead, and a coordinator. */
    public void begin() {
        events.publishEvent(new WorkspaceConnected(CurrentWorkspace.get()));
        for (Section section : plan().sections()) sections.add(section.name());
        for (int i = 0; i < sections.size(); i++) {
            appoint("A" + i, Role.MEMBER, i, FIRST);
            appoint("B" + i, Role.MEMBER, i, FIRST);
            appoint("L" + i, Role.LEAD, i, FIRST);
        }
        var whole = new Office(plan().department(), null, null);
        appointments.appoint(
                Someone.administrator("管理者"),
                person("取りまとめ").colleague(),
                Role.COORDINATOR,
                whole,
                FIRST,
                at(FIRST, "00:00"));
    }

    private Person person(String name) {
        return people.computeIfAbsent(name, Someone::staff);
    }

    private void appoint(String name, Role role, int section, LocalDate day) {
        var appointed = (Appointments.Outcome.Appointed) appointments.appoint(
                Someone.administrator("管理者"),
                person(name).colleague(),
                role,
                office(sections.get(section)),
                day,
                at(day, "00:00"));
        Assignment post = appointed.assignment();
        posts.put(name, post.id());
        // A lead hears of it only where there are no members.
        (role == Role.LEAD ? leads : acting)
                .computeIfAbsent(sections.get(section), each -> new HashSet<>())
                .add(name);
    }

    private void leave(String name, int section, LocalDate day) {
        appointments.end(Someone.administrator("管理者"), posts.get(name), day.minusDays(1), "異動", at(day, "00:00"));
        acting.get(sections.get(section)).remove(name);
    }

    public void live(LocalDate day) {
        whatHappens(day);
        if (isLookedAt(day)) theDatesThatAreShownAreThoseOnWhichIsAsked(day);
        for (String time : DatesOf2021.isClosed(day) ? List.of("10:00") : List.of("07:30", "10:00")) {
            Instant now = at(day, time);
            sweep.sweep(now);
            chat.deliver(delivery, now);
            List<ChatStub.Arrived> news = chat.news().stream()
                    .sorted(Comparator.comparing(YearOfReminders::line))
                    .toList();
            news.forEach(arrived -> check(arrived, day, time));
            if (time.equals("10:00") && DatesOf2021.ASKED.containsKey(day)) everybodyWasAsked(day, news);
            if (time.equals("10:00")) onlooker.look(now, digests(news));
            news.forEach(arrived -> answer(arrived, day));
        }
    }

    private void whatHappens(LocalDate day) {
        switch (day.toString()) {
            case "2021-06-01" -> channels.set(person("A5"), office(sections.get(5)), "C0CHANNEL5", at(day, "09:00"));
            case "2021-08-01" -> leave("A2", 2, day);
            case "2021-08-25" -> {
                absences.away(person("A3").colleague(), day, LocalDate.of(2021, 9, 3), at(day, "00:30"));
                away.add("A3");
            }
            case "2021-09-04" -> away.remove("A3");
            case "2021-10-01" -> {
                leave("B0", 0, day);
                appoint("B0", Role.MEMBER, 1, day);
            }
            case "2021-10-25" ->
                pauses.pause(
                        Someone.administrator("管理者"),
                        DatesOf2021.PAUSED_FROM,
                        DatesOf2021.PAUSED_UNTIL,
                        "台風",
                        at(day, "00:30"));
            case "2021-11-05" -> appoint("A2", Role.MEMBER, 2, day);
            case "2022-01-05" ->
                chat.answers(letter -> letter.to() instanceof Recipient.Channel
                        ? new ReminderSender.Result.Never("is_archived", true)
                        : null);
            default -> {}
        }
    }

    private static String line(ChatStub.Arrived arrived) {
        String about = arrived.content() instanceof LetterContent.AboutReminder(var card, var inPlace)
                ? "%s %s %d"
                        .formatted(
                                card.reminder().about().office().name(),
                                card.reminder().due(),
                                card.open().size())
                : "";
        return "%s %s %s %s"
                .formatted(
                        LocalDateTime.ofInstant(arrived.at(), TOKYO),
                        arrived.letter().kind(),
                        to(arrived),
                        about);
    }

    private static String to(ChatStub.Arrived arrived) {
        return arrived.letter().to() instanceof Recipient.Person(var who)
                ? who.name()
                : arrived.letter().to().id();
    }

    private void check(ChatStub.Arrived arrived, LocalDate day, String time) {
        told.add(line(arrived));
        reached.computeIfAbsent(to(arrived), who -> new TreeMap<>())
                .computeIfAbsent(YearMonth.from(day), month -> new ArrayList<>())
                .add(arrived.letter().kind() + " " + day);
        if (to(arrived).equals("取りまとめ"))
            toCoordinator
                    .computeIfAbsent(YearMonth.from(day), month -> new ArrayList<>())
                    .add(arrived.letter().kind() + " " + day);
        assertThat(DatesOf2021.isClosed(day))
                .as("a closed day: " + line(arrived))
                .isFalse();
        assertThat(time).as("quiet hours: " + line(arrived)).isNotEqualTo("07:30");
        if (!(arrived.content() instanceof LetterContent.AboutReminder(var card, var inPlace))) return;
        assertThat(away).as("away: " + line(arrived)).doesNotContain(to(arrived));
        assertThat(card.open()).allSatisfy(each -> assertThat(isWaiting(
                        each.reported().where().initiative().id(),
                        DatesOf2021.previous(card.reminder().due())))
                .as("answered already: " + line(arrived))
                .isTrue());
        if (arrived.letter().kind() != Letter.Kind.ASK) return;
        questions++;
        assertThat(DatesOf2021.ASKED).containsEntry(day, card.reminder().due());
        String once =
                "%s %s %s".formatted(card.reminder().about(), card.reminder().due(), to(arrived));
        assertThat(asked.add(once)).as("twice: " + once).isTrue();
    }

    private boolean isWaiting(long initiative, LocalDate before) {
        LocalDate last = heard.get(initiative);
        return !closed.contains(initiative) && (last == null || !last.isAfter(before));
    }

    /** The days of asking and those after them, the typhoon's, the year's last and first, and some between. */
    private static boolean isLookedAt(LocalDate day) {
        return DatesOf2021.ASKED.containsKey(day)
                || DatesOf2021.ASKED.containsKey(day.minusDays(1))
                || day.equals(DatesOf2021.PAUSED_FROM)
                || day.getDayOfMonth() == 15
                || !day.isBefore(YEAR_END) && day.isBefore(YEAR_END.plusDays(5));
    }

    private void theDatesThatAreShownAreThoseOnWhichIsAsked(LocalDate day) {
        // Until it is announced, nobody knows of the typhoon.
        List<LocalDate> asked = DatesOf2021.ASKED.keySet().stream()
                .map(each -> each.equals(AFTER_THE_TYPHOON) && day.isBefore(DatesOf2021.PAUSED_FROM)
                        ? LocalDate.of(2021, 10, 27)
                        : each)
                .filter(each -> !each.isBefore(day))
                .limit(3)
                .toList();
        for (RuleLine line : rules.of(plan(), at(day, "07:00"))) {
            if (line.ends() instanceof RemindersEnd.NothingToAsk) continue;
            assertThat(line.next().dates().stream()
                            .map(date -> LocalDate.ofInstant(date.askAt(), TOKYO))
                            .toList())
                    .as(line.about() + " on " + day)
                    .isEqualTo(asked);
            if (asked.isEmpty())
                assertThat(line.ends())
                        .isInstanceOf(
                                day.isAfter(YEAR_END) ? RemindersEnd.YearOver.class : RemindersEnd.NoDateLeft.class);
        }
    }

    private void everybodyWasAsked(LocalDate day, List<ChatStub.Arrived> news) {
        for (Section section : plan().sections()) {
            Set<Long> waiting = new TreeSet<>();
            section.units().forEach(unit -> unit.initiatives().stream()
                    .map(initiative -> initiative.id())
                    .filter(id -> isWaiting(id, DatesOf2021.previous(DatesOf2021.ASKED.get(day))))
                    .forEach(waiting::add));
            Set<String> wanted = new TreeSet<>();
            if (!waiting.isEmpty()) wanted.addAll(whoIsAsked(section.name(), day));
            Set<String> reached = new TreeSet<>();
            for (ChatStub.Arrived arrived : news) {
                if (arrived.letter().kind() != Letter.Kind.ASK) continue;
                ReminderCard card = OnAnyDatabase.card(arrived);
                if (!section.name().equals(card.reminder().about().office().section())) continue;
                reached.add(to(arrived));
                Set<Long> shown = new TreeSet<>();
                for (ReminderCard.Line each : card.open())
                    shown.add(each.reported().where().initiative().id());
                assertThat(shown).isEqualTo(waiting);
            }
            assertThat(reached).as(section.name() + " " + day).isEqualTo(wanted);
        }
    }

    private Set<String> whoIsAsked(String section, LocalDate day) {
        boolean channel = section.equals(sections.get(5))
                && !day.isBefore(LocalDate.of(2021, 6, 1))
                && day.isBefore(LocalDate.of(2022, 1, 5));
        if (channel) return Set.of("C0CHANNEL5");
        Set<String> who = new HashSet<>(acting.get(section));
        who.removeAll(away);
        return who.isEmpty() ? leads.get(section) : who;
    }

    /** The fourth section forgets; of the others most answer at once, some only when they are reminded. */
    private void answer(ChatStub.Arrived arrived, LocalDate day) {
        if (!(arrived.content() instanceof LetterContent.AboutReminder(var card, var inPlace))) return;
        @Nullable String who = arrived.letter().to() instanceof Recipient.Channel ? "B5" : to(arrived);
        String section = String.valueOf(card.reminder().about().office().section());
        boolean forgets = section.equals(sections.get(4)) && day.getMonthValue() != 9;
        if (forgets || !acting.get(section).contains(who)) return;
        for (ReminderCard.Line line : card.open()) {
            long id = line.reported().where().initiative().id();
            if (!isWaiting(id, DatesOf2021.previous(card.reminder().due())) || chance.nextInt(3) == 0) continue;
            var source = Source.of(
                    WayIn.BUTTON, "click." + clicks++, at(day, "11:00").plusSeconds(clicks));
            Progress said = said(day, line.reported().standing().grade() != null);
            var outcome = answers.answer(
                    new AnswerReminder(person(who), card.reminder().id(), id, said, source), source.saidAt());
            if (outcome instanceof AnswerOutcome.SentenceWanted)
                outcome = answers.answer(
                        new AnswerReminder(person(who), card.reminder().id(), id, said.words("ひとこと"), source),
                        source.saidAt());
            assertThat(outcome).isInstanceOf(AnswerOutcome.Answered.class);
            heard.put(id, day);
            if ("done".equals(said.health())) closed.add(id);
        }
    }

    private Progress said(LocalDate day, boolean known) {
        int dice = chance.nextInt(20);
        if (dice == 0 && day.isAfter(LocalDate.of(2021, 9, 1)))
            return Progress.said("終えた").health("done");
        return known && dice < 8
                ? Progress.NOTHING.asBefore()
                : Progress.NOTHING.health(dice < 15 ? "on-track" : "slipping");
    }

    void wasAsItShouldBe() {
        nobodyGetsMoreThanIsPromised();
        assertThat(questions).isGreaterThan(120);
        assertThat(told)
                .anyMatch(line -> line.contains("STILL_OPEN"))
                .anyMatch(line -> line.contains("TO_LEAD"))
                .anyMatch(line -> line.contains("TO_COORDINATOR"))
                .anyMatch(line -> line.contains("CHANNEL_GONE A5"))
                .anyMatch(line -> line.contains("DIGEST"));
        assertThat(closed).isNotEmpty();
        assertThat(toCoordinator.values()).allSatisfy(month -> {
            assertThat(month)
                    .as("of one due date she hears in one message")
                    .filteredOn(line -> line.startsWith("TO_COORDINATOR"))
                    .hasSizeLessThanOrEqualTo(1);
        });
        assertThat(toCoordinator.get(YearMonth.of(2022, 3)))
                .filteredOn(line -> line.startsWith("PLAN_ENDS"))
                .containsExactly("PLAN_ENDS 2022-03-17");
        assertThat(toCoordinator.get(YearMonth.of(2022, 4)))
                .as("the last month's laggards, and that the year is over; no digest")
                .containsExactlyInAnyOrder("PLAN_ENDS 2022-04-01", "TO_COORDINATOR 2022-04-07");
    }

    /** Who is how: the first letter says it. */
    private static String role(String who) {
        return switch (who.charAt(0)) {
            case 'A', 'B' -> "a member";
            case 'L' -> "a lead";
            case 'C' -> "a section's channel";
            default -> "a coordinator";
        };
    }

    /** How many messages a person or channel gets in a month: of each role the most, and the mean of all months. */
    String messages() {
        Map<String, List<Integer>> counts = new LinkedHashMap<>();
        for (String role : List.of("a member", "a lead", "a coordinator", "a section's channel"))
            counts.put(role, new ArrayList<>());
        int months = (int) FIRST.until(YEAR_END.plusDays(1), ChronoUnit.MONTHS);
        reached.forEach((who, byMonth) -> {
            for (int month = 0; month < months; month++)
                counts.get(role(who))
                        .add(byMonth.getOrDefault(YearMonth.from(FIRST).plusMonths(month), List.of())
                                .size());
        });
        var table = new StringBuilder("| who | most in a month | mean |\n|---|---|---|\n");
        counts.forEach((role, each) -> table.append("| %s | %d | %.1f |\n"
                .formatted(
                        role,
                        each.stream().mapToInt(count -> count).max().orElse(0),
                        each.stream().mapToInt(count -> count).average().orElse(0))));
        return table.toString();
    }

    /** At most so many a month; a channel one for each due date, of which November 2021 has two. */
    private void nobodyGetsMoreThanIsPromised() {
        Map<String, Integer> most = Map.of("a member", 3, "a lead", 4, "a coordinator", 5, "a section's channel", 2);
        reached.forEach((who, months) -> months.forEach((month, letters) ->
                assertThat(letters).as(who + " in " + month).hasSizeLessThanOrEqualTo(most.get(role(who)))));
        reached.forEach((who, months) -> {
            if (role(who).equals("a section's channel"))
                months.values().forEach(letters -> assertThat(letters)
                        .allMatch(letter -> letter.startsWith("ASK "))
                        .doesNotHaveDuplicates());
        });
    }

    /** What reached whom, in order. */
    List<String> told() {
        return List.copyOf(told);
    }
}
