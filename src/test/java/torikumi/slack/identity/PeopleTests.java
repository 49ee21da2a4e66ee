package torikumi.slack.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.MovableClock;
import torikumi.platform.Workspace;
import torikumi.slack.FakeSlack;
import torikumi.staff.Belongings;
import torikumi.staff.Departures;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

class PeopleTests {

    private static final String ENGLISH = "{\"ok\":true,\"user\":{\"id\":\"U1\",\"locale\":\"en-US\"}}";

    private final FakeSlack slack = new FakeSlack();
    private final MovableClock clock = new MovableClock(ZoneId.of("Asia/Tokyo"));
    private final Slack client = client();
    private final StaffDirectory directory = mock(StaffDirectory.class);
    private final Departures departures = mock(Departures.class);
    private final Belongings belongings = mock(Belongings.class);
    private final People languages =
            new People(client.methods("xoxb-1"), directory, departures, belongings, clock, Duration.ofSeconds(30));

    @AfterEach
    void stop() throws Exception {
        client.close();
        slack.close();
    }

    @Test
    void areAskedForOnceAnHour() {
        slack.always("users.info", FakeSlack.Answer.ok(ENGLISH));

        assertThat(of("U1")).isEqualTo(Locale.US);
        clock.putForward(Duration.ofMinutes(59));
        assertThat(of("U1")).isEqualTo(Locale.US);
        assertThat(slack.calls("users.info")).hasSize(1);

        clock.putForward(Duration.ofMinutes(2));
        slack.always("users.info", FakeSlack.Answer.ok(ENGLISH.replace("en-US", "ja-JP")));
        assertThat(of("U1")).isEqualTo(Locale.JAPAN);
    }

    @Test
    void areTheWorkspacesWhereSlackDoesNotSayAndAskedForAgainAfterAMinute() {
        slack.always("users.info", FakeSlack.Answer.refusing("user_not_found"));

        assertThat(of("U1")).isEqualTo(Locale.JAPANESE);
        assertThat(of("U1")).isEqualTo(Locale.JAPANESE);
        assertThat(slack.calls("users.info")).hasSize(1);

        clock.putForward(Duration.ofSeconds(61));
        slack.always("users.info", FakeSlack.Answer.ok(ENGLISH));
        assertThat(of("U1")).isEqualTo(Locale.US);
    }

    @Test
    void surviveAnAnswerThatIsNone() {
        slack.always("users.info", FakeSlack.Answer.ok("<html>"));
        assertThat(of("U1")).isEqualTo(Locale.JAPANESE);

        slack.always("users.info", FakeSlack.Answer.ok("{\"ok\":true,\"user\":{\"id\":\"U2\"}}"));
        assertThat(of("U2")).isEqualTo(Locale.JAPANESE);

        slack.close();
        assertThat(of("U3")).isEqualTo(Locale.JAPANESE);
    }

    @Test
    void areNotWaitedForWhereTheyAreOnlyWantedIfKnown() {
        assertThat(languages.ofIfKnown("T1", "U1")).isEqualTo(Locale.JAPANESE);
        assertThat(slack.calls()).isEmpty();

        slack.always("users.info", FakeSlack.Answer.ok(ENGLISH));
        of("U1");
        assertThat(languages.ofIfKnown("T1", "U1")).isEqualTo(Locale.US);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'team_id':'T0OTHER','enterprise_user':{'id':'W1','teams':['T1','T0OTHER']}} | STAFF",
                "{'team_id':'T0OTHER','enterprise_user':{'id':'W1','teams':['T0OTHER']}} | CONNECTED",
                "{'team_id':'T0OTHER','enterprise_user':{'id':'W1'}} | CONNECTED",
                "{'team_id':'T0OTHER'} | CONNECTED",
                "{'team_id':'T0OTHER','is_stranger':true,'enterprise_user':{'id':'W1','teams':['T1']}} | CONNECTED",
                "{'team_id':'T0OTHER','is_restricted':true,'enterprise_user':{'id':'W1','teams':['T1']}} | GUEST",
                "{'team_id':'T1'} | STAFF"
            },
            quoteCharacter = '~')
    void areStaffInEveryWorkspaceOfTheirGridThatTheyBelongTo(String user, Person.Belonging belonging) {
        slack.always("users.info", FakeSlack.Answer.ok("{\"ok\":true,\"user\":%s}".formatted(user.replace('\'', '"'))));

        person("U1");

        verify(directory).person(eq("U1"), any(), anyBoolean(), eq(belonging));
    }

    @Test
    void haveNamesThatCanBeKeptAndRead() {
        String long300 = "総務課の森".repeat(60);
        slack.always(
                "users.info",
                FakeSlack.Answer.ok("{\"ok\":true,\"user\":{\"id\":\"U1\",\"real_name\":\"%s\"}}".formatted(long300)));

        person("U1");

        verify(directory).person(eq("U1"), eq(long300.substring(0, 79) + "…"), anyBoolean(), any());
    }

    @ParameterizedTest
    @CsvSource({
        "'  森\u0000\n あかり ', '森 あかり'",
        "'\u202E森\u2066', '森'",
        "'<!channel> *太郎* & <b>', '<!channel> *太郎* & <b>'",
        "'\uD83D', ''",
        "'\u200B', ''",
        "'😀👩\u200D💻', '😀👩\u200D💻'"
    })
    void haveNamesWithoutWhatCannotBeSeen(String given, String shown) {
        assertThat(ShownName.of(given)).isEqualTo(shown);
    }

    @Test
    void areCutBetweenCharactersNotWithinOne() {
        String name = ShownName.of("😀".repeat(300));

        assertThat(name).isEqualTo("😀".repeat(79) + "…");
    }

    @Test
    void areWrittenDownAsGoneWhereSlackSaysSo() {
        slack.always("users.info", FakeSlack.Answer.ok("{\"ok\":true,\"user\":{\"id\":\"U1\",\"deleted\":true}}"));
        person("U1");
        verify(departures).left(eq("U1"), any());

        slack.always("users.info", FakeSlack.Answer.refusing("user_not_found"));
        person("U2");
        verify(departures).left(eq("U2"), any());

        slack.always("users.info", FakeSlack.Answer.refusing("ratelimited"));
        person("U3");
        verify(departures, never()).left(eq("U3"), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratelimited", "internal_error", "missing_scope", "user_not_found", "user_not_visible"})
    void areNotKnownWhereSlackDoesNotSay(String error) {
        slack.always("users.info", FakeSlack.Answer.refusing(error));

        person("U1");

        verify(directory).person("U1", "U1", false, Person.Belonging.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"STAFF", "GUEST"})
    void stayWhatTheyWereWhileSlackStumbles(Person.Belonging belonging) {
        when(belongings.recall(eq("U1"), any()))
                .thenReturn(Optional.of(new Belongings.Known("森", false, belonging, null)));
        slack.always("users.info", FakeSlack.Answer.status(500));

        person("U1");

        verify(directory).person("U1", "森", false, belonging);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_not_found", "user_not_visible"})
    void areForgottenWhereSlackSaysThatNobodyIsThere(String error) {
        slack.always("users.info", FakeSlack.Answer.refusing(error));

        person("U1");

        verify(belongings).forget("U1");
        verify(belongings, never()).recall(any(), any());
    }

    @Test
    void areRememberedAsSlackHasThem() {
        slack.always(
                "users.info",
                FakeSlack.Answer.ok(
                        "{\"ok\":true,\"user\":{\"id\":\"U1\",\"real_name\":\"森\",\"is_admin\":true,\"is_restricted\":true}}"));

        person("U1");

        verify(belongings).met(eq("U1"), eq(new Belongings.Known("森", true, Person.Belonging.GUEST, null)), any());
    }

    @Test
    void readTheirOwnLanguageInALetterThatWaitsForNobody() {
        when(belongings.recall(eq("U1"), any()))
                .thenReturn(Optional.of(new Belongings.Known("Morgan", false, Person.Belonging.STAFF, Locale.US)));
        slack.always("users.info", FakeSlack.Answer.ok(ENGLISH).after(Duration.ofSeconds(20)));

        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThat(CurrentWorkspace.within(new Workspace("T1"), () -> languages.of(List.of("U1", "U2"))))
                    .containsEntry("U1", Locale.US)
                    .containsEntry("U2", Locale.JAPANESE);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    @Test
    void areWaitedForOnceHoweverOftenSomethingAboutThemIsWanted() {
        var impatient =
                new People(client.methods("xoxb-1"), directory, departures, belongings, clock, Duration.ofMillis(300));
        slack.always("users.info", FakeSlack.Answer.ok(ENGLISH).after(Duration.ofSeconds(2)));
        long begun = System.nanoTime();

        CurrentWorkspace.within(new Workspace("T1"), () -> {
            for (int i = 0; i < 5; i++) {
                impatient.of("U1");
                impatient.person("U1");
            }
        });

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1200));
        verify(belongings, times(1)).recall(eq("U1"), any());
    }

    private void person(String userId) {
        CurrentWorkspace.within(new Workspace("T1"), () -> {
            languages.person(userId);
        });
    }

    private Locale of(String userId) {
        return CurrentWorkspace.<Locale>within(new Workspace("T1"), () -> languages.of(userId));
    }

    private Slack client() {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiBase().toString());
        config.setStatsEnabled(false);
        return Slack.getInstance(config);
    }
}
