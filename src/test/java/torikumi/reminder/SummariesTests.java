package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import torikumi.calendar.WorkingDays;
import torikumi.plan.PlanClosing;
import torikumi.plan.Section;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.Workspace;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** What leads and coordinators write: asked for in order, kept version by version, and read. */
class SummariesTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        private static final Person PERSONNEL_LEAD = Someone.staff("職員課長");
        private static final WhichSummary NEWEST = new WhichSummary.Newest();

        @Autowired
        Summaries summaries;

        @Autowired
        SummaryReading shelf;

        @Autowired
        WorkingDays days;

        @Autowired
        Following following;

        @Autowired
        PlanClosing closing;

        private void askedMonthly(Office office, Level level, int lead) {
            rules.set(
                    new SetRule(
                            COORDINATOR,
                            Subject.of(office),
                            level,
                            new Cadence.MonthEnd(0),
                            Addressee.PEOPLE,
                            "10:00",
                            lead,
                            null,
                            null),
                    at("2021-04-02T10:00"));
        }

        /** Which summaries were asked for at that time, by the names of their offices. */
        private Map<String, SummaryCard> asked(String local) {
            Map<String, SummaryCard> asked = new TreeMap<>();
            for (ChatStub.Arrived arrived : sweepAndSend(local))
                if (arrived.letter().kind() == Letter.Kind.ASK_SUMMARY
                        && arrived.content() instanceof LetterContent.SummaryRequest(var card))
                    asked.put(card.reminder().about().office().name(), card);
            return asked;
        }

        private SummaryCard ask(Office office, String local) {
            return asked(local).get(office.name());
        }

        private SummaryCard write(Person by, SummaryCard card, String words, String local) {
            return ((Summaries.Outcome.Written) summaries.write(by, WrittenSummary.of(card), words, at(local))).card();
        }

        private SummaryPage page(Office office, WhichSummary which) {
            return shelf.page(plan(), office, which);
        }

        private Section section(String name) {
            return plan().sections().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        private static @Nullable String words(SummaryPage page) {
            return page.shown() == null ? null : page.shown().words();
        }

        @Test
        void whatWasWrittenIsReadWithTheMonthsBeforeAndTheVersionsOfEach() {
            askedMonthly(GENERAL, Level.LEAD, 0);
            assertThat(words(page(GENERAL, NEWEST))).isNull();
            assertThat(shelf.newest(plan(), section("総務課"))).isEmpty();
            SummaryCard april = ask(GENERAL, "2021-04-30T10:00");
            assertThat(page(GENERAL, NEWEST).waiting()).isEqualTo(april.reminder());
            assertThat(page(GENERAL, NEWEST).asked()).containsExactly(LEAD.colleague());
            write(LEAD, april, "四月は順調", "2021-04-30T11:00");
            SummaryCard may = ask(GENERAL, "2021-05-31T10:00");
            assertThat(words(page(GENERAL, NEWEST)))
                    .as("the newest that there is")
                    .isEqualTo("四月は順調");
            assertThat(page(GENERAL, NEWEST).waiting()).isEqualTo(may.reminder());
            write(LEAD, may, "五月は遅れ", "2021-05-31T11:00");
            write(COORDINATOR, may, "五月はやや遅れ", "2021-06-02T09:00");

            SummaryPage newest = page(GENERAL, NEWEST);
            assertThat(words(newest)).isEqualTo("五月はやや遅れ");
            assertThat(newest.versions()).isEqualTo(2);
            assertThat(newest.shown().line().by()).isEqualTo(COORDINATOR.colleague());
            assertThat(newest.waiting()).isNull();
            assertThat(newest.after()).isEmpty();
            SummaryLine before = newest.before().orElseThrow();
            assertThat(before.period()).isEqualTo("2021-04-30");
            SummaryPage earlier = page(GENERAL, new WhichSummary.OfPeriod(before.period(), 0));
            assertThat(words(earlier)).isEqualTo("四月は順調");
            assertThat(earlier.before()).isEmpty();
            assertThat(earlier.after().orElseThrow().period()).isEqualTo("2021-05-31");
            assertThat(words(page(GENERAL, new WhichSummary.OfMonth(Month.APRIL))))
                    .isEqualTo("四月は順調");
            assertThat(words(page(GENERAL, new WhichSummary.OfMonth(Month.AUGUST))))
                    .isNull();
            SummaryPage first = page(GENERAL, new WhichSummary.OfPeriod(LocalDate.of(2021, 5, 31), 1));
            assertThat(words(first)).isEqualTo("五月は遅れ");
            assertThat(first.shown().line().by()).isEqualTo(LEAD.colleague());
            assertThat(first.before().orElseThrow().period()).isEqualTo("2021-04-30");
            assertThat(shelf.newest(plan(), section("総務課")).orElseThrow()).satisfies(line -> {
                assertThat(line.period()).isEqualTo("2021-05-31");
                assertThat(line.version()).isEqualTo(2);
                assertThat(line.isCorrected()).isTrue();
            });
            assertThat(shelf.newest(plan(), plan().sections())).containsOnlyKeys(GENERAL);
            Workspace another = new Workspace(CurrentWorkspace.get().id() + "X");
            var ours = plan();
            CurrentWorkspace.within(another, () -> assertThat(shelf.newest(ours, ours.sections()))
                    .isEmpty());
        }

        @Test
        void aVersionIsAddedAndNothingIsWrittenOver() {
            askedMonthly(GENERAL, Level.LEAD, 0);
            SummaryCard card = ask(GENERAL, "2021-04-30T10:00");
            write(LEAD, card, "おおむね順調", "2021-04-30T11:00");
            write(LEAD, card, "おおむね順調", "2021-04-30T11:01");
            assertThat(page(GENERAL, NEWEST).versions())
                    .as("sent twice, written once")
                    .isEqualTo(1);
            for (String sql : List.of("update summary set words = 'x'", "delete from summary"))
                assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }

        @Test
        void whatWasClosedStaysAsItWas() {
            askedMonthly(GENERAL, Level.LEAD, 0);
            SummaryCard card = ask(GENERAL, "2021-04-30T10:00");
            write(LEAD, card, "おおむね順調", "2021-04-30T11:00");
            closing.close(plan().id(), LocalDate.of(2021, 5, 6), "U1", "管理者", "済", at("2021-05-06T09:00"));
            assertThat(summaries.write(LEAD, WrittenSummary.of(card), "直す", at("2021-05-06T10:00")))
                    .isInstanceOf(Summaries.Outcome.PlanClosed.class);
        }

        @Test
        void itIsKeptHowTheOfficeStoodThen() {
            askedMonthly(GENERAL, Level.LEAD, 2);
            record(TANAKA, "総務-01", onTrack(), "2021-04-20T10:00");
            SummaryCard card = ask(GENERAL, "2021-04-27T10:00");
            write(LEAD, card, "順調", "2021-04-27T11:00");
            record(TANAKA, "総務-02", onTrack(), "2021-04-28T10:00");
            assertThat(page(GENERAL, NEWEST).shown().stood().unheard()).isEqualTo(7);
            write(LEAD, card, "二件とも順調", "2021-04-28T11:00");
            assertThat(page(GENERAL, NEWEST).shown().stood())
                    .isEqualTo(card(card).board().tally());
            assertThat(page(GENERAL, NEWEST).shown().stood().unheard()).isEqualTo(6);
            record(TANAKA, "総務-03", onTrack(), "2021-05-06T10:00");
            write(LEAD, card, "二件とも順調。字を直した", "2021-05-06T11:00");
            assertThat(page(GENERAL, NEWEST).shown().stood().unheard())
                    .as("what is mended after the due date is of then all the same")
                    .isEqualTo(6);
            assertThat(page(GENERAL, new WhichSummary.OfPeriod(LocalDate.of(2021, 4, 30), 1))
                            .shown()
                            .stood()
                            .unheard())
                    .isEqualTo(7);
        }

        private SummaryCard card(SummaryCard of) {
            return summaries.card(of.reminder().id()).orElseThrow();
        }

        @Test
        void aRollUpNamesTheSectionsThatHaveSentNoneByWhatIsThereWhenItIsOpened() {
            appoint(PERSONNEL_LEAD, Role.LEAD, PERSONNEL);
            askedMonthly(DEPARTMENT, Level.LEAD, 2);
            askedMonthly(DEPARTMENT, Level.DEPARTMENT, 1);
            Map<String, SummaryCard> sections = asked("2021-04-27T10:00");
            assertThat(sections).containsOnlyKeys("総務課", "職員課", "防災危機管理課");
            write(LEAD, sections.get("総務課"), "おおむね順調", "2021-04-27T11:00");

            SummaryCard rollUp = ask(DEPARTMENT, "2021-04-28T10:00");
            assertThat(rollUp.draft().sections())
                    .extracting(SummaryDraft.Section::words)
                    .containsExactly("おおむね順調");
            assertThat(rollUp.draft().missing()).extracting(Office::section).containsExactly("職員課", "防災危機管理課");
            chat.redraw(delivery, at("2021-04-28T10:30"));
            write(PERSONNEL_LEAD, sections.get("職員課"), "採用は順調", "2021-04-28T11:00");
            assertThat(card(rollUp).draft().missing())
                    .extracting(Office::section)
                    .containsExactly("防災危機管理課");
            assertThat(chat.redraw(delivery, at("2021-04-28T11:30")))
                    .as("the message that asks for it says so too")
                    .anySatisfy(drawn ->
                            assertThat(drawn.content()).isEqualTo(new LetterContent.SummaryRequest(card(rollUp))));

            write(COORDINATOR, rollUp, "部は順調", "2021-04-30T11:00");
            sections = asked("2021-05-27T10:00");
            write(PERSONNEL_LEAD, sections.get("職員課"), "五月も順調", "2021-05-27T11:00");
            SummaryCard may = ask(DEPARTMENT, "2021-05-28T10:00");
            assertThat(may.draft().missing())
                    .as("April's is none of May's")
                    .contains(GENERAL)
                    .doesNotContain(PERSONNEL);
            assertThat(page(DEPARTMENT, NEWEST).below())
                    .as("beside April's stands what it was made of")
                    .isEqualTo(card(rollUp).below());
        }

        @Test
        void withoutAnySectionsSummaryARollUpIsFilledInWithEachInitiativesReport() {
            askedMonthly(DEPARTMENT, Level.DEPARTMENT, 0);
            record(TANAKA, "総務-01", onTrack().words("お疲れ様です。議事録を公開した。よろしくお願いします。"), "2021-04-20T10:00");
            record(TANAKA, "総務-02", onTrack().words("ありがとうございます。"), "2021-04-20T10:01");
            SummaryCard card = ask(DEPARTMENT, "2021-04-30T10:00");
            assertThat(card.draft().lines())
                    .extracting(line -> line.said().words())
                    .containsExactly("議事録を公開した。", "");
            assertThat(card.draft().missing()).hasSize(3);
        }

        @Test
        void greetingsAreLeftOutOfWhatSectionsSaid() {
            askedMonthly(GENERAL, Level.LEAD, 2);
            askedMonthly(DEPARTMENT, Level.DEPARTMENT, 0);
            SummaryCard april = ask(GENERAL, "2021-04-27T10:00");
            String words = "お世話になっております。会場の調整が遅れている。\nよろしくお願いします。";
            write(LEAD, april, words, "2021-04-27T11:00");
            assertThat(ask(DEPARTMENT, "2021-04-30T10:00").draft().sections())
                    .extracting(SummaryDraft.Section::words)
                    .containsExactly("会場の調整が遅れている。");
            assertThat(words(page(GENERAL, NEWEST)))
                    .as("what was handed in is kept as it was typed")
                    .isEqualTo(words);
        }

        private @Nullable String meanwhile(Person by, WrittenSummary on, String words, String local) {
            var written = (Summaries.Outcome.Written) summaries.write(by, on, words, at(local));
            return written.meanwhile() == null
                    ? null
                    : written.meanwhile().by().name() + " v"
                            + written.meanwhile().version();
        }

        @Test
        void whoWritesWhatAnotherHasWrittenMeanwhileIsToldAndBothAreKept() {
            askedMonthly(GENERAL, Level.LEAD, 2);
            SummaryCard april = ask(GENERAL, "2021-04-27T10:00");
            WrittenSummary empty = WrittenSummary.of(april);
            assertThat(meanwhile(LEAD, empty, "おおむね順調", "2021-04-27T11:00")).isNull();
            assertThat(meanwhile(COORDINATOR, empty, "会場が決まった", "2021-04-27T11:05"))
                    .as("both had opened an empty form")
                    .isEqualTo("課長 v1");
            SummaryCard now = summaries.card(april.reminder().id()).orElseThrow();
            WrittenSummary second = WrittenSummary.of(now);
            assertThat(meanwhile(LEAD, second, "会場が決まった。字を直した", "2021-04-27T11:10"))
                    .as("the form showed it")
                    .isNull();
            assertThat(meanwhile(LEAD, second, "もう一度", "2021-04-27T11:12"))
                    .as("their own")
                    .isNull();
            assertThat(meanwhile(COORDINATOR, second, "会場は区民会館", "2021-04-27T11:15"))
                    .isEqualTo("課長 v4");
            assertThat(WrittenSummary.read(second.carried())).isEqualTo(second);
            assertThat(meanwhile(LEAD, WrittenSummary.read(april.reminder().id()), "古いフォーム", "2021-04-27T11:20"))
                    .as("a form from before carries nothing to tell by")
                    .isNull();
            assertThat(page(GENERAL, NEWEST).versions()).isEqualTo(6);
        }

        @Test
        void theCoordinatorsDigestTellsOfSectionsSummariesOnce() {
            following.follow(SATO.colleague(), Subject.of(GENERAL), at("2021-04-02T10:00"));
            askedMonthly(GENERAL, Level.LEAD, 2);
            SummaryCard april = ask(GENERAL, "2021-04-27T10:00");
            assertThat(told("2021-05-06T09:00")).isEmpty();
            write(LEAD, april, "おおむね順調", "2021-05-06T09:30");
            assertThat(told("2021-05-10T09:00"))
                    .as("who stands above the section, or follows it")
                    .containsExactlyInAnyOrder("取りまとめ 2021-04-30 1", "佐藤 2021-04-30 1");
            following.unfollow(SATO.colleague(), Subject.of(GENERAL));
            assertThat(told("2021-05-17T09:00")).isEmpty();
            write(LEAD, april, "おおむね順調。字を直した", "2021-05-17T11:00");
            assertThat(told("2021-05-24T09:00")).containsExactly("取りまとめ 2021-04-30 2");
            SummaryCard may = ask(GENERAL, "2021-05-27T10:00");
            assertThat(told("2021-05-31T09:00")).isEmpty();
            write(COORDINATOR, may, "代わりに書いた", "2021-05-31T11:00");
            assertThat(told("2021-06-07T09:00")).as("who wrote it knows of it").isEmpty();
            following.mute(COORDINATOR.colleague(), Subject.of(GENERAL), at("2021-06-08T09:00"));
            write(LEAD, may, "直した", "2021-06-08T11:00");
            assertThat(told("2021-06-14T09:00")).as("nor who muted it").isEmpty();
        }

        /** What digests tell of summaries on that morning. */
        private List<String> told(String local) {
            sweep.sweep(at(local));
            chat.deliver(delivery, at(local));
            List<String> told = new ArrayList<>();
            for (ChatStub.Arrived arrived : chat.news())
                if (arrived.content() instanceof LetterContent.OfDigest(var digest))
                    digest.news().stream()
                            .flatMap(news -> news.summaries().stream())
                            .forEach(line -> told.add(
                                    "%s %s %d".formatted(digest.reader().name(), line.period(), line.version())));
            return told;
        }

        /** The rules would ask all of them on one day; on 20 October a week is closed, and two dates are paused into it. */
        @Test
        void sectionsAreAskedAWorkingDayBeforeTheDepartmentAllYear() {
            askedMonthly(DEPARTMENT, Level.LEAD, 0);
            askedMonthly(GENERAL, Level.LEAD, 3);
            askedMonthly(DEPARTMENT, Level.DEPARTMENT, 2);
            Map<LocalDate, LocalDate> sections = new TreeMap<>();
            Map<LocalDate, LocalDate> department = new TreeMap<>();
            List<LocalDate> announced = List.of();
            for (LocalDate day = LocalDate.of(2021, 4, 3);
                    day.isBefore(LocalDate.of(2022, 4, 16));
                    day = day.plusDays(1)) {
                if (day.equals(LocalDate.of(2021, 10, 20)))
                    days.close(
                            ADMINISTRATOR,
                            LocalDate.of(2021, 10, 25),
                            LocalDate.of(2021, 10, 29),
                            "庁舎停電",
                            at("2021-10-20T09:00"));
                if (day.getDayOfMonth() == 21) announced = announced(day);
                for (Map.Entry<String, SummaryCard> each :
                        asked(day.atTime(LocalTime.of(10, 0)).toString()).entrySet()) {
                    LocalDate period = each.getValue().reminder().period();
                    if (!each.getKey().equals("総務部")) {
                        sections.merge(period, day, (one, other) -> one.isAfter(other) ? one : other);
                        continue;
                    }
                    department.put(period, day);
                    assertThat(announced).as("announced on the 21st before").contains(day);
                    assertThat(each.getValue().reminder().due()).isAfterOrEqualTo(day);
                }
            }
            assertThat(department).hasSize(12);
            department.forEach((period, day) -> {
                LocalDate first = sections.get(period);
                assertThat(days.calendar().plus(first, 1)).as("after %s", first).isEqualTo(day);
            });
        }

        private List<LocalDate> announced(LocalDate day) {
            return rules
                    .nearest(
                            Subject.of(DEPARTMENT),
                            Level.DEPARTMENT,
                            day.atTime(9, 0).atZone(TOKYO).toInstant())
                    .orElseThrow()
                    .next()
                    .dates()
                    .stream()
                    .map(date -> LocalDate.ofInstant(date.askAt(), TOKYO))
                    .toList();
        }
    }
}
