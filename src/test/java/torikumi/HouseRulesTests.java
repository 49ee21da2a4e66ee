package torikumi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import torikumi.slack.card.PeopleWords;
import torikumi.staff.Colleague;

/** What style.md says of the whole house, held against every class. */
class HouseRulesTests {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("torikumi");

    private static void holds(ArchRule rule) {
        rule.check(HOUSE);
    }

    @Test
    void slackTypesStayAtTheEdge() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("torikumi.slack..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.slack.api.."));
    }

    @Test
    void theSandboxKnowsOnlyTheProtocol() {
        holds(noClasses()
                .that()
                .resideInAPackage("torikumi.sandbox..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "torikumi.plan..",
                        "torikumi.staff..",
                        "torikumi.calendar..",
                        "torikumi.progress..",
                        "torikumi.reminder..",
                        "torikumi.report..",
                        "torikumi.slack..")));
    }

    @Test
    void theDomainKnowsNoHttpAndNoWording() {
        holds(noClasses()
                .that()
                .resideInAnyPackage(
                        "torikumi.plan..",
                        "torikumi.staff..",
                        "torikumi.calendar..",
                        "torikumi.progress..",
                        "torikumi.reminder..",
                        "torikumi.report..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework.web..",
                        "jakarta.servlet..",
                        "java.net.http..",
                        "org.springframework.context.support.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("torikumi.platform.Texts"));
    }

    /** Of the edge, each knows those before it, and {@code torikumi.slack} itself puts them together. */
    private static final List<String> FLOORS = List.of(
            "words",
            "card",
            "transport",
            "identity",
            "delivery",
            "edge",
            "ask",
            "people",
            "plan",
            "wording",
            "hand",
            "record",
            "remind",
            "evaluation",
            "report",
            "roundtrip",
            "home");

    @Test
    void noArrowRunsUpInsideTheEdge() {
        assertThat(HOUSE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith("torikumi.slack."))
                        .collect(toSet()))
                .isEqualTo(FLOORS.stream().map("torikumi.slack."::concat).collect(toSet()));
        for (int i = 0; i < FLOORS.size(); i++)
            holds(noClasses()
                    .that()
                    .resideInAPackage("torikumi.slack." + FLOORS.get(i))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(Stream.concat(
                                    Stream.of("torikumi.slack"),
                                    FLOORS.subList(i + 1, FLOORS.size()).stream()
                                            .map("torikumi.slack."::concat))
                            .toArray(String[]::new))));
    }

    @Test
    void noPackagesFormACircle() {
        holds(SlicesRuleDefinition.slices().matching("torikumi.(**)").should().beFreeOfCycles());
    }

    @Test
    void cardsAndTheParserArePure() {
        holds(noClasses()
                .that()
                .resideInAnyPackage("torikumi.slack.words", "torikumi.slack.card")
                .or()
                .haveNameMatching("torikumi\\.slack\\..*(Blocks|Words|Form|Faults|Lines)(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock"));
    }

    @Test
    void theClockIsHandedIn() {
        holds(noClasses()
                .should()
                .callMethodWhere(describe(
                        "asks the system for the time",
                        (JavaMethodCall call) ->
                                call.getTargetOwner().getPackageName().equals("java.time")
                                                && call.getName().equals("now")
                                                && call.getTarget()
                                                        .getRawParameterTypes()
                                                        .isEmpty()
                                        || call.getTargetOwner().getFullName().equals("java.lang.System")
                                                && call.getName().equals("currentTimeMillis"))));
    }

    @Test
    void repositoriesStayInTheirModule() {
        holds(classes().that().areAssignableTo(Repository.class).should().bePackagePrivate());
    }

    @Test
    void namesSayWhatTheOfficeWouldSay() {
        holds(noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Impl|Utils?|Dto|DTO)(\\$.*)?"));
    }

    @Test
    void nobodySleepsAndNothingRunsBesideTheScheduler() {
        holds(noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .beAnnotatedWith("org.springframework.scheduling.annotation.Async"));
    }

    /** What somebody typed into their name may read as a post, or as markup. */
    @Test
    void peoplesNamesAreWordedInOnePlace() {
        holds(noClasses()
                .that()
                .resideInAPackage("torikumi.slack..")
                .and()
                .doNotHaveFullyQualifiedName(PeopleWords.class.getName())
                .should()
                .callMethod(Colleague.class, "name"));
    }

    /** SlackJson makes harmless what people typed, and FormSeals seals; both are texts from there on. */
    @Test
    void cardsAndFormsReachSlackThroughOnePlace() {
        holds(noClasses()
                .should()
                .callMethodWhere(describe(
                        "gives Slack a card or a form that nothing has made harmless",
                        (JavaMethodCall call) ->
                                call.getTargetOwner().getPackageName().startsWith("com.slack.api")
                                        && (call.getTargetOwner().getName().endsWith("RequestBuilder")
                                                        && Set.of("view", "blocks", "attachments")
                                                                .contains(call.getName())
                                                || call.getName().startsWith("ackWith")
                                                || call.getName().equals("ack")
                                                        && !call.getTarget()
                                                                .getRawParameterTypes()
                                                                .isEmpty()))));
    }
}
