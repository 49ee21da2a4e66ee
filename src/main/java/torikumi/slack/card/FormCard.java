package torikumi.slack.card;

import com.slack.api.model.view.View;
import java.util.List;
import torikumi.platform.Say;

/** What is shown where a form cannot be opened at once: the button that opens it. */
public final class FormCard {

    private FormCard() {}

    /**
     * @param title key of the form's title
     * @param words that ask for the form
     */
    public static Reply of(String title, String words, View form, Showing showing) {
        Say say = showing.say();
        String sentence = say.text("people.form.open", say.text(title));
        return new Card()
                .text(sentence)
                .add(Presses.row(
                        List.of(Presses.form(say.text("people.button.form"), say.text(title), words.strip())), say))
                .reply(sentence)
                .withForm(form);
    }
}
