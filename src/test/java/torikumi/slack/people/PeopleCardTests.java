package torikumi.slack.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.RealPlan;
import torikumi.platform.Say;
import torikumi.platform.Texts;
import torikumi.progress.Author;
import torikumi.progress.Grade;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Refusal;
import torikumi.progress.Reported;
import torikumi.progress.Source;
import torikumi.progress.Standing;
import torikumi.progress.WayIn;
import torikumi.progress.YearEnd;
import torikumi.report.evaluation.SectionLine;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.Form;
import torikumi.slack.card.FormCard;
import torikumi.slack.card.Golden;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.people.HandoverBlocks.Moving;
import torikumi.slack.people.MeBlocks.Me;
import torikumi.slack.people.WhoBlocks.Who;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.staff.Appointments;
import torikumi.staff.Assignment;
import torikumi.staff.Capacity;
import torikumi.staff.Change;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.Deputy;
import torikumi.staff.Handover;
import torikumi.staff.Holder;
import torikumi.staff.JoinRequest;
import torikumi.staff.Joining;
import torikumi.staff.Office;
import torikumi.staff.OfficePeople;
import torikumi.staff.OthersWhoMay;
import torikumi.staff.Person;
import torikumi.staff.Post;
import torikumi.staff.Role;

class PeopleCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("people");

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 9);
    private static final LocalDate APRIL = LocalDate.of(2021, 4, 1);
    private static final Instant NOW = Instant.parse("2021-06-09T01:00:00Z");

    private static final Office DEPARTMENT = new Office("総務部", null, null);
    private static final Office GENERAL = new Office("総務部", "総務課", null);
    private static final Office DISASTER = new Office("総務部", "防災危機管理課", null);
    private static final Office LOCAL = new Office("総務部", "防災危機管理課", "地域防災");
    private static final Office PLANNING = new Office("総務部", "防災危機管理課", "防災対策・防災計画");

    private static final Colleague MORI = new Colleague("U0MORIAKARI", "森 あかり");
    private static final Colleague KAWAKAMI = new Colleague("U0KAWAKAMI1", "川上 直樹");
    private static final Colleague NOMURA = new Colleague("U0NOMURACHI", "野村 千尋");
    private static final Colleague MORGAN = new Colleague("U0ALEXMORGA", "Alex <b> & Morgan");

    private static final Assignment MEMBER = new Assignment(7, MORI, Role.MEMBER, GENERAL, APRIL, null);
    private static final Assignment LEAD =
            new Assignment(8, KAWAKAMI, Role.LEAD, GENERAL, LocalDate.of(2020, 4, 1), LocalDate.of(2022, 3, 31));
    private static final Assignment COORDINATOR = new Assignment(9, NOMURA, Role.COORDINATOR, DEPARTMENT, APRIL, null);
    private static final Deputy DEPUTY =
            new Deputy(3, KAWAKAMI, MORI, LocalDate.of(2021, 6, 7), LocalDate.of(2021, 6, 18));
    private static final JoinRequest WAITING =
            new JoinRequest(5, MORGAN, GENERAL, NOW, "総務-03 順調", JoinRequest.State.WAITING, null, null);
    private static final JoinRequest APPROVED =
            new JoinRequest(5, MORGAN, GENERAL, NOW, "", JoinRequest.State.APPROVED, KAWAKAMI, NOW);
    private static final JoinRequest DECLINED =
            new JoinRequest(5, MORGAN, GENERAL, NOW, "", JoinRequest.State.DECLINED, KAWAKAMI, NOW);

    private static final Grade LATE = new Grade(
            "late",
            new Grade.Label("遅れ", ""),
            new Grade.Label("Late", ""),
            "■",
            false,
            true,
            true,
            true,
            true,
            List.of());
    private static final Plan PLAN = RealPlan.plan();

    private static Holder holder(Assignment post) {
        return new Holder(post.person(), new Post(post.office(), post.role(), null), post.from(), post.until(), null);
    }

    private static Holder gone() {
        return new Holder(NOMURA, new Post(GENERAL, Role.MEMBER, null), APRIL, null, TODAY.minusDays(3));
    }

    private static Holder held(Colleague person, Role role, Office office, @Nullable Colleague deputyFor) {
        return new Holder(
                person,
                new Post(office, role, deputyFor),
                deputyFor == null ? APRIL : DEPUTY.from(),
                deputyFor == null ? null : DEPUTY.until(),
                null);
    }

    private static Who who(Office office, List<Office> parts, boolean may, Holder... holders) {
        return new Who(new OfficePeople(office, TODAY, List.of(holders)), parts, may, may, null);
    }

    private static Change joined() {
        var about = new Change.About(GENERAL, null, MORGAN, null, Role.MEMBER, TODAY, null);
        return Change.of(NOW, MORGAN, Change.What.JOINED, about, null, null);
    }

    private static Holder[] colleagues(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> held(new Colleague("U%08d".formatted(i), "職員" + i), Role.MEMBER, GENERAL, null))
                .toArray(Holder[]::new);
    }

    private static Who many() {
        return who(GENERAL, List.of(), true, colleagues(35));
    }

    private static Me me(List<Assignment> held, List<Post> acting, List<Deputy> deputies, List<JoinRequest> toDecide) {
        return new Me(
                new Person(MORI.id(), MORI.name(), false, Person.Belonging.STAFF),
                TODAY,
                held,
                acting,
                deputies,
                toDecide.isEmpty() ? List.of() : List.of(WAITING),
                toDecide,
                List.of(GENERAL, DISASTER, LOCAL));
    }

    private static Found.OfInitiative initiative(int number) {
        return (Found.OfInitiative) RealPlan.initiative("総務", number);
    }

    private static Reported late(int number, LocalDate heardOn, String words) {
        var found = initiative(number);
        var progress = Progress.said(words).health("late").asOf(heardOn);
        var update = new ProgressUpdate(
                1,
                new UUID(0, 1),
                found.initiative().id(),
                1,
                ProgressUpdate.Kind.RECORDED,
                null,
                progress,
                LATE,
                new Author(MORI, new Post(GENERAL, Role.MEMBER, null)),
                Source.of(WayIn.FORM, "k", NOW),
                NOW,
                "");
        var standing = new Standing(LATE, heardOn, 60, false, 1L, heardOn, heardOn, 1, 1, null);
        return new Reported(found, standing, update);
    }

    private static Moving moving() {
        return new Moving(
                MORI,
                List.of(MEMBER),
                List.of(
                        late(3, LocalDate.of(2021, 6, 1), "会場調整が長引いた <!channel>"),
                        late(2, LocalDate.of(2021, 4, 20), "庁議に諮った"),
                        new Reported(initiative(1), Standing.UNHEARD, null)),
                TODAY);
    }

    private static Handover.Outcome.HandedOver handedOver(String note) {
        return new Handover.Outcome.HandedOver(
                1, MORI, NOMURA, LocalDate.of(2022, 4, 1), note, List.of(MEMBER), List.of());
    }

    private static Plan closed() {
        return new Plan(
                PLAN.id(), PLAN.department(), PLAN.year(), null, null, LocalDate.of(2022, 5, 31), 2, PLAN.sections());
    }

    static Stream<Arguments> cards() {
        return Stream.of(
                card("who-nobody", s -> WhoBlocks.of(who(GENERAL, List.of(), true), s)),
                card("who-one", s -> WhoBlocks.of(who(GENERAL, List.of(), false, holder(MEMBER)), s)),
                card(
                        "who-section",
                        s -> WhoBlocks.of(
                                who(
                                        GENERAL,
                                        List.of(),
                                        true,
                                        holder(LEAD),
                                        held(MORI, Role.LEAD, GENERAL, KAWAKAMI),
                                        holder(MEMBER),
                                        held(MORGAN, Role.MEMBER, GENERAL, null),
                                        holder(COORDINATOR)),
                                s)),
                card(
                        "who-section-with-units",
                        s -> WhoBlocks.of(
                                who(
                                        DISASTER,
                                        List.of(PLANNING, LOCAL),
                                        false,
                                        held(KAWAKAMI, Role.LEAD, DISASTER, null),
                                        held(MORI, Role.MEMBER, LOCAL, null)),
                                s)),
                card(
                        "who-department",
                        s -> WhoBlocks.of(
                                who(
                                        DEPARTMENT,
                                        List.of(GENERAL, DISASTER),
                                        false,
                                        holder(LEAD),
                                        holder(MEMBER),
                                        holder(COORDINATOR)),
                                s)),
                card(
                        "who-changed",
                        s -> WhoBlocks.of(
                                new Who(
                                        new OfficePeople(GENERAL, TODAY, List.of(holder(MEMBER))),
                                        List.of(),
                                        false,
                                        false,
                                        new ChangeBlocks.Entry(joined(), "総務課")),
                                s)),
                card("who-gone", s -> WhoBlocks.of(who(GENERAL, List.of(), true, gone()), s)),
                card(
                        "who-gone-among-others",
                        s -> WhoBlocks.of(who(GENERAL, List.of(), false, holder(MEMBER), gone()), s)),
                card(
                        "who-department-gone",
                        s -> WhoBlocks.of(who(DEPARTMENT, List.of(GENERAL, DISASTER), true, gone()), s)),
                card("who-many", s -> WhoBlocks.of(many(), s)),
                card("me-nothing", s -> MeBlocks.of(me(List.of(), List.of(), List.of(), List.of()), null, s)),
                card(
                        "me-one",
                        s -> MeBlocks.of(me(List.of(MEMBER), List.of(), List.of(), List.of()), "総務課 の担当をやめました。", s)),
                card(
                        "me-many",
                        s -> MeBlocks.of(
                                me(
                                        List.of(
                                                MEMBER,
                                                new Assignment(
                                                        10, MORI, Role.MEMBER, LOCAL, LocalDate.of(2021, 7, 1), null)),
                                        List.of(new Post(GENERAL, Role.LEAD, KAWAKAMI)),
                                        List.of(DEPUTY),
                                        List.of(WAITING)),
                                null,
                                s)),
                card("join-joined", s -> join(new Joining.Outcome.Joined(MEMBER), s)),
                card("join-already", s -> join(new Joining.Outcome.AlreadyActs(LEAD), s)),
                card(
                        "join-asked",
                        s -> join(new Joining.Outcome.Asked(WAITING, List.of(holder(LEAD), holder(COORDINATOR))), s)),
                card("join-asked-before", s -> join(new Joining.Outcome.AlreadyAsked(WAITING, List.of()), s)),
                card(
                        "join-by-administrators",
                        s -> join(new Joining.Outcome.ByAdministratorsOnly(GENERAL, List.of(holder(LEAD))), s)),
                card("join-department", s -> join(new Joining.Outcome.NotForMembers(DEPARTMENT), s)),
                card("join-guest", s -> join(new Joining.Outcome.Refused(Denial.GUESTS_MAY_NOT_WRITE, GENERAL), s)),
                card("join-asking", s -> JoinBlocks.asking(WAITING, s)),
                card("join-let-in", s -> JoinBlocks.decided(new Joining.Decision.LetIn(APPROVED, MEMBER), s)),
                card("join-decided-before", s -> JoinBlocks.decided(new Joining.Decision.AlreadyDecided(DECLINED), s)),
                card("join-told-let-in", s -> JoinBlocks.toldLetIn(APPROVED, MEMBER, s)),
                card("join-told-declined", s -> JoinBlocks.toldDeclined(DECLINED, "7月から異動のため", s)),
                card("refused-not-your-office", s -> JoinBlocks.refused(Denial.NOT_YOUR_OFFICE, GENERAL, s)),
                card("refused-coordinators", s -> JoinBlocks.refused(Denial.COORDINATORS_ONLY, DEPARTMENT, s)),
                refused("nobody", Denial.NOT_YOUR_OFFICE, GENERAL, holder(COORDINATOR)),
                refused("nobody-at-all", Denial.LEADS_AND_COORDINATORS_ONLY, GENERAL, holder(MEMBER)),
                appointing("nobody-who-reads", Denial.NOT_YOUR_OFFICE, GENERAL),
                appointing("nobody-who-reads-lead", Denial.LEADS_ONLY, GENERAL),
                appointing("nobody-who-reads-coordinator", Denial.COORDINATORS_ONLY, GENERAL),
                refused("one", Denial.NOT_YOUR_OFFICE, GENERAL, holder(MEMBER), holder(COORDINATOR)),
                refused("five", Denial.NOT_YOUR_OFFICE, GENERAL, colleagues(5)),
                refused(
                        "three",
                        Denial.LEADS_AND_COORDINATORS_ONLY,
                        LOCAL,
                        held(KAWAKAMI, Role.LEAD, DISASTER, null),
                        held(MORGAN, Role.LEAD, LOCAL, null),
                        holder(COORDINATOR)),
                refused(
                        "deputy",
                        Denial.LEADS_ONLY,
                        GENERAL,
                        holder(LEAD),
                        held(MORI, Role.LEAD, GENERAL, KAWAKAMI),
                        holder(COORDINATOR)),
                refused("left", Denial.NOT_YOUR_OFFICE, GENERAL, holder(LEAD), gone()),
                refused("department", Denial.NOT_YOUR_OFFICE, DEPARTMENT, holder(COORDINATOR)),
                refused("author", Denial.AUTHOR_ONLY, GENERAL, holder(LEAD)),
                refused("another", Denial.NOT_YOURS, GENERAL, holder(LEAD), holder(COORDINATOR)),
                refused("a-deputy", Denial.DEPUTIES_MAY_NOT_APPOINT, GENERAL, holder(COORDINATOR)),
                refused("guest", Denial.GUESTS_MAY_NOT_WRITE, GENERAL, holder(LEAD)),
                card("told-appointed", s -> ToldBlocks.of(new Appointments.Outcome.Appointed(LEAD), NOMURA, TODAY, s)),
                card("told-deputy", s -> ToldBlocks.of(new Appointments.Outcome.DeputyNamed(DEPUTY), NOMURA, TODAY, s)),
                card(
                        "handover-note",
                        s -> HandoverBlocks.note(handedOver("実行委員会の名簿は共有フォルダにあります。<@U1>"), moving(), KAWAKAMI, s)),
                card(
                        "handover-note-bare",
                        s -> HandoverBlocks.note(
                                handedOver(""), new Moving(MORI, List.of(MEMBER), List.of(), TODAY), MORI, s)),
                card("handover-nothing", s -> HandoverBlocks.nothing(MORI, "people.handover.nothing.own", s)),
                card("close", s -> ClosingBlocks.close(PLAN, List.of(), List.of(), s)),
                card(
                        "close-unconfirmed",
                        s -> ClosingBlocks.close(
                                PLAN,
                                List.of(),
                                List.of(new SectionLine(new Office("総務部", "総務課", null), 8, 5, 3, 0)),
                                s)),
                card("close-already", s -> ClosingBlocks.already(closed(), s)),
                card("reopen-plan", s -> ClosingBlocks.reopen(closed(), s)),
                card("reopen-initiative", s -> ClosingBlocks.reopen(initiative(3), s)),
                card("reopen-not-closed", s -> ClosingBlocks.inTheWay(initiative(3), false, s)),
                card(
                        "reopen-plan-closed",
                        s -> ClosingBlocks.inTheWay(
                                new Found.OfInitiative(
                                        closed(),
                                        initiative(3).section(),
                                        initiative(3).unit(),
                                        initiative(3).initiative()),
                                true,
                                s)),
                card("which-plan", s -> ClosingBlocks.whichPlan(List.of(PLAN, closed()), "close", s)),
                card(
                        "which-office",
                        s -> WhichBlocks.of(RealPlan.unclear("総努課", Found.Cause.NO_SUCH_NAME), "join", false, s)),
                card(
                        "form-card",
                        s -> FormCard.of("people.form.handover", "handover", HandoverBlocks.whose(MORI, s), s)));
    }

    private static Reply join(Joining.Outcome outcome, Showing s) {
        return JoinBlocks.of(outcome, List.of(GENERAL, DISASTER, LOCAL), s);
    }

    private static Arguments card(String name, Function<Showing, Reply> of) {
        return Arguments.of("people-" + name, of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    void readsAsItWasLookedAt(String name, Function<Showing, Reply> of) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH))
            golden.holds(name + "." + locale.getLanguage(), of.apply(showing(Place.CHANNEL, say(locale))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    void ringsNobody(String name, Function<Showing, Reply> of) {
        for (Place place : Place.values()) {
            Reply reply = of.apply(showing(place, say(Locale.JAPANESE)));
            assertThat(reply.text()).isNotBlank().doesNotContain("<!channel>", "<@", "<b>");
            assertThat(reply.blocks()).hasSizeBetween(1, 50);
            if (place == Place.SHARED)
                assertThat(torikumi.slack.card.SlackJson.blocks(reply.blocks())).doesNotContain("<@U0MORI");
        }
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                form(
                        "appoint",
                        say -> OfficeForms.appoint(
                                List.of(DEPARTMENT, GENERAL, DISASTER, LOCAL),
                                List.of(Role.values()),
                                GENERAL,
                                null,
                                TODAY,
                                say)),
                form(
                        "appoint-anywhere",
                        say -> OfficeForms.appoint(many(GENERAL), List.of(Role.MEMBER), null, null, TODAY, say)),
                form("dismiss", say -> OfficeForms.dismiss(List.of(LEAD, MEMBER, COORDINATOR), TODAY, say)),
                form("deputy", say -> OfficeForms.deputy(MORI, false, TODAY, say)),
                form("deputy-of-others", say -> OfficeForms.deputy(MORI, true, TODAY, say)),
                form("decline", say -> OfficeForms.decline(WAITING, showing(Place.DIRECT, say))),
                form(
                        "handover",
                        say -> HandoverBlocks.form(
                                moving(), true, LocalDate.of(2022, 4, 1), showing(Place.DIRECT, say))),
                form(
                        "handover-of-others",
                        say -> HandoverBlocks.form(moving(), false, TODAY, showing(Place.DIRECT, say))),
                form("handover-whose", say -> HandoverBlocks.whose(NOMURA, showing(Place.DIRECT, say))),
                form("close", say -> ClosingBlocks.close(PLAN, List.of(), List.of(), showing(Place.CHANNEL, say))
                        .form()),
                form("reopen", say -> ClosingBlocks.reopen(initiative(3), showing(Place.CHANNEL, say))
                        .form()),
                form("done", say -> Form.done("できました。", say)));
    }

    private static List<Office> many(Office like) {
        return IntStream.rangeClosed(1, 120)
                .mapToObj(i -> new Office(like.department(), "課".repeat(80) + i, null))
                .toList();
    }

    private static Arguments refused(String name, Denial why, Office office, Holder... holders) {
        return card("refused-named-" + name, s -> JoinBlocks.refused(why, office, naming(s, holders)));
    }

    /** To whoever can appoint somebody, where nobody is there. */
    private static Arguments appointing(String name, Denial why, Office office) {
        return card(
                "refused-named-" + name,
                s -> JoinBlocks.refused(
                        why,
                        office,
                        new Showing(
                                s.place(),
                                s.say(),
                                s.now(),
                                s.sample(),
                                (denial, of) ->
                                        Optional.of(new OthersWhoMay(denial, of, List.of(), List.of(), true)))));
    }

    /** Where these people act. */
    private static Showing naming(Showing showing, Holder... holders) {
        return new Showing(
                showing.place(),
                showing.say(),
                showing.now(),
                showing.sample(),
                (why, office) -> Optional.of(
                        OthersWhoMay.among(new OfficePeople(office, TODAY, List.of(holders)), why, Set.of())));
    }

    @Test
    void nobodyIsNamedWhereOthersReadAlong() {
        Showing shared = naming(showing(Place.SHARED, say(Locale.JAPANESE)), holder(MEMBER));

        assertThat(DenialWords.sentence(Denial.NOT_YOUR_OFFICE, GENERAL, shared))
                .doesNotContain("森");
    }

    @Test
    void whoeverIsNamedIsNotMentioned() {
        Showing alone = naming(
                showing(Place.CHANNEL, say(Locale.JAPANESE)),
                held(new Colleague("U0LOUD", "<!channel> *大声*"), Role.MEMBER, GENERAL, null));

        Reply refusal = JoinBlocks.refused(Denial.NOT_YOUR_OFFICE, GENERAL, alone);

        assertThat(refusal.text()).contains("&lt;!channel&gt;").doesNotContain("<");
        assertThat(torikumi.slack.card.SlackJson.blocks(refusal.blocks())).doesNotContain("mrkdwn");
    }

    private static Arguments form(String name, Function<Say, com.slack.api.model.view.View> of) {
        return Arguments.of("people-form-" + name, of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void asksAsItWasLookedAt(String name, Function<Say, com.slack.api.model.view.View> of) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH))
            golden.holds(name + "." + locale.getLanguage(), of.apply(say(locale)));
    }

    @Test
    void aSuccessorWhoseNameReadsAsAPostStandsBetweenQuotationMarks() {
        var moved = new Handover.Outcome.HandedOver(
                1, MORI, new Colleague("U0NAMED", "野村（課長）→ 部長"), TODAY, "", List.of(MEMBER), List.of());
        Showing showing = showing(Place.DIRECT, say(Locale.JAPANESE));

        var note = HandoverBlocks.note(moved, moving(), KAWAKAMI, showing);

        assertThat(note.blocks().toString()).contains("森 あかりさんから「野村（課長）→ 部長」さんへの引継ぎ");
    }

    /** Each denial in words of its own, in both languages, with whom to ask. */
    @ParameterizedTest
    @EnumSource(Denial.class)
    void wordsEveryDenial(Denial why) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            String sentence = DenialWords.sentence(why, GENERAL, showing(Place.DIRECT, say(locale)));
            assertThat(sentence).isNotBlank().doesNotContain("{0}");
            assertThat(Arrays.stream(Denial.values()).filter(other -> other != why))
                    .noneMatch(other -> DenialWords.sentence(other, GENERAL, showing(Place.DIRECT, say(locale)))
                            .equals(sentence));
        }
    }

    @Test
    void wordsEveryOutcome() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Say say = say(locale);
            var showing = showing(Place.CHANNEL, say);
            var sentences = new ArrayList<String>();
            for (Appointments.Outcome outcome : appointments()) sentences.add(PeopleWords.outcome(outcome, showing));
            for (Handover.Outcome outcome : List.of(
                    handedOver(""),
                    new Handover.Outcome.NothingToHandOver(MORI, TODAY),
                    new Handover.Outcome.NoteTooLong(3001, 3000))) sentences.add(PeopleWords.outcome(outcome, showing));
            for (YearEnd.Outcome outcome : List.of(
                    new YearEnd.Outcome.Closed(PLAN, TODAY),
                    new YearEnd.Outcome.Reopened(PLAN),
                    new YearEnd.Outcome.AlreadySo(PLAN),
                    new YearEnd.Outcome.AlreadySo(closed()),
                    new YearEnd.Outcome.ReasonMissing(),
                    new YearEnd.Outcome.Refused(Denial.COORDINATORS_ONLY, DEPARTMENT)))
                sentences.add(ClosingBlocks.sentence(outcome, showing));
            for (Refusal why : List.of(
                    new Refusal.NotClosed(),
                    new Refusal.InitiativeWithdrawn(TODAY),
                    new Refusal.PlanClosed(TODAY, EnumSet.of(Capacity.COORDINATOR, Capacity.ADMINISTRATOR))))
                sentences.add(ClosingBlocks.sentence(new Outcome.Refused(why), initiative(3), showing));
            assertThat(sentences)
                    .doesNotHaveDuplicates()
                    .allSatisfy(sentence -> assertThat(sentence).isNotBlank().doesNotContain("{"));
        }
    }

    @Test
    void saysInWhichFieldAFormCanBeMended() {
        assertThat(appointments().stream().map(PeopleFields::mending))
                .containsExactly(
                        null, null, null, null, null, "whom", "role", "role", "until", "until", "office", "whom",
                        "from", "post", "office");
        assertThat(Set.of("whom", "office", "role", "from"))
                .containsAll(Stream.of(
                                new Appointments.Outcome.AlreadyActs(MEMBER),
                                new Appointments.Outcome.Misfit(Role.MEMBER, DEPARTMENT),
                                new Appointments.Outcome.Refused(Denial.COORDINATORS_ONLY, GENERAL))
                        .map(PeopleFields::mending)
                        .toList());
    }

    private static List<Appointments.Outcome> appointments() {
        return List.of(
                new Appointments.Outcome.Appointed(MEMBER),
                new Appointments.Outcome.Ended(MEMBER),
                new Appointments.Outcome.Ended(LEAD),
                new Appointments.Outcome.DeputyNamed(DEPUTY),
                new Appointments.Outcome.DeputyEnded(DEPUTY),
                new Appointments.Outcome.AlreadyActs(MEMBER),
                new Appointments.Outcome.Misfit(Role.MEMBER, DEPARTMENT),
                new Appointments.Outcome.Misfit(Role.COORDINATOR, GENERAL),
                new Appointments.Outcome.EndBeforeStart(TODAY, APRIL),
                new Appointments.Outcome.TooLong(61, 60, LocalDate.of(2021, 8, 7)),
                new Appointments.Outcome.Refused(Denial.DEPUTIES_MAY_NOT_APPOINT, GENERAL),
                new Appointments.Outcome.SamePerson(MORI),
                new Appointments.Outcome.NothingToActFor(MORI),
                new Appointments.Outcome.Gone(),
                new Appointments.Outcome.Refused(Denial.LEADS_AND_COORDINATORS_ONLY, GENERAL));
    }

    private static Showing showing(Place place, Say say) {
        return new Showing(place, say, NOW.atZone(ZoneId.of("Asia/Tokyo")), () -> SampleOfSoumu.SAMPLE);
    }

    private static Say say(Locale locale) {
        return new Texts().in(locale);
    }
}
