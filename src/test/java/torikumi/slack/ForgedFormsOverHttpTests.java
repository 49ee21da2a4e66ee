package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.object;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.edge.Registration;
import torikumi.slack.record.Draft;
import torikumi.slack.record.Drafts;
import torikumi.slack.record.FormMemo;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** A form gives back what it was opened with: no channel, source, version or person can be put into it. */
class ForgedFormsOverHttpTests extends HttpEdge {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private static final String INVENTED =
            "{\"initiativeId\":null,\"corrects\":null,\"draftId\":null,\"way\":\"SHORTCUT\",\"channelId\":\"C0SECRET\","
                    + "\"messageTs\":\"1.1\",\"threadTs\":\"1.1\",\"permalink\":\"https://example.org/\",\"place\":\"\"}";

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    @Autowired
    Handlers handlers;

    @Autowired
    Drafts drafts;

    private String member;

    @BeforeEach
    void aMemberOf総務課() {
        answers.with(desk::answer);
        member = "UFORGE" + PEOPLE.incrementAndGet();
        CurrentWorkspace.within(
                new Workspace(FakeSlack.TEAM),
                () -> appointments.appoint(
                        Someone.administrator("管理者"),
                        new Colleague(member, member),
                        Role.MEMBER,
                        new Office("総務部", "総務課", null),
                        LocalDate.of(2021, 4, 1),
                        clock.instant()));
    }

    private JsonObject opened() {
        requests.command("総務-03", Map.of("command", "/shinchoku", "user_id", member));
        return SentForm.open(
                JsonParser.parseString(calls("views.open", 1).getLast().field("view"))
                        .getAsJsonObject());
    }

    /** @param of what a form was given, in which the seal stands before the memo */
    interface Forgery {
        String of(String sealed);
    }

    static Stream<Forgery> forgeries() {
        return Stream.of(
                given -> INVENTED,
                given -> "." + INVENTED,
                given -> given.substring(0, given.indexOf('.') + 1) + INVENTED,
                given -> given.replaceFirst("\"channelId\":\"[^\"]*\"", "\"channelId\":\"C0SECRET\""),
                given -> given.substring(given.indexOf('.') + 1),
                given -> (given.charAt(0) == 'A' ? 'B' : 'A') + given.substring(1),
                given -> given + " ",
                given -> "",
                given -> "null",
                given -> "{".repeat(3000));
    }

    private JsonObject forged(Forgery forgery) {
        JsonObject form = opened();
        String sealed = form.get("private_metadata").getAsString();
        String other = forgery.of(sealed);
        assertThat(other).isNotEqualTo(sealed);
        form.addProperty("private_metadata", other);
        return form;
    }

    private List<Map<String, Object>> written() {
        return jdbc.sql("select * from progress_update where author_id = ?")
                .param(member)
                .query()
                .listOfRows();
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void recordsNothingAndLeavesWhatWasTyped(Forgery forgery) {
        JsonObject form = forged(forgery);

        String answer = requests.interaction(
                        SentForm.submitted(form, member, Map.of("health", "on-track", "words", "会場を決めた")))
                .body();

        assertThat(JsonParser.parseString(answer)
                        .getAsJsonObject()
                        .getAsJsonObject("errors")
                        .get("health")
                        .getAsString())
                .contains("受け付けていません", "もう一度開いてください");
        assertThat(written()).isEmpty();
        assertThat(staged()).isZero();
    }

    /** Also what was sealed, for another form. */
    @Test
    void takesNoFormWhateverWithoutTheSealItWasOpenedWith() {
        List<String> forms = handlers.all().stream()
                .filter(Registration.Submission.class::isInstance)
                .map(each -> ((Registration.Submission) each).callbackId())
                .toList();
        assertThat(forms).hasSizeGreaterThan(10);
        for (String form : forms)
            for (String about : List.of("", member, "close R3 総務部", anothers(form, forms))) {
                JsonObject view = JsonParser.parseString("""
                        {"type":"modal","blocks":[{"type":"input","block_id":"why","label":{"type":"plain_text","text":"x"},
                        "element":{"type":"plain_text_input","action_id":"value"}}]}""").getAsJsonObject();
                view.addProperty("callback_id", form);
                view.addProperty("private_metadata", about);

                String answer = requests.interaction(
                                SentForm.submitted(SentForm.open(view), member, Map.of("why", "異動のため")))
                        .body();

                assertThat(answer).as(form).contains("\"why\":\"", "受け付けていません");
            }
        assertThat(staged()).isZero();
        assertThat(slack.calls("views.open")).isEmpty();
    }

    private String anothers(String form, List<String> forms) {
        String other = forms.get((forms.indexOf(form) + 1) % forms.size());
        return sealed(object("callback_id", other, "private_metadata", member))
                .get("private_metadata")
                .getAsString();
    }

    @Test
    void aChoiceInAForgedFormDrawsNoneThatIsSealed() {
        JsonObject form = forged(given -> INVENTED);

        requests.interaction(SentForm.chosen(form, member, "health", "late"));
        form.addProperty("type", "home");
        requests.interaction(SentForm.chosen(form, member, "health", "late"));

        assertThat(slack.calls("views.update"))
                .allSatisfy(call -> assertThat(call.field("view")).doesNotContain("C0SECRET"));
    }

    @Test
    void aCorrectionNamesItsVersionByNothingThatCanBeCounted() {
        requests.command("総務-03 順調 会場を決めた", Map.of("command", "/shinchoku", "user_id", member));
        var version = jdbc.sql("select id, ref from progress_update where author_id = ?")
                .param(member)
                .query()
                .singleRow();
        JsonObject press = SignedRequests.press("progress.correct", String.valueOf(version.get("ref")));
        press.add("user", object("id", member, "team_id", FakeSlack.TEAM));
        requests.interaction(SignedRequests.onEphemeral(press, slack.responseUrl("correct")));

        String about = JsonParser.parseString(calls("views.open", 1).getFirst().field("view"))
                .getAsJsonObject()
                .get("private_metadata")
                .getAsString();

        assertThat(about).contains("\"corrects\":\"" + version.get("ref") + "\"");
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void keepsWhatWasTypedForThePersonAlone(Forgery forgery) {
        JsonObject form = forged(forgery);

        requests.interaction(SentForm.closed(form, member, Map.of("words", "会場を決めた")));
        delivered();

        assertThat(slack.calls("chat.postEphemeral")).isEmpty();
        assertThat(slack.calls("chat.postMessage"))
                .extracting(call -> call.field("channel"))
                .containsExactly(member);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void offersInitiativesAllTheSame(Forgery forgery) {
        JsonObject form = forged(forgery);
        JsonObject payload = object(
                "type",
                "block_suggestion",
                "action_id",
                "progress.initiative",
                "block_id",
                "initiative",
                "value",
                "総務");
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", member, "team_id", FakeSlack.TEAM));
        payload.add("view", form);

        assertThat(requests.interaction(payload).body()).contains("options", "総務-0");
    }

    @Test
    void whatAnotherHasKeptStaysAsItIs() {
        JsonObject form = opened();
        var origin = new Asked.Origin(WayIn.COMMAND, "another", clock.instant(), null, null, null);
        var asked = new Asked("U0ANOTHER", "C1", Asked.Place.CHANNEL, Locale.JAPANESE, "会場を探している", origin);
        String kept = within(() -> drafts.keep("U0ANOTHER", Draft.of(asked, asked.words(), null)));
        FormMemo memo = new FormMemo(null, null, kept, WayIn.FORM, "C1", null, null, null, "");
        form.addProperty("private_metadata", memo.text());
        sealed(form);

        String answer = requests.interaction(
                        SentForm.submitted(form, member, Map.of("health", "late", "words", "会場を決めた", "reason", "")))
                .body();

        assertThat(answer).contains("遅れの理由");
        assertThat(within(() -> drafts.find(kept, "U0ANOTHER")))
                .get()
                .extracting(Draft::words)
                .isEqualTo("会場を探している");
    }
}
