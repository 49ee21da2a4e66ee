package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.plan.Decision;
import torikumi.plan.Editor;
import torikumi.plan.Found;
import torikumi.plan.ImportOutcome;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanImports;
import torikumi.plan.Proposal;
import torikumi.plan.Scope;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.Reading;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressLog;
import torikumi.progress.RecordProgress;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.staff.Appointments;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;
import torikumi.staff.StaffDirectory;

/** A section that is renamed, split or merged keeps its codes, its people, and where and when it is asked. */
class RenamedSectionTests {

    private static final Person TANAKA = Someone.staff("田中");
    private static final Person MORI = Someone.staff("森");
    private static final Person ADMINISTRATOR = Someone.administrator("管理者");
    private static final Editor EDITOR = new Editor(ADMINISTRATOR.id(), ADMINISTRATOR.name());
    private static final Office PARKS = office("公園課");
    private static final Office GREEN_PARKS = office("公園緑地課");
    private static final Office ROADS = office("道路課");

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    private static Office office(String section) {
        return new Office("みどり部", section, null);
    }

    abstract static class Tests {

        @Autowired
        PlanImports imports;

        @Autowired
        PlanDirectory plans;

        @Autowired
        Appointments appointments;

        @Autowired
        StaffDirectory staff;

        @Autowired
        SectionChannels channels;

        @Autowired
        ReminderRules rules;

        @Autowired
        Following following;

        @Autowired
        ProgressLog log;

        @Autowired
        ChangeLog changes;

        @Autowired
        Reminders reminders;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        Clock clock;

        private Instant now;

        @BeforeEach
        void aPlanAndItsPeople() {
            now = clock.instant();
            apply("みどり部,R6,公園課,公園を守る。,遊具を点検する。", ",,,,便所を洋式にする。", ",,道路課,道を守る。,橋を直す。");
            appointments.appoint(ADMINISTRATOR, TANAKA.colleague(), Role.MEMBER, PARKS, today().minusDays(9), now);
            appointments.appoint(ADMINISTRATOR, MORI.colleague(), Role.LEAD, PARKS, today().minusDays(9), now);
            channels.set(ADMINISTRATOR, PARKS, "C1", now);
            rules.set(
                    new SetRule(
                            ADMINISTRATOR,
                            Subject.of(PARKS),
                            Level.SECTION,
                            new Cadence.MonthEnd(3),
                            Addressee.PEOPLE,
                            null,
                            null,
                            null,
                            null),
                    now);
            following.follow(MORI.colleague(), Subject.of(PARKS), now);
        }

        private LocalDate today() {
            return LocalDate.ofInstant(now, ZoneId.of("Asia/Tokyo"));
        }

        private Proposal proposed(String... lines) {
            byte[] bytes = ("部,年度,課,ミッション,取組\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            return imports.propose("plan.csv", bytes, List.of(read(bytes)), EDITOR)
                    .getFirst();
        }

        private static PlanDocument read(byte[] bytes) {
            return switch (DocumentReader.read("plan.csv", bytes, Given.NOTHING)) {
                case Reading.Read(var documents) -> documents.getFirst();
                case Reading other -> throw new AssertionError(other);
            };
        }

        private String apply(String... lines) {
            Proposal proposal = proposed(lines);
            assertThat(imports.apply(proposal.id(), EDITOR)).isInstanceOf(ImportOutcome.Applied.class);
            return proposal.id();
        }

        private String renamed() {
            return apply("みどり部,R6,公園緑地課,公園を守る。,遊具を点検する。", ",,,,便所を洋式にする。", ",,道路課,道を守る。,橋を直す。");
        }

        private List<Office> offices(Person person) {
            return staff.acting(person, today()).offices();
        }

        private Found.OfInitiative initiative(String code) {
            return (Found.OfInitiative) plans.initiative(Scope.CURRENT, code);
        }

        @Test
        void theProposalSaysSoAndThatNothingElseChanges() {
            Proposal proposal = proposed("みどり部,R6,公園緑地課,公園を守る。,遊具を点検する。", ",,,,便所を洋式にする。", ",,道路課,道を守る。,橋を直す。");
            assertThat(proposal.renamings()).containsExactly(new Proposal.Renaming("公園課", "公園緑地課", 2, false));
            assertThat(proposal.lines()).isEmpty();
            assertThat(proposal.same()).isEqualTo(3);
            assertThat(proposal.sections()).extracting(Proposal.Place::isNew).containsOnly(false);
        }

        @Test
        void itsCodesGoOn() {
            long before = initiative("公園-01").initiative().id();
            renamed();
            for (String words : List.of("公園-01", "R6-公園-01", "公園緑地-01", "公園緑地課の1番", "みどり部 R6-公園-01"))
                assertThat(plans.ask(Scope.CURRENT, words))
                        .as(words)
                        .isInstanceOfSatisfying(Found.OfInitiative.class, found -> {
                            assertThat(found.initiative().id()).isEqualTo(before);
                            assertThat(found.section().name()).isEqualTo("公園緑地課");
                        });
            assertThat(plans.place(Scope.CURRENT, "公園課")).isInstanceOf(Found.OfSection.class);
        }

        @Test
        void itsPeopleItsChannelAndItsRuleGoOn() {
            renamed();
            assertThat(offices(TANAKA)).containsExactly(GREEN_PARKS);
            assertThat(offices(MORI)).containsExactly(GREEN_PARKS);
            assertThat(channels.of(GREEN_PARKS)).hasValueSatisfying(channel -> assertThat(channel.channelId())
                    .isEqualTo("C1"));
            assertThat(channels.of(PARKS)).isEmpty();
            assertThat(rules.nearest(Subject.of(GREEN_PARKS), Level.SECTION, now))
                    .hasValueSatisfying(
                            fact -> assertThat(fact.rule().cadence()).isEqualTo(new Cadence.MonthEnd(3)));
            assertThat(following.of(MORI.colleague()).followed()).containsExactly(Subject.of(GREEN_PARKS));
            assertThat(log.record(
                            new RecordProgress(
                                    TANAKA,
                                    initiative("公園-01"),
                                    Progress.NOTHING.health("on-track"),
                                    Source.of(WayIn.BUTTON, "click", now)),
                            now))
                    .isInstanceOf(Outcome.Recorded.class);
        }

        @Test
        void whoHeldThePostThenIsStillWrittenDown() {
            renamed();
            assertThat(staff.assignmentsOf(TANAKA.id()))
                    .extracting(post -> post.office(), post -> post.until())
                    .contains(tuple(PARKS, today().minusDays(1)), tuple(GREEN_PARKS, null));
        }

        @Test
        void itIsALineOfBothInTheLogByWhoeverAppliedIt() {
            renamed();
            for (Office office : List.of(PARKS, GREEN_PARKS))
                assertThat(changes.concerning(office, 10))
                        .filteredOn(change -> change.what() == Change.What.PLACE_RENAMED)
                        .singleElement()
                        .satisfies(change -> {
                            assertThat(change.by()).isEqualTo(ADMINISTRATOR.colleague());
                            assertThat(change.before()).isEqualTo("公園課");
                            assertThat(change.after()).isEqualTo("公園緑地課");
                        });
        }

        @Test
        void whatWasChangedUnderTheOldNameIsStillFound() {
            renamed();
            assertThat(changes.concerning(GREEN_PARKS, 10))
                    .filteredOn(change -> change.what() == Change.What.CHANNEL)
                    .singleElement()
                    .satisfies(change -> assertThat(change.about().office()).isEqualTo(PARKS));
        }

        @Test
        void undoingItGivesTheNameBack() {
            String id = renamed();
            assertThat(imports.undo(id, EDITOR)).isInstanceOf(ImportOutcome.Undone.class);
            assertThat(offices(TANAKA)).containsExactly(PARKS);
            assertThat(channels.of(PARKS)).isPresent();
            assertThat(initiative("公園-01").section().name()).isEqualTo("公園課");
        }

        @Test
        void ofASplitEachPartHasThePeopleAndTheChannel() {
            apply("みどり部,R6,公園管理課,公園を守る。,遊具を点検する。", ",,公園整備課,公園をつくる。,便所を洋式にする。", ",,道路課,道を守る。,橋を直す。");
            assertThat(offices(TANAKA)).containsExactlyInAnyOrder(office("公園管理課"), office("公園整備課"));
            assertThat(channels.of(office("公園管理課"))).isPresent();
            assertThat(channels.of(office("公園整備課"))).isPresent();
            assertThat(initiative("公園-01").section().name()).isEqualTo("公園管理課");
            assertThat(initiative("公園-02").section().name()).isEqualTo("公園整備課");
        }

        @Test
        void anUndoneSplitLeavesNothingOnTheSecondPart() {
            String id = apply("みどり部,R6,公園管理課,公園を守る。,遊具を点検する。", ",,公園整備課,公園をつくる。,便所を洋式にする。", ",,道路課,道を守る。,橋を直す。");
            assertThat(imports.undo(id, EDITOR)).isInstanceOf(ImportOutcome.Undone.class);
            assertThat(offices(TANAKA)).containsExactly(PARKS);
            assertThat(offices(MORI)).containsExactly(PARKS);
            assertThat(channels.of(PARKS)).isPresent();
            assertThat(channels.of(office("公園整備課"))).isEmpty();
            assertThat(following.of(MORI.colleague()).followed()).containsExactly(Subject.of(PARKS));
            assertThat(rules.nearest(Subject.of(PARKS), Level.SECTION, now))
                    .hasValueSatisfying(line -> assertThat(line.isOwn()).isTrue());
        }

        @Test
        void ofASplitIntoASectionThatWasThereBeforeUndoingTakesBackThoseWhoCameWithItAlone() {
            Person ito = Someone.staff("伊藤");
            appointments.appoint(ADMINISTRATOR, ito.colleague(), Role.MEMBER, ROADS, today(), now);
            String id = apply("みどり部,R6,公園管理課,公園を守る。,遊具を点検する。", ",,道路課,道を守る。,橋を直す。", ",,,,便所を洋式にする。");
            assertThat(offices(TANAKA)).containsExactlyInAnyOrder(office("公園管理課"), ROADS);

            assertThat(imports.undo(id, EDITOR)).isInstanceOf(ImportOutcome.Undone.class);

            assertThat(offices(TANAKA)).containsExactly(PARKS);
            assertThat(offices(MORI)).containsExactly(PARKS);
            assertThat(offices(ito)).containsExactly(ROADS);
        }

        @Test
        void soItIsOfAMerger() {
            Person ito = Someone.staff("伊藤");
            appointments.appoint(ADMINISTRATOR, ito.colleague(), Role.MEMBER, ROADS, today().minusDays(9), now);
            String id = apply("みどり部,R6,道路課,道を守る。,橋を直す。", ",,,,遊具を点検する。", ",,,,便所を洋式にする。");

            assertThat(imports.undo(id, EDITOR)).isInstanceOf(ImportOutcome.Undone.class);

            assertThat(offices(TANAKA)).containsExactly(PARKS);
            assertThat(offices(ito)).containsExactly(ROADS);
        }

        @Test
        void whatIsMergedIntoAnotherGoesOnThere() {
            apply("みどり部,R6,道路課,道を守る。,橋を直す。", ",,,,遊具を点検する。", ",,,,便所を洋式にする。");
            assertThat(offices(TANAKA)).containsExactly(ROADS);
            assertThat(channels.of(ROADS)).isPresent();
            assertThat(initiative("公園-02").section().name()).isEqualTo("道路課");
        }

        private void followedAndAskedAboutByItself(String code) {
            following.follow(TANAKA.colleague(), subject(code), now);
            rules.set(
                    new SetRule(
                            ADMINISTRATOR,
                            subject(code),
                            Level.SECTION,
                            new Cadence.MonthEnd(3),
                            Addressee.PEOPLE,
                            null,
                            null,
                            null,
                            null),
                    now);
        }

        private void isStillFollowedAndAskedAbout(String code, Office where) {
            assertThat(subject(code).office()).isEqualTo(where);
            assertThat(rules.nearest(subject(code), Level.SECTION, now)).hasValueSatisfying(line -> {
                assertThat(line.isOwn()).isTrue();
                assertThat(line.rule().about().office()).isEqualTo(where);
                assertThat(line.next().dates()).isNotEmpty();
            });
            assertThat(following.of(TANAKA.colleague()).followed())
                    .singleElement()
                    .satisfies(followed -> assertThat(followed.office()).isEqualTo(where));
            following.unfollow(TANAKA.colleague(), subject(code));
            assertThat(following.of(TANAKA.colleague()).followed()).isEmpty();
        }

        @Test
        void anInitiativeThatIsFollowedAndAskedAboutByItselfIsTheSameInAnotherSection() {
            followedAndAskedAboutByItself("公園-02");
            apply("みどり部,R6,公園課,公園を守る。,遊具を点検する。", ",,道路課,道を守る。,橋を直す。", ",,,,便所を洋式にする。");
            isStillFollowedAndAskedAbout("公園-02", ROADS);
        }

        @Test
        void soItIsInAnotherUnitOfItsSection() {
            followedAndAskedAboutByItself("公園-02");
            apply("みどり部,R6,公園課,公園を守る。,遊具を点検する。", ",,公園課(施設),施設を守る。,便所を洋式にする。", ",,道路課,道を守る。,橋を直す。");
            isStillFollowedAndAskedAbout("公園-02", new Office("みどり部", "公園課", "施設"));
        }

        @Test
        void soItIsInTheSecondPartOfASplit() {
            followedAndAskedAboutByItself("公園-02");
            apply("みどり部,R6,公園管理課,公園を守る。,遊具を点検する。", ",,公園整備課,公園をつくる。,便所を洋式にする。", ",,道路課,道を守る。,橋を直す。");
            isStillFollowedAndAskedAbout("公園-02", office("公園整備課"));
        }

        @Test
        void soItIsOnceThatIsUndone() {
            followedAndAskedAboutByItself("公園-02");
            String id = apply("みどり部,R6,公園課,公園を守る。,遊具を点検する。", ",,道路課,道を守る。,橋を直す。", ",,,,便所を洋式にする。");
            assertThat(imports.undo(id, EDITOR)).isInstanceOf(ImportOutcome.Undone.class);
            isStillFollowedAndAskedAbout("公園-02", PARKS);
        }

        @Test
        void whatWasAskedAboutItIsNotAskedAgainWhereItStandsNow() {
            followedAndAskedAboutByItself("公園-02");
            LocalDate period = today().withDayOfMonth(today().lengthOfMonth());
            jdbc.sql(
                            "insert into reminder (id, workspace_id, department, section, unit, initiative_id, level, period, due_on,"
                                    + " plan_id, quiet_from, quiet_until, asked_at, steps, snoozes_over)"
                                    + " values ('r', ?, 'みどり部', '公園課', '', ?, 'SECTION', ?, ?, ?, '19:00', '08:00', ?, 0, 0)")
                    .params(
                            CurrentWorkspace.get().id(),
                            subject("公園-02").initiative(),
                            period,
                            period,
                            initiative("公園-02").plan().id(),
                            now.atOffset(ZoneOffset.UTC))
                    .update();
            apply("みどり部,R6,公園課,公園を守る。,遊具を点検する。", ",,道路課,道を守る。,橋を直す。", ",,,,便所を洋式にする。");
            assertThat(reminders.asked(List.of(initiative("公園-02").plan().id()), List.of(period)))
                    .containsExactly(ReminderKey.of(subject("公園-02"), Level.SECTION, period));
        }

        private Subject subject(String code) {
            Found.OfInitiative found = initiative(code);
            return new Subject.OfInitiative(Office.of(found), found.initiative().id());
        }

        @Test
        void aSectionThatIsSaidToBeNewTakesNothingOver() {
            Proposal proposal = proposed("みどり部,R6,公園緑地課,公園を守る。,遊具を点検する。", ",,,,便所を洋式にする。", ",,道路課,道を守る。,橋を直す。");
            var shown =
                    (ImportOutcome.Shown) imports.putRight(proposal.id(), new Decision.SectionIsNew("公園緑地課"), EDITOR);
            assertThat(shown.proposal().renamings()).isEmpty();
            imports.apply(proposal.id(), EDITOR);
            assertThat(offices(TANAKA)).containsExactly(PARKS);
            assertThat(initiative("公園-01").section().name()).isEqualTo("公園緑地課");
        }

        @Test
        void aRenamedSectionThatNothingShowsIsSaid() {
            Proposal proposal = proposed("みどり部,R6,水辺課,水辺を守る。,川を掃除する。", ",,道路課,道を守る。,橋を直す。");
            assertThat(proposal.renamings()).isEmpty();
            imports.putRight(proposal.id(), new Decision.SectionIs("水辺課", "公園課"), EDITOR);
            imports.apply(proposal.id(), EDITOR);
            assertThat(offices(TANAKA)).containsExactly(office("水辺課"));
            assertThat(initiative("公園-01").initiative().withdrawnOn()).isNotNull();
        }
    }
}
