package torikumi.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import torikumi.platform.GuestRule;

class OfficePoliciesTests {

    private static final String TABLE = """
            action              | OUTSIDER                    | MEMBER                      | LEAD                | COORDINATOR         | ADMINISTRATOR
            READ                | yes                         | yes                         | yes                 | yes                 | yes
            RECORD              | NOT_YOUR_OFFICE             | yes                         | yes                 | yes                 | NOT_YOUR_OFFICE
            CORRECT_OWN         | NOT_YOUR_OFFICE             | yes                         | yes                 | yes                 | NOT_YOUR_OFFICE
            CORRECT_OTHERS      | NOT_YOURS                   | NOT_YOURS                   | yes                 | yes                 | NOT_YOURS
            WITHDRAW_OWN        | yes                         | yes                         | yes                 | yes                 | yes
            WITHDRAW_OTHERS     | AUTHOR_ONLY                 | AUTHOR_ONLY                 | AUTHOR_ONLY         | AUTHOR_ONLY         | AUTHOR_ONLY
            APPROVE_WORDING     | LEADS_ONLY                  | LEADS_ONLY                  | yes                 | LEADS_ONLY          | LEADS_ONLY
            REOPEN_INITIATIVE   | LEADS_AND_COORDINATORS_ONLY | LEADS_AND_COORDINATORS_ONLY | yes                 | yes                 | yes
            CLOSE_PLAN          | COORDINATORS_ONLY           | COORDINATORS_ONLY           | COORDINATORS_ONLY   | yes                 | yes
            REOPEN_PLAN         | COORDINATORS_ONLY           | COORDINATORS_ONLY           | COORDINATORS_ONLY   | yes                 | yes
            IMPORT_PLAN         | COORDINATORS_ONLY           | COORDINATORS_ONLY           | COORDINATORS_ONLY   | yes                 | yes
            CHANGE_SCALE        | ADMINISTRATORS_ONLY         | ADMINISTRATORS_ONLY         | ADMINISTRATORS_ONLY | ADMINISTRATORS_ONLY | yes
            JOIN                | yes                         | yes                         | yes                 | yes                 | yes
            APPROVE_JOINING     | LEADS_AND_COORDINATORS_ONLY | LEADS_AND_COORDINATORS_ONLY | yes                 | yes                 | yes
            APPOINT_MEMBER      | LEADS_AND_COORDINATORS_ONLY | LEADS_AND_COORDINATORS_ONLY | yes                 | yes                 | yes
            APPOINT_LEAD        | COORDINATORS_ONLY           | COORDINATORS_ONLY           | COORDINATORS_ONLY   | yes                 | yes
            APPOINT_COORDINATOR | COORDINATORS_ONLY           | COORDINATORS_ONLY           | COORDINATORS_ONLY   | yes                 | yes
            NAME_OWN_DEPUTY     | NOT_YOUR_OFFICE             | yes                         | yes                 | yes                 | NOT_YOUR_OFFICE
            NAME_OTHERS_DEPUTY  | NOT_YOURS                   | NOT_YOURS                   | yes                 | yes                 | yes
            HAND_OVER_OWN       | NOT_YOUR_OFFICE             | yes                         | yes                 | yes                 | NOT_YOUR_OFFICE
            HAND_OVER_OTHERS    | NOT_YOURS                   | NOT_YOURS                   | yes                 | yes                 | yes
            SET_REMINDER        | NOT_YOUR_OFFICE             | yes                         | yes                 | yes                 | yes
            STOP_REMINDER       | LEADS_AND_COORDINATORS_ONLY | LEADS_AND_COORDINATORS_ONLY | yes                 | yes                 | yes
            SNOOZE_REMINDER     | NOT_YOUR_OFFICE             | yes                         | yes                 | yes                 | NOT_YOUR_OFFICE
            SEE_PENDING         | LEADS_AND_COORDINATORS_ONLY | LEADS_AND_COORDINATORS_ONLY | yes                 | yes                 | yes
            WRITE_SUMMARY       | LEADS_AND_COORDINATORS_ONLY | LEADS_AND_COORDINATORS_ONLY | yes                 | yes                 | LEADS_AND_COORDINATORS_ONLY
            WRITE_EVALUATION    | NOT_YOUR_OFFICE             | yes                         | yes                 | yes                 | NOT_YOUR_OFFICE
            CONFIRM_EVALUATION  | LEADS_ONLY                  | LEADS_ONLY                  | yes                 | LEADS_ONLY          | LEADS_ONLY
            REOPEN_EVALUATION   | LEADS_AND_COORDINATORS_ONLY | LEADS_AND_COORDINATORS_ONLY | yes                 | yes                 | yes
            CHANGE_CALENDAR     | ADMINISTRATORS_ONLY         | ADMINISTRATORS_ONLY         | ADMINISTRATORS_ONLY | ADMINISTRATORS_ONLY | yes
            PAUSE_REMINDERS     | ADMINISTRATORS_ONLY         | ADMINISTRATORS_ONLY         | ADMINISTRATORS_ONLY | ADMINISTRATORS_ONLY | yes
            SEE_CHANGES         | LEADS_AND_COORDINATORS_ONLY | LEADS_AND_COORDINATORS_ONLY | yes                 | yes                 | yes
            SHARE_PICTURE       | NOT_YOUR_OFFICE             | yes                         | yes                 | yes                 | yes
            PUBLISH             | COORDINATORS_ONLY           | COORDINATORS_ONLY           | COORDINATORS_ONLY   | yes                 | yes
            DISCLOSE            | COORDINATORS_ONLY           | COORDINATORS_ONLY           | COORDINATORS_ONLY   | yes                 | yes
            REDACT              | COORDINATORS_ONLY           | COORDINATORS_ONLY           | COORDINATORS_ONLY   | yes                 | yes
            """;

    private static final Office SECTION = new Office("総務部", "総務課", null);
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 9);

    private static final Map<Action, Map<Capacity, String>> CELLS = cells();

    private static Map<Action, Map<Capacity, String>> cells() {
        Map<Action, Map<Capacity, String>> cells = new EnumMap<>(Action.class);
        TABLE.lines().skip(1).map(line -> line.split("\\s*\\|\\s*")).forEach(line -> {
            Map<Capacity, String> row = new EnumMap<>(Capacity.class);
            for (Capacity capacity : Capacity.values()) row.put(capacity, line[capacity.ordinal() + 1].strip());
            cells.put(Action.valueOf(line[0]), row);
        });
        return cells;
    }

    @Test
    void theTableHasEveryActionAndCapacity() {
        assertThat(CELLS.keySet()).isEqualTo(EnumSet.allOf(Action.class));
        assertThat(TABLE.lines().findFirst().orElseThrow().split("\\s*\\|\\s*"))
                .containsExactly("action", "OUTSIDER", "MEMBER", "LEAD", "COORDINATOR", "ADMINISTRATOR");
    }

    @TestFactory
    List<DynamicTest> whoeverIsNamedToSomebodyWhoIsRefusedMayThemselves() {
        return Arrays.stream(Action.values())
                .filter(action -> action != Action.WITHDRAW_OTHERS)
                .flatMap(action -> Arrays.stream(Capacity.values())
                        .map(capacity -> OfficePolicies.denial(capacity, action))
                        .filter(Objects::nonNull)
                        .map(why -> DynamicTest.dynamicTest(why + " " + action, () -> assertThat(OthersWhoMay.able(why))
                                .isNotEmpty()
                                .allMatch(able -> OfficePolicies.denial(able, action) == null))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> answerAsTheTableSays() {
        return Arrays.stream(Action.values())
                .flatMap(action -> Arrays.stream(Capacity.values())
                        .map(capacity -> DynamicTest.dynamicTest(capacity + " " + action, () -> assertThat(
                                        answer(GuestRule.NONE, Person.Belonging.STAFF, capacity, action))
                                .isEqualTo(CELLS.get(action).get(capacity)))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> askOfGuestsWhatTheSettingSaysFirst() {
        return Arrays.stream(Action.values())
                .flatMap(action -> Arrays.stream(Capacity.values())
                        .map(capacity -> DynamicTest.dynamicTest(capacity + " " + action, () -> {
                            boolean reads = action == Action.READ;
                            for (var belonging : List.of(Person.Belonging.GUEST, Person.Belonging.CONNECTED)) {
                                assertThat(answer(GuestRule.NONE, belonging, capacity, action))
                                        .isEqualTo(reads ? "GUESTS_MAY_NOT_READ" : "GUESTS_MAY_NOT_WRITE");
                                assertThat(answer(GuestRule.READ, belonging, capacity, action))
                                        .isEqualTo(reads ? "yes" : "GUESTS_MAY_NOT_WRITE");
                                assertThat(answer(GuestRule.WRITE, belonging, capacity, action))
                                        .isEqualTo(CELLS.get(action).get(capacity));
                            }
                        })))
                .toList();
    }

    private static String answer(GuestRule guests, Person.Belonging belonging, Capacity capacity, Action action) {
        return new OfficePolicies(guests)
                .denial(acting(belonging, capacity), action, SECTION)
                .map(Enum::name)
                .orElse("yes");
    }

    private static Acting acting(Person.Belonging belonging, Capacity capacity) {
        var person = new Person("U1", "田中", capacity == Capacity.ADMINISTRATOR, belonging);
        List<Post> posts =
                switch (capacity) {
                    case OUTSIDER, ADMINISTRATOR -> List.of();
                    case MEMBER -> List.of(new Post(SECTION, Role.MEMBER, null));
                    case LEAD -> List.of(new Post(SECTION, Role.LEAD, null));
                    case COORDINATOR -> List.of(new Post(new Office("総務部", null, null), Role.COORDINATOR, null));
                };
        return new Acting(person, TODAY, posts);
    }

    @Test
    void letAPersonDoWhateverOneOfHerCapacitiesMay() {
        var acting = new Acting(Someone.administrator("佐藤"), TODAY, List.of(new Post(SECTION, Role.MEMBER, null)));
        var policies = new OfficePolicies(GuestRule.NONE);
        assertThat(policies.denial(acting, Action.RECORD, SECTION)).isEmpty();
        assertThat(policies.denial(acting, Action.CLOSE_PLAN, SECTION)).isEmpty();
        assertThat(policies.denial(acting, Action.APPROVE_WORDING, SECTION)).contains(Denial.LEADS_ONLY);
    }

    @Test
    void countNoPostOfAnotherOffice() {
        var acting = new Acting(Someone.staff("佐藤"), TODAY, List.of(new Post(SECTION, Role.LEAD, null)));
        var policies = new OfficePolicies(GuestRule.NONE);
        assertThat(policies.denial(acting, Action.RECORD, new Office("総務部", "職員課", null)))
                .contains(Denial.NOT_YOUR_OFFICE);
        assertThat(policies.denial(acting, Action.APPROVE_WORDING, new Office("総務部", "総務課", "法規")))
                .isEmpty();
        assertThat(policies.denial(acting, Action.CLOSE_PLAN, new Office("総務部", null, null)))
                .contains(Denial.COORDINATORS_ONLY);
    }

    @Test
    void askOnlyAdministratorsAboutTheWholeWorkspace() {
        var policies = new OfficePolicies(GuestRule.READ);
        assertThat(policies.denial(Someone.administrator("佐藤"), Action.CHANGE_SCALE))
                .isEmpty();
        assertThat(policies.denial(Someone.staff("佐藤"), Action.CHANGE_SCALE)).contains(Denial.ADMINISTRATORS_ONLY);
        assertThat(policies.denial(Someone.guest("客"), Action.READ)).isEqualTo(Optional.empty());
        assertThat(policies.denial(Someone.guest("客"), Action.CHANGE_SCALE)).contains(Denial.GUESTS_MAY_NOT_WRITE);
    }

    @Test
    void nameThoseWhoMay() {
        assertThat(OfficePolicies.who(Action.REOPEN_INITIATIVE))
                .containsExactly(Capacity.LEAD, Capacity.COORDINATOR, Capacity.ADMINISTRATOR);
        assertThat(OfficePolicies.who(Action.APPROVE_WORDING)).containsExactly(Capacity.LEAD);
    }
}
