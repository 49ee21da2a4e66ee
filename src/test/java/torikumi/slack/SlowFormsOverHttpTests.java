package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Slack opens a form after the time in which a request is to be answered: the form comes, and nobody is told that it failed. */
class SlowFormsOverHttpTests extends HttpEdge {

    @Autowired
    FrontDesk desk;

    @BeforeEach
    void slackIsSlow() {
        answers.with(desk::answer);
        slack.always("views.open", FakeSlack.Answer.ok("{\"ok\":true}").after(Duration.ofSeconds(4)));
    }

    @Test
    void saysThatTheFormIsComingWhereItWasTyped() {
        String said = requests.command("update").body();

        assertThat(said).contains("フォームを開いています").doesNotContain("お答えできませんでした");
    }

    @Test
    void saysThatTheFormIsComingWhereAButtonWasPressed() {
        requests.interaction(onEphemeral(press("progress.open.1", "list"), slack.responseUrl("slow")));

        assertThat(texts("slow")).singleElement().asString().startsWith("フォームを開いています");
    }

    @Test
    void saysWhatToDoWhereTheFormDoesNotCome() {
        slack.always("views.open", FakeSlack.Answer.refusing("expired_trigger_id"));

        requests.interaction(onEphemeral(press("progress.open.1", "list"), slack.responseUrl("late")));

        assertThat(texts("late")).singleElement().asString().contains("のように入力するか、フォームで");
    }

    private List<String> texts(String name) {
        calls("response/" + name, 1);
        delivered();
        return slack.calls("response/" + name).stream()
                .map(call -> call.json().getAsJsonObject().get("text").getAsString())
                .toList();
    }
}
