package torikumi.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.staff.Role.COORDINATOR;
import static torikumi.staff.Role.LEAD;
import static torikumi.staff.Role.MEMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OthersWhoMayTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 9);
    private static final Office DEPARTMENT = new Office("総務部", null, null);
    private static final Office DIVIDED = new Office("総務部", "防災危機管理課", null);
    private static final Office UNIT = new Office("総務部", "防災危機管理課", "地域防災");

    private static Holder holds(String name, Role role, Office office) {
        return new Holder(person(name), new Post(office, role, null), TODAY, null, null);
    }

    private static Holder stands(String name, Role role, Office office, String in) {
        return new Holder(person(name), new Post(office, role, person(in)), TODAY, TODAY, null);
    }

    private static Holder gone(Holder holder) {
        return new Holder(holder.person(), holder.post(), TODAY, null, TODAY);
    }

    private static Colleague person(String name) {
        return new Colleague("U0" + name, name);
    }

    private static OthersWhoMay of(Denial why, Office office, Holder... holders) {
        return OthersWhoMay.among(new OfficePeople(office, TODAY, List.of(holders)), why, Set.of());
    }

    private static List<String> people(OthersWhoMay others) {
        return others.people().stream().map(Colleague::name).toList();
    }

    private static List<String> appointing(OthersWhoMay others) {
        return others.appointing().stream().map(Colleague::name).toList();
    }

    @Test
    void ofAnOfficeTheyAreItsOwnPeopleTheNearestFirstAndEachOnce() {
        var others = of(
                Denial.NOT_YOUR_OFFICE,
                UNIT,
                holds("課長", LEAD, DIVIDED),
                holds("係員", MEMBER, UNIT),
                holds("係員", MEMBER, DIVIDED),
                holds("部長", LEAD, DEPARTMENT),
                holds("幹事", COORDINATOR, DEPARTMENT));

        assertThat(people(others)).containsExactly("係員", "課長");
        assertThat(others.appointing()).isEmpty();
    }

    @Test
    void aUnitsPeopleDoNotActForItsSection() {
        var others =
                of(Denial.NOT_YOUR_OFFICE, DIVIDED, holds("係員", MEMBER, UNIT), holds("幹事", COORDINATOR, DEPARTMENT));

        assertThat(others.people()).isEmpty();
        assertThat(appointing(others)).containsExactly("幹事");
        assertThat(others.missing()).isEqualTo(MEMBER);
    }

    @Test
    void ofADepartmentTheyAreItsHeadAndCoordinators() {
        var others = of(
                Denial.NOT_YOUR_OFFICE,
                DEPARTMENT,
                holds("部長", LEAD, DEPARTMENT),
                holds("係員", MEMBER, UNIT),
                holds("幹事", COORDINATOR, DEPARTMENT));

        assertThat(people(others)).containsExactly("部長", "幹事");
    }

    @Test
    void theDepartmentsHeadIsNamedWhereTheSectionHasNoLead() {
        var head = holds("部長", LEAD, DEPARTMENT);

        assertThat(people(of(Denial.LEADS_ONLY, DIVIDED, holds("課長", LEAD, DIVIDED), head)))
                .containsExactly("課長");
        assertThat(people(of(Denial.LEADS_ONLY, DIVIDED, holds("職員", MEMBER, DIVIDED), head)))
                .containsExactly("部長");
    }

    @Test
    void aDeputyIsNamedInPlaceOfWhomTheyStandInFor() {
        var away = holds("課長", LEAD, DIVIDED);

        assertThat(people(of(Denial.LEADS_ONLY, DIVIDED, away, stands("代理", LEAD, DIVIDED, "課長"))))
                .containsExactly("代理");
        assertThat(people(of(Denial.LEADS_ONLY, DIVIDED, away, gone(stands("代理", LEAD, DIVIDED, "課長")))))
                .containsExactly("課長");
    }

    @Test
    void whatDeputiesMayNotIsAskedOfWhoeverHoldsThePost() {
        var others = of(
                Denial.DEPUTIES_MAY_NOT_APPOINT,
                DIVIDED,
                holds("幹事", COORDINATOR, DEPARTMENT),
                stands("代理", COORDINATOR, DEPARTMENT, "幹事"));

        assertThat(people(others)).containsExactly("幹事");
    }

    @Test
    void whoeverLeftAndWhoeverIsAGuestByNowIsNotNamed() {
        var all = new OfficePeople(
                DIVIDED,
                TODAY,
                List.of(
                        gone(holds("課長", LEAD, DIVIDED)),
                        holds("客", MEMBER, DIVIDED),
                        gone(holds("幹事", COORDINATOR, DEPARTMENT))));

        var others = OthersWhoMay.among(all, Denial.NOT_YOUR_OFFICE, Set.of("U0客"));

        assertThat(others.people()).isEmpty();
        assertThat(others.appointing()).isEmpty();
    }

    @Test
    void whereNobodyLeadsItIsSaidWhoAppointsAndNoDeputyDoes() {
        var others = of(
                Denial.LEADS_ONLY,
                DIVIDED,
                holds("職員", MEMBER, DIVIDED),
                holds("幹事", COORDINATOR, DEPARTMENT),
                stands("代理", COORDINATOR, DEPARTMENT, "幹事"));

        assertThat(others.people()).isEmpty();
        assertThat(others.missing()).isEqualTo(LEAD);
        assertThat(appointing(others)).containsExactly("幹事");
    }

    @ParameterizedTest
    @EnumSource(
            value = Denial.class,
            names = {"GUESTS_MAY_NOT_READ", "GUESTS_MAY_NOT_WRITE", "NOT_KNOWN"})
    void nobodyIsNamedToGuestsAndToWhoeverIsNotKnown(@Nullable Denial why) {
        assertThat(OthersWhoMay.able(why)).isEmpty();
    }
}
