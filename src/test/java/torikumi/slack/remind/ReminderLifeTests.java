package torikumi.slack.remind;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.progress.Situation.anInitiative;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.RealPlan;
import torikumi.platform.Texts;
import torikumi.progress.Reported;
import torikumi.progress.Situation;
import torikumi.reminder.Answer;
import torikumi.reminder.Letter;
import torikumi.reminder.LetterContent;
import torikumi.reminder.Level;
import torikumi.reminder.Reminder;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.Snooze;
import torikumi.reminder.Subject;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** Whatever day or time a question names, drawn at any moment of its life, is still to come or said to be past. */
class ReminderLifeTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate DUE = LocalDate.of(2021, 5, 31);
    private static final Colleague MORI = new Colleague("U0MORIAKARI", "森 あかり");
    private static final Pattern DEADLINE = Pattern.compile("(\\d{1,2})月(\\d{1,2})日（.）(?: \\d{1,2}:\\d{2})?まで");
    private static final Pattern AGAIN = Pattern.compile("(\\d{1,2})月(\\d{1,2})日（.） (\\d{1,2}):(\\d{2})に、もう一度お知らせします");
    private static final Set<Letter.Kind> KINDS =
            Set.of(Letter.Kind.ASK, Letter.Kind.SNOOZE_OVER, Letter.Kind.STILL_OPEN, Letter.Kind.NUDGE);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    private static Found.OfInitiative initiative(int number, @Nullable LocalDate closedOn) {
        var found = (Found.OfInitiative) RealPlan.initiative("総務", number);
        Plan plan = found.plan();
        return closedOn == null
                ? found
                : new Found.OfInitiative(
                        new Plan(
                                plan.id(),
                                plan.department(),
                                plan.year(),
                                plan.vision(),
                                plan.policy(),
                                closedOn,
                                plan.revision(),
                                plan.sections()),
                        found.section(),
                        found.unit(),
                        found.initiative());
    }

    private static ReminderCard.Line unheard(@Nullable LocalDate planClosedOn) {
        return new ReminderCard.Line(anInitiative(initiative(5, planClosedOn)).reported(), null);
    }

    private static Reported heard(String health) {
        return anInitiative(initiative(3, null))
                .heardOn("2021-05-11")
                .is(health)
                .saying("実行委員会を設置した")
                .reported();
    }

    private static ReminderCard.Line open() {
        return new ReminderCard.Line(heard("順調"), null);
    }

    private static ReminderCard.Line answered() {
        return new ReminderCard.Line(
                heard("順調"), new Answer(1, new UUID(0, 1), Situation.grade("順調"), false, MORI, at("2021-05-27T10:12")));
    }

    private static Snooze snooze(String until) {
        return new Snooze(Snooze.Length.ONE_WORKING_DAY, MORI, at("2021-05-27T10:05"), at(until));
    }

    private record State(List<ReminderCard.Line> lines, List<Snooze> snoozes) {}

    static Stream<Arguments> states() {
        Map<String, State> states = Map.of(
                "asked", new State(List.of(open(), unheard(null)), List.of()),
                "never heard of", new State(List.of(unheard(null)), List.of()),
                "put off", new State(List.of(open()), List.of(snooze("2021-05-28T10:00"))),
                "put off again",
                        new State(
                                List.of(open(), unheard(null)),
                                List.of(snooze("2021-05-28T10:00"), snooze("2021-05-31T09:00"))),
                "never more put off",
                        new State(
                                List.of(open()),
                                List.of(
                                        snooze("2021-05-27T12:00"),
                                        snooze("2021-05-28T10:00"),
                                        snooze("2021-05-31T09:00"))),
                "answered in part", new State(List.of(answered(), unheard(null)), List.of()),
                "answered by another", new State(List.of(answered()), List.of(snooze("2021-05-31T09:00"))),
                "closed", new State(List.of(new ReminderCard.Line(heard("完了"), null)), List.of()),
                "in a plan that is over", new State(List.of(unheard(LocalDate.of(2021, 5, 28))), List.of()));
        return states.entrySet().stream().map(state -> Arguments.of(state.getKey(), state.getValue()));
    }

    /** As it is read at that time: once it was due, nothing is offered to put it off. */
    private static ReminderCard card(State state, Instant now) {
        var reminder = new Reminder(
                "0b9a1f0e-6a51-4a8f-9b61-5c5b3c2d7e11",
                Subject.of(new Office("総務部", "総務課", null)),
                Level.SECTION,
                DUE,
                DUE,
                at("2021-05-27T10:00"),
                null);
        boolean can = !LocalDate.ofInstant(now, TOKYO).isAfter(DUE)
                && state.snoozes.size() < Snooze.MOST
                && state.lines.stream().anyMatch(ReminderCard.Line::isOpen);
        // The time stays in the facts for as long as nobody has looked.
        Instant again = state.snoozes.isEmpty() ? null : state.snoozes.getLast().until();
        return new ReminderCard(
                reminder,
                state.lines,
                state.snoozes,
                new ReminderCard.Later(again, can ? List.of(Snooze.Length.TWO_HOURS) : List.of()),
                null);
    }

    private static Reply drawn(Letter.Kind kind, ReminderCard card, Instant now) {
        var showing = new Showing(Place.DIRECT, new Texts().in(Locale.JAPANESE), ZonedDateTime.ofInstant(now, TOKYO));
        return LetterBlocks.of(kind, new LetterContent.AboutReminder(card, false), Situation.SCALE, showing);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void namesNoTimeThatIsPastAsOneToCome(String name, State state) {
        for (Instant now = at("2021-05-27T10:00");
                now.isBefore(at("2021-06-12T00:00"));
                now = now.plus(Duration.ofHours(5))) {
            LocalDateTime local = LocalDateTime.ofInstant(now, TOKYO);
            ReminderCard card = card(state, now);
            for (Letter.Kind kind : KINDS) {
                Reply reply = drawn(kind, card, now);
                String text = reply.text() + "\n" + SlackJson.blocks(reply.blocks());
                String where = "%s, %s at %s: %s".formatted(name, kind, local, text);
                var deadlines = new TreeSet<LocalDate>();
                for (Matcher said = DEADLINE.matcher(text); said.find(); )
                    deadlines.add(LocalDate.of(2021, Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2))));
                assertThat(deadlines).as(where).hasSizeLessThan(2).allMatch(day -> !day.isBefore(local.toLocalDate()));
                for (Matcher said = AGAIN.matcher(text); said.find(); )
                    assertThat(LocalDate.of(2021, Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2)))
                                    .atTime(LocalTime.of(
                                            Integer.parseInt(said.group(3)), Integer.parseInt(said.group(4)))))
                            .as(where)
                            .isAfter(local)
                            .isEqualTo(LocalDateTime.ofInstant(
                                    state.snoozes.getLast().until(), TOKYO));
                boolean overdue = local.toLocalDate().isAfter(DUE);
                if (!card.isDone())
                    assertThat(text.contains("5月31日（月）を過ぎて")).as(where).isEqualTo(overdue);
                if (overdue || card.isDone()) assertThat(text).as(where).doesNotContain("reminder.later", "延ばせます");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void offersUnchangedOnlyWhereAHealthIsKnown(String name, State state) {
        String blocks = SlackJson.blocks(
                drawn(Letter.Kind.STILL_OPEN, card(state, DUE_PAST), DUE_PAST).blocks());
        for (ReminderCard.Line line : state.lines) {
            boolean known = line.isOpen() && line.reported().standing().grade() != null;
            assertThat(blocks.contains(ReminderWords.code(line) + " 変更なし"))
                    .as(name)
                    .isEqualTo(known);
        }
        boolean any = state.lines.stream()
                .anyMatch(line -> line.isOpen() && line.reported().standing().grade() != null);
        if (!any) assertThat(blocks).as(name).doesNotContain("「変更なし」でも");
    }

    private static final Instant DUE_PAST = at("2021-06-01T10:00");
}
