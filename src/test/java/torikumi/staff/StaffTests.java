package torikumi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static torikumi.platform.AtOnce.atOnce;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.platform.CountedStatements;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.JoinRule;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.Workspace;

class StaffTests {

    @Nested
    @OnH2
    class OnH2Database extends OnAnyDatabase {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends OnAnyDatabase {}

    abstract static class OnAnyDatabase {

        static final Office DEPARTMENT = new Office("総務部", null, null);
        static final Office SECTION = new Office("総務部", "総務課", null);
        static final Office DIVIDED = new Office("総務部", "防災危機管理課", null);
        static final Office UNIT = new Office("総務部", "防災危機管理課", "地域防災");

        static final Person ADMIN = Someone.administrator("管理者");
        static final Person TANAKA = Someone.staff("田中");
        static final Person SUZUKI = Someone.staff("鈴木");
        static final Person SATO = Someone.staff("佐藤");

        // 10:00 on 9 June in Tokyo, where it was still 8 June in New York until an hour before noon.
        static final Instant NOW = Instant.parse("2021-06-09T01:00:00Z");
        static final LocalDate TODAY = LocalDate.of(2021, 6, 9);

        @Autowired
        StaffDirectory directory;

        @Autowired
        Joining joining;

        @Autowired
        ChangeLog log;

        @Autowired
        Appointments appointments;

        @Autowired
        Departures departures;

        @Autowired
        Handover handover;

        @Autowired
        Permissions permissions;

        @Autowired
        Belongings belongings;

        @Autowired
        JdbcClient jdbc;

        Assignment appointed(Person whom, Role role, Office office, LocalDate from) {
            return switch (appointments.appoint(ADMIN, whom.colleague(), role, office, from, NOW)) {
                case Appointments.Outcome.Appointed(var assignment) -> assignment;
                case Appointments.Outcome other -> throw new AssertionError(other);
            };
        }

        List<Post> postsOf(Person person, String on) {
            return directory.acting(person, LocalDate.parse(on)).posts();
        }

        @Test
        void joinsFromTodayOnByOneClick() {
            var joined = (Joining.Outcome.Joined) joining.join(TANAKA, SECTION, "", NOW);
            assertThat(joined.assignment().from()).isEqualTo(TODAY);
            assertThat(joined.assignment().until()).isNull();
            assertThat(postsOf(TANAKA, "2021-06-08")).isEmpty();
            assertThat(postsOf(TANAKA, "2021-06-09")).containsExactly(new Post(SECTION, Role.MEMBER, null));
            assertThat(joining.join(TANAKA, SECTION, "", NOW))
                    .isEqualTo(new Joining.Outcome.AlreadyActs(joined.assignment()));
            assertThat(log.concerning(SECTION, 10)).singleElement().satisfies(change -> {
                assertThat(change.what()).isEqualTo(Change.What.JOINED);
                assertThat(change.about().person()).isEqualTo(TANAKA.colleague());
                assertThat(change.about().office()).isEqualTo(SECTION);
            });
        }

        @Test
        void actingForTheSectionIsActingForItsUnits() {
            joining.join(TANAKA, DIVIDED, "", NOW);
            assertThat(joining.join(TANAKA, UNIT, "", NOW)).isInstanceOf(Joining.Outcome.AlreadyActs.class);
            joining.join(SUZUKI, UNIT, "", NOW);
            assertThat(joining.join(SUZUKI, DIVIDED, "", NOW)).isInstanceOf(Joining.Outcome.Joined.class);
        }

        @Test
        void nobodyJoinsAWholeDepartment() {
            assertThat(joining.join(TANAKA, DEPARTMENT, "", NOW))
                    .isEqualTo(new Joining.Outcome.NotForMembers(DEPARTMENT));
        }

        @Test
        void guestsDoNotJoin() {
            assertThat(joining.join(Someone.guest("客"), SECTION, "", NOW))
                    .isEqualTo(new Joining.Outcome.Refused(Denial.GUESTS_MAY_NOT_WRITE, SECTION));
            assertThat(joining.join(Someone.connected("他社"), SECTION, "", NOW))
                    .isInstanceOf(Joining.Outcome.Refused.class);
        }

        @Test
        void leavesAtOnceAndComesBackTheSameDay() {
            joining.join(TANAKA, SECTION, "", NOW);
            assertThat(joining.leave(TANAKA, SECTION, null, NOW)).isInstanceOf(Joining.Leaving.Left.class);
            assertThat(postsOf(TANAKA, "2021-06-09")).isEmpty();
            assertThat(joining.leave(TANAKA, SECTION, null, NOW)).isEqualTo(new Joining.Leaving.DidNotAct(SECTION));
            assertThat(joining.join(TANAKA, SECTION, "", NOW)).isInstanceOf(Joining.Outcome.Joined.class);
            assertThat(postsOf(TANAKA, "2021-06-09")).hasSize(1);
            assertThat(log.concerning(SECTION, 10))
                    .extracting(Change::what)
                    .containsExactly(Change.What.JOINED, Change.What.LEFT, Change.What.JOINED);
        }

        @Test
        void twoClicksAtOnceAreOnePost() throws Exception {
            List<Joining.Outcome> outcomes =
                    atOnce(() -> joining.join(TANAKA, SECTION, "", NOW), () -> joining.join(TANAKA, SECTION, "", NOW));
            assertThat(outcomes)
                    .allMatch(outcome -> outcome instanceof Joining.Outcome.Joined
                            || outcome instanceof Joining.Outcome.AlreadyActs);
            assertThat(postsOf(TANAKA, "2021-06-09")).hasSize(1);
        }

        @Test
        void asksTheLeadWhereTheSettingSaysSo() {
            appointed(SUZUKI, Role.LEAD, SECTION, TODAY);
            appointed(SATO, Role.COORDINATOR, DEPARTMENT, TODAY);
            var asked = (Joining.Outcome.Asked) joining.join(TANAKA, SECTION, "総務-03 順調 \0", JoinRule.APPROVAL, NOW);
            assertThat(asked.request().carried()).isEqualTo("総務-03 順調 \uFFFD");
            assertThat(asked.deciding())
                    .extracting(Holder::person)
                    .containsExactly(SUZUKI.colleague(), SATO.colleague());
            assertThat(postsOf(TANAKA, "2021-06-09")).isEmpty();
            assertThat(joining.join(TANAKA, SECTION, "", JoinRule.APPROVAL, NOW))
                    .isInstanceOfSatisfying(Joining.Outcome.AlreadyAsked.class, again -> assertThat(again.request())
                            .isEqualTo(asked.request()));
            assertThat(directory.waitingFor(SECTION)).containsExactly(asked.request());
            assertThat(directory.waitingFor(DIVIDED)).isEmpty();

            long id = asked.request().id();
            assertThat(joining.approve(TANAKA, id, NOW))
                    .isEqualTo(new Joining.Decision.Refused(Denial.LEADS_AND_COORDINATORS_ONLY, SECTION));
            var letIn = (Joining.Decision.LetIn) joining.approve(SUZUKI, id, NOW);
            assertThat(letIn.request().decidedBy()).isEqualTo(SUZUKI.colleague());
            assertThat(postsOf(TANAKA, "2021-06-09")).hasSize(1);
            assertThat(joining.decline(SATO, id, "", NOW)).isInstanceOf(Joining.Decision.AlreadyDecided.class);
            assertThat(directory.joinRequest(id).orElseThrow().state()).isEqualTo(JoinRequest.State.APPROVED);
            assertThat(joining.approve(SUZUKI, id + 1000, NOW)).isEqualTo(new Joining.Decision.NoSuchRequest());
        }

        @Test
        void asksAgainAfterARefusal() {
            var asked = (Joining.Outcome.Asked) joining.join(TANAKA, SECTION, "", JoinRule.APPROVAL, NOW);
            assertThat(asked.deciding()).isEmpty();
            assertThat(joining.decline(ADMIN, asked.request().id(), "別の課", NOW))
                    .isInstanceOf(Joining.Decision.Declined.class);
            assertThat(log.concerning(SECTION, 1).getFirst().why()).isEqualTo("別の課");
            assertThat(joining.join(TANAKA, SECTION, "", JoinRule.APPROVAL, NOW))
                    .isInstanceOf(Joining.Outcome.Asked.class);
        }

        @Test
        void whoeverDecidesNeedsNoApproval() {
            assertThat(joining.join(ADMIN, SECTION, "", JoinRule.APPROVAL, NOW))
                    .isInstanceOf(Joining.Outcome.Joined.class);
            appointed(SATO, Role.COORDINATOR, DEPARTMENT, TODAY);
            assertThat(joining.join(SATO, SECTION, "", JoinRule.ADMIN, NOW)).isInstanceOf(Joining.Outcome.Joined.class);
        }

        @Test
        void leavesJoiningToAdministratorsWhereTheSettingSaysSo() {
            appointed(SUZUKI, Role.LEAD, SECTION, TODAY);
            assertThat(joining.join(TANAKA, SECTION, "", JoinRule.ADMIN, NOW))
                    .isInstanceOfSatisfying(
                            Joining.Outcome.ByAdministratorsOnly.class,
                            refused -> assertThat(refused.deciding()).hasSize(1));
            assertThat(postsOf(TANAKA, "2021-06-09")).isEmpty();
        }

        @Test
        void theFirstLeadIsAppointedByAnAdministratorAndLaterOnesByACoordinator() {
            assertThat(appointments.appoint(TANAKA, TANAKA.colleague(), Role.LEAD, SECTION, TODAY, NOW))
                    .isEqualTo(new Appointments.Outcome.Refused(Denial.COORDINATORS_ONLY, SECTION));
            appointed(SATO, Role.COORDINATOR, DEPARTMENT, TODAY);
            assertThat(appointments.appoint(SATO, SUZUKI.colleague(), Role.LEAD, SECTION, TODAY, NOW))
                    .isInstanceOf(Appointments.Outcome.Appointed.class);
            assertThat(appointments.appoint(SUZUKI, TANAKA.colleague(), Role.MEMBER, SECTION, TODAY, NOW))
                    .isInstanceOf(Appointments.Outcome.Appointed.class);
            assertThat(appointments.appoint(SUZUKI, TANAKA.colleague(), Role.LEAD, SECTION, TODAY, NOW))
                    .isInstanceOf(Appointments.Outcome.Refused.class);
            assertThat(appointments.appoint(SATO, SUZUKI.colleague(), Role.LEAD, SECTION, TODAY, NOW))
                    .isInstanceOf(Appointments.Outcome.AlreadyActs.class);
            assertThat(appointments.appoint(ADMIN, SUZUKI.colleague(), Role.COORDINATOR, SECTION, TODAY, NOW))
                    .isEqualTo(new Appointments.Outcome.Misfit(Role.COORDINATOR, SECTION));
        }

        @Test
        void endsAPostFromADayOn() {
            Assignment post = appointed(TANAKA, Role.MEMBER, SECTION, TODAY);
            LocalDate last = TODAY.plusDays(10);
            assertThat(appointments.end(SUZUKI, post.id(), last, "", NOW))
                    .isInstanceOf(Appointments.Outcome.Refused.class);
            assertThat(appointments.end(ADMIN, post.id(), last, "異動", NOW))
                    .isInstanceOf(Appointments.Outcome.Ended.class);
            assertThat(postsOf(TANAKA, "2021-06-19")).hasSize(1);
            assertThat(postsOf(TANAKA, "2021-06-20")).isEmpty();
            assertThat(appointments.end(ADMIN, post.id(), last, "", NOW)).isEqualTo(new Appointments.Outcome.Gone());
            assertThat(appointments.end(TANAKA, post.id(), TODAY.minusDays(5), "", NOW))
                    .isEqualTo(new Appointments.Outcome.EndBeforeStart(TODAY, TODAY.minusDays(5)));
            assertThat(appointments.end(TANAKA, post.id(), TODAY.minusDays(1), "", NOW))
                    .isInstanceOf(Appointments.Outcome.Ended.class);
            assertThat(appointments.end(ADMIN, post.id() + 1000, last, "", NOW))
                    .isEqualTo(new Appointments.Outcome.Gone());
        }

        @Test
        void aDeputyActsInTheOthersPostsFromDayToDay() {
            appointed(SUZUKI, Role.LEAD, SECTION, TODAY);
            var named = (Appointments.Outcome.DeputyNamed) appointments.nameDeputy(
                    SUZUKI, SUZUKI.colleague(), TANAKA.colleague(), TODAY, TODAY.plusDays(6), "夏休み", NOW);
            var post = new Post(SECTION, Role.LEAD, SUZUKI.colleague());
            assertThat(postsOf(TANAKA, "2021-06-08")).isEmpty();
            assertThat(postsOf(TANAKA, "2021-06-09")).containsExactly(post);
            assertThat(postsOf(TANAKA, "2021-06-15")).containsExactly(post);
            assertThat(postsOf(TANAKA, "2021-06-16")).isEmpty();
            assertThat(directory.peopleOf(SECTION, TODAY).in(Role.LEAD))
                    .extracting(Holder::person, holder -> holder.post().deputyFor())
                    .containsExactly(tuple(SUZUKI.colleague(), null), tuple(TANAKA.colleague(), SUZUKI.colleague()));
            assertThat(directory.deputiesAround(TANAKA.id(), TODAY)).containsExactly(named.deputy());
            assertThat(directory.deputiesAround(SUZUKI.id(), TODAY.plusDays(7))).isEmpty();

            assertThat(appointments.endDeputy(SATO, named.deputy().id(), NOW))
                    .isEqualTo(new Appointments.Outcome.Refused(Denial.NOT_YOURS, SECTION));
            assertThat(appointments.endDeputy(SUZUKI, named.deputy().id(), NOW))
                    .isInstanceOf(Appointments.Outcome.DeputyEnded.class);
            assertThat(postsOf(TANAKA, "2021-06-09")).isEmpty();
            assertThat(appointments.endDeputy(SUZUKI, named.deputy().id(), NOW))
                    .isEqualTo(new Appointments.Outcome.Gone());
        }

        @Test
        void refusesDeputiesThatMeanNothing() {
            appointed(SUZUKI, Role.LEAD, SECTION, TODAY);
            Colleague suzuki = SUZUKI.colleague();
            Colleague tanaka = TANAKA.colleague();
            assertThat(appointments.nameDeputy(SUZUKI, suzuki, suzuki, TODAY, TODAY, "", NOW))
                    .isEqualTo(new Appointments.Outcome.SamePerson(suzuki));
            assertThat(appointments.nameDeputy(SUZUKI, suzuki, tanaka, TODAY, TODAY.minusDays(1), "", NOW))
                    .isEqualTo(new Appointments.Outcome.EndBeforeStart(TODAY, TODAY.minusDays(1)));
            assertThat(appointments.nameDeputy(TANAKA, tanaka, suzuki, TODAY, TODAY, "", NOW))
                    .isEqualTo(new Appointments.Outcome.NothingToActFor(tanaka));
            assertThat(appointments.nameDeputy(TANAKA, suzuki, tanaka, TODAY, TODAY, "", NOW))
                    .isEqualTo(new Appointments.Outcome.Refused(Denial.NOT_YOURS, SECTION));
        }

        @Test
        void handsEverythingOverFromADayAndRemembersWhoItWas() {
            LocalDate april = LocalDate.of(2022, 4, 1);
            appointed(SUZUKI, Role.LEAD, SECTION, LocalDate.of(2021, 4, 1));
            appointed(SUZUKI, Role.MEMBER, UNIT, LocalDate.of(2021, 4, 1));
            assertThat(handover.movable(SUZUKI.colleague(), april)).hasSize(2);
            var done = (Handover.Outcome.HandedOver)
                    handover.handOver(SUZUKI, SUZUKI.colleague(), TANAKA.colleague(), april, "会場調整が残る", NOW);
            assertThat(done.moved()).allSatisfy(post -> assertThat(post.until()).isEqualTo("2022-03-31"));
            assertThat(done.taken()).extracting(Assignment::person).containsOnly(TANAKA.colleague());

            assertThat(postsOf(SUZUKI, "2022-03-31")).hasSize(2);
            assertThat(postsOf(TANAKA, "2022-03-31")).isEmpty();
            assertThat(postsOf(SUZUKI, "2022-04-01")).isEmpty();
            assertThat(postsOf(TANAKA, "2022-04-01"))
                    .containsExactlyInAnyOrder(new Post(SECTION, Role.LEAD, null), new Post(UNIT, Role.MEMBER, null));
            assertThat(directory.peopleOf(SECTION, LocalDate.of(2021, 12, 1)).holders())
                    .extracting(Holder::person)
                    .containsExactly(SUZUKI.colleague());
            assertThat(handover.handOver(SUZUKI, SUZUKI.colleague(), TANAKA.colleague(), april, "", NOW))
                    .isEqualTo(new Handover.Outcome.NothingToHandOver(SUZUKI.colleague(), april));
            assertThat(log.concerning(SECTION, 1).getFirst()).satisfies(change -> {
                assertThat(change.what()).isEqualTo(Change.What.HANDED_OVER);
                assertThat(change.about().other()).isEqualTo(TANAKA.colleague());
                assertThat(change.why()).isEqualTo("会場調整が残る");
            });
        }

        @Test
        void handsOverWhatBeginsOnTheVeryDay() {
            appointed(SUZUKI, Role.MEMBER, SECTION, TODAY);
            appointed(TANAKA, Role.MEMBER, SECTION, TODAY.minusDays(3));
            var done = (Handover.Outcome.HandedOver)
                    handover.handOver(SUZUKI, SUZUKI.colleague(), TANAKA.colleague(), TODAY, "", NOW);
            assertThat(done.taken().getFirst().from()).isEqualTo(TODAY.minusDays(3));
            assertThat(postsOf(SUZUKI, "2021-06-09")).isEmpty();
            assertThat(postsOf(TANAKA, "2021-06-09")).hasSize(1);
        }

        @Test
        void movesNothingWhenOnePostMayNotBeMoved() {
            appointed(SUZUKI, Role.MEMBER, SECTION, TODAY);
            appointed(SUZUKI, Role.LEAD, UNIT, TODAY);
            appointed(SATO, Role.LEAD, SECTION, TODAY);
            appointed(SATO, Role.LEAD, DIVIDED, TODAY);
            assertThat(handover.handOver(SATO, SUZUKI.colleague(), TANAKA.colleague(), TODAY, "", NOW))
                    .isEqualTo(new Handover.Outcome.Refused(Denial.COORDINATORS_ONLY, UNIT));
            assertThat(postsOf(SUZUKI, "2021-06-09")).hasSize(2);
            assertThat(handover.handOver(ADMIN, SUZUKI.colleague(), TANAKA.colleague(), TODAY, "", NOW))
                    .isInstanceOf(Handover.Outcome.HandedOver.class);
        }

        @Test
        void refusesHandoversThatCannotBe() {
            Colleague suzuki = SUZUKI.colleague();
            appointed(SUZUKI, Role.MEMBER, SECTION, TODAY);
            assertThat(handover.handOver(SUZUKI, suzuki, suzuki, TODAY, "", NOW))
                    .isEqualTo(new Handover.Outcome.SamePerson(suzuki));
            assertThat(handover.handOver(SUZUKI, suzuki, TANAKA.colleague(), TODAY, "長".repeat(3001), NOW))
                    .isEqualTo(new Handover.Outcome.NoteTooLong(3001, 3000));
            assertThat(handover.handOver(TANAKA, suzuki, TANAKA.colleague(), TODAY, "", NOW))
                    .isEqualTo(new Handover.Outcome.Refused(Denial.NOT_YOURS, SECTION));
        }

        @Test
        void twoHandoversAtOnceMoveEverythingOnce() throws Exception {
            appointed(SUZUKI, Role.MEMBER, SECTION, TODAY);
            Callable<Handover.Outcome> move =
                    () -> handover.handOver(SUZUKI, SUZUKI.colleague(), TANAKA.colleague(), TODAY, "", NOW);
            assertThat(atOnce(move, move))
                    .hasAtLeastOneElementOfType(Handover.Outcome.HandedOver.class)
                    .hasAtLeastOneElementOfType(Handover.Outcome.NothingToHandOver.class);
        }

        @Test
        void listsAnOfficesPeopleLeadsFirst() {
            appointed(TANAKA, Role.MEMBER, UNIT, TODAY);
            appointed(SATO, Role.COORDINATOR, DEPARTMENT, TODAY);
            appointed(SUZUKI, Role.LEAD, DIVIDED, TODAY);
            joining.join(ADMIN, SECTION, "", NOW);
            OfficePeople people = directory.peopleOf(DIVIDED, TODAY);
            assertThat(people.holders())
                    .extracting(Holder::person)
                    .containsExactly(SUZUKI.colleague(), TANAKA.colleague(), SATO.colleague());
            assertThat(people.deciding())
                    .extracting(Holder::person)
                    .containsExactly(SUZUKI.colleague(), SATO.colleague());
            assertThat(directory.peopleOf(UNIT, TODAY).deciding()).hasSize(2);
        }

        @Test
        void asksTwiceForEverybodyUntilPostsAreChangedAndThreeTimesForAnOffice() {
            appointed(SUZUKI, Role.LEAD, SECTION, TODAY);
            assertThat(CountedStatements.during(() -> directory.acting(SUZUKI, TODAY)))
                    .hasSize(3);
            assertThat(CountedStatements.during(() -> directory.acting(SUZUKI, TODAY)))
                    .as("whether anything was changed since")
                    .singleElement()
                    .asString()
                    .contains("from revision");
            assertThat(CountedStatements.during(() -> directory.peopleOf(SECTION, TODAY)))
                    .hasSize(3);
        }

        @Test
        void namesThoseOfTodayWhoMayWhatAnotherMayNot() {
            appointed(SUZUKI, Role.LEAD, SECTION, TODAY);
            appointed(TANAKA, Role.MEMBER, SECTION, TODAY.plusDays(1));

            assertThat(permissions
                            .othersWhoMay(Denial.NOT_YOUR_OFFICE, SECTION, null, NOW)
                            .people())
                    .containsExactly(SUZUKI.colleague());
            assertThat(CountedStatements.during(
                            () -> permissions.othersWhoMay(Denial.NOT_YOUR_OFFICE, SECTION, null, NOW)))
                    .hasSize(4);
            assertThat(CountedStatements.during(() -> permissions.othersWhoMay(Denial.NOT_KNOWN, SECTION, null, NOW)))
                    .isEmpty();
        }

        @Test
        void namesAdministratorsWhereNobodyElseIsThere() {
            belongings.met(ADMIN.id(), new Belongings.Known(ADMIN.name(), true, Person.Belonging.STAFF, null), NOW);
            belongings.met(TANAKA.id(), new Belongings.Known(TANAKA.name(), false, Person.Belonging.STAFF, null), NOW);
            belongings.met(SATO.id(), new Belongings.Known(SATO.name(), true, Person.Belonging.STAFF, null), NOW);
            departures.left(SATO.id(), NOW);

            assertThat(permissions
                            .othersWhoMay(Denial.ADMINISTRATORS_ONLY, SECTION, null, NOW)
                            .people())
                    .containsExactly(ADMIN.colleague());
            OthersWhoMay nobody = permissions.othersWhoMay(Denial.COORDINATORS_ONLY, DEPARTMENT, null, NOW);
            assertThat(nobody.people()).isEmpty();
            assertThat(nobody.appointing()).containsExactly(ADMIN.colleague());
            assertThat(belongings.administrators(List.of(TANAKA.id()))).hasSize(2);
        }

        @Test
        void knowsWhetherWhoeverIsRefusedCanAppointSomebody() {
            appointed(SATO, Role.COORDINATOR, DEPARTMENT, TODAY);

            assertThat(permissions
                            .othersWhoMay(Denial.LEADS_ONLY, SECTION, SATO, NOW)
                            .readerAppoints())
                    .isTrue();
            assertThat(permissions
                            .othersWhoMay(Denial.NOT_YOUR_OFFICE, SECTION, ADMIN, NOW)
                            .readerAppoints())
                    .as("an administrator where there is a coordinator, too")
                    .isTrue();
            assertThat(permissions
                            .othersWhoMay(Denial.NOT_YOUR_OFFICE, SECTION, TANAKA, NOW)
                            .readerAppoints())
                    .isFalse();
            appointed(SUZUKI, Role.LEAD, SECTION, TODAY);
            assertThat(permissions
                            .othersWhoMay(Denial.LEADS_ONLY, SECTION, SATO, NOW)
                            .readerAppoints())
                    .as("somebody is there")
                    .isFalse();
        }

        @Test
        void namesNobodyWhoIsAGuestByNow() {
            appointed(SUZUKI, Role.LEAD, SECTION, TODAY);
            belongings.met(SUZUKI.id(), new Belongings.Known(SUZUKI.name(), false, Person.Belonging.GUEST, null), NOW);

            assertThat(permissions
                            .othersWhoMay(Denial.NOT_YOUR_OFFICE, SECTION, null, NOW)
                            .people())
                    .isEmpty();
        }

        @Test
        void remembersInWhichLanguageSomebodyReadsAlsoWhereTheChatLeavesItOut() {
            var english = new Belongings.Known(SUZUKI.name(), false, Person.Belonging.STAFF, Locale.US);
            var unsaid = new Belongings.Known("鈴木", false, Person.Belonging.STAFF, null);

            belongings.met(SUZUKI.id(), english, NOW);
            assertThat(belongings.recall(SUZUKI.id(), NOW)).contains(english);
            belongings.met(SUZUKI.id(), unsaid, NOW);
            assertThat(belongings.recall(SUZUKI.id(), NOW))
                    .contains(new Belongings.Known("鈴木", false, Person.Belonging.STAFF, Locale.US));
            belongings.met(SUZUKI.id(), new Belongings.Known("鈴木", false, Person.Belonging.STAFF, Locale.JAPAN), NOW);
            assertThat(belongings.recall(SUZUKI.id(), NOW).orElseThrow().language())
                    .isEqualTo(Locale.JAPAN);
        }

        @Test
        void knowsWhoIsNotThereAnyMoreUntilTheyAre() {
            appointed(SUZUKI, Role.LEAD, SECTION, TODAY);
            appointed(SATO, Role.LEAD, SECTION, TODAY);
            departures.left(SUZUKI.id(), NOW);
            departures.left(SUZUKI.id(), NOW.plus(1, ChronoUnit.DAYS));
            OfficePeople people = directory.peopleOf(SECTION, TODAY);
            assertThat(people.holders()).extracting(Holder::goneSince).containsExactlyInAnyOrder(TODAY, null);
            assertThat(people.there()).extracting(Holder::person).containsExactly(SATO.colleague());
            assertThat(people.deciding()).extracting(Holder::person).containsExactly(SATO.colleague());
            departures.listed(SUZUKI.id(), NOW);
            assertThat(directory.peopleOf(SECTION, TODAY).there()).hasSize(2);
        }

        @Test
        void takesARefusedMessageForMoreThanTheDirectoryUntilTheNextDay() {
            departures.refused(SUZUKI.id(), NOW);
            departures.listed(SUZUKI.id(), NOW);
            assertThat(departures.isGone(SUZUKI.id())).isTrue();
            departures.listed(SUZUKI.id(), NOW.plus(1, ChronoUnit.DAYS));
            assertThat(departures.isGone(SUZUKI.id())).isFalse();
            departures.refused(SUZUKI.id(), NOW);
            departures.back(SUZUKI.id());
            assertThat(departures.all()).isEmpty();
        }

        @Test
        void seesNoOtherWorkspacesPeople() {
            appointed(SUZUKI, Role.LEAD, SECTION, TODAY);
            appointments.nameDeputy(SUZUKI, SUZUKI.colleague(), TANAKA.colleague(), TODAY, TODAY, "", NOW);
            CurrentWorkspace.within(new Workspace(CurrentWorkspace.get().id() + "X"), () -> {
                assertThat(postsOf(SUZUKI, "2021-06-09")).isEmpty();
                assertThat(postsOf(TANAKA, "2021-06-09")).isEmpty();
                assertThat(directory.peopleOf(SECTION, TODAY).holders()).isEmpty();
                assertThat(log.concerning(DEPARTMENT, 10)).isEmpty();
            });
        }

        @Test
        void aDeputyIsNamedForSixtyDaysAtMost() {
            appointed(SUZUKI, Role.LEAD, SECTION, TODAY);
            Colleague suzuki = SUZUKI.colleague();
            assertThat(appointments.nameDeputy(
                            SUZUKI, suzuki, TANAKA.colleague(), TODAY, LocalDate.of(2099, 12, 31), "", NOW))
                    .isInstanceOfSatisfying(Appointments.Outcome.TooLong.class, tooLong -> {
                        assertThat(tooLong.most()).isEqualTo(60);
                        assertThat(tooLong.latest()).isEqualTo(LocalDate.of(2021, 8, 7));
                    });
            assertThat(appointments.nameDeputy(
                            SUZUKI, suzuki, TANAKA.colleague(), TODAY, LocalDate.of(2021, 8, 8), "", NOW))
                    .isInstanceOf(Appointments.Outcome.TooLong.class);
            assertThat(appointments.nameDeputy(
                            SUZUKI, suzuki, TANAKA.colleague(), TODAY, LocalDate.of(2021, 8, 7), "", NOW))
                    .isInstanceOf(Appointments.Outcome.DeputyNamed.class);
        }

        @Test
        void aDeputyStandsInForThePostsThatWereHeldWhenTheyWereNamedAndForNoneThatIsGivenLater() {
            appointed(SUZUKI, Role.MEMBER, SECTION, TODAY);
            appointments.nameDeputy(SUZUKI, SUZUKI.colleague(), TANAKA.colleague(), TODAY, TODAY.plusDays(30), "", NOW);
            appointed(SUZUKI, Role.COORDINATOR, DEPARTMENT, TODAY);
            assertThat(postsOf(TANAKA, "2021-06-10"))
                    .containsExactly(new Post(SECTION, Role.MEMBER, SUZUKI.colleague()));
            assertThat(directory.peopleOf(DEPARTMENT, TODAY).in(Role.COORDINATOR))
                    .extracting(Holder::person)
                    .containsExactly(SUZUKI.colleague());
        }

        @Test
        void aDeputyNeitherAppointsNorNamesDeputiesNorHandsOver() {
            appointed(SUZUKI, Role.COORDINATOR, DEPARTMENT, TODAY);
            Assignment other = appointed(SATO, Role.MEMBER, SECTION, TODAY);
            appointments.nameDeputy(SUZUKI, SUZUKI.colleague(), TANAKA.colleague(), TODAY, TODAY.plusDays(30), "", NOW);
            var refused = new Appointments.Outcome.Refused(Denial.DEPUTIES_MAY_NOT_APPOINT, DEPARTMENT);
            assertThat(appointments.appoint(TANAKA, TANAKA.colleague(), Role.COORDINATOR, DEPARTMENT, TODAY, NOW))
                    .isEqualTo(refused);
            assertThat(appointments.nameDeputy(
                            TANAKA, SUZUKI.colleague(), SATO.colleague(), TODAY, TODAY.plusDays(30), "", NOW))
                    .isEqualTo(refused);
            assertThat(appointments.end(TANAKA, other.id(), TODAY, "", NOW))
                    .isEqualTo(new Appointments.Outcome.Refused(Denial.DEPUTIES_MAY_NOT_APPOINT, SECTION));
            assertThat(handover.handOver(TANAKA, SATO.colleague(), TANAKA.colleague(), TODAY, "", NOW))
                    .isEqualTo(new Handover.Outcome.Refused(Denial.DEPUTIES_MAY_NOT_APPOINT, SECTION));
            assertThat(postsOf(TANAKA, "2021-06-09"))
                    .extracting(Post::deputyFor)
                    .containsOnly(SUZUKI.colleague());
        }

        @Test
        void theLogTellsAnOfficeWhatConcernsItAndNothingOfOthers() {
            appointed(SUZUKI, Role.LEAD, SECTION, TODAY);
            appointed(SATO, Role.COORDINATOR, DEPARTMENT, TODAY);
            joining.join(TANAKA, DIVIDED, "", NOW);
            appointments.nameDeputy(SUZUKI, SUZUKI.colleague(), TANAKA.colleague(), TODAY, TODAY, "休暇", NOW);
            assertThat(log.concerning(SECTION, 10))
                    .extracting(Change::what)
                    .containsExactly(Change.What.DEPUTY_NAMED, Change.What.APPOINTED, Change.What.APPOINTED);
            assertThat(log.concerning(UNIT, 10))
                    .extracting(Change::what)
                    .containsExactly(Change.What.JOINED, Change.What.APPOINTED);
            assertThat(log.all(3)).hasSize(3);
            assertThat(log.lastWithin(SECTION, ChangeLog.POSTS).orElseThrow()).satisfies(change -> {
                assertThat(change.what()).isEqualTo(Change.What.DEPUTY_NAMED);
                assertThat(change.about().other()).isEqualTo(TANAKA.colleague());
                assertThat(change.why()).isEqualTo("休暇");
            });
            assertThat(log.lastWithin(SECTION, ChangeLog.ASKING)).isEmpty();
        }

        @Test
        void theDatabaseItselfKeepsEveryRow() {
            Assignment post = appointed(SUZUKI, Role.LEAD, SECTION, TODAY);
            handover.handOver(SUZUKI, SUZUKI.colleague(), TANAKA.colleague(), TODAY.plusDays(1), "", NOW);
            appointments.nameDeputy(
                    TANAKA, TANAKA.colleague(), SATO.colleague(), TODAY.plusDays(1), TODAY.plusDays(2), "", NOW);
            for (String sql : List.of(
                    "delete from assignment",
                    "update assignment set person_name = 'x'",
                    "update assignment set role = 'MEMBER', until_day = null",
                    "delete from deputy",
                    "update deputy set deputy_name = 'x'",
                    "delete from deputy_post",
                    "update deputy_post set assignment_id = assignment_id",
                    "delete from handover",
                    "update handover set note = 'x'",
                    "delete from change_log",
                    "update change_log set why = 'x'"))
                assertThatThrownBy(() -> jdbc.sql(sql + " where workspace_id = ?")
                                .param(CurrentWorkspace.get().id())
                                .update())
                        .as(sql)
                        .isInstanceOf(DataAccessException.class);
            assertThat(directory.assignmentsOf(SUZUKI.id()))
                    .extracting(Assignment::id)
                    .containsExactly(post.id());
        }
    }
}
