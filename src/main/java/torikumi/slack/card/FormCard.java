package torikumi.slack.card;

import com.slack.api.model.view.View;

/** What is shown where a form cannot be opened at once: the button that opens it. */
public final class FormCard {

    private FormCard() {}

    /**
     * @param title key of the form's title
     * @param words that ask for the form
     */
    public static Reply of(String title, String words, View form, Showing showing) {
        return new Card(showing, "people.form.open", showing.text(title))
                .buttons(Button.form(showing, "people.button.form", words.strip())
                        .spoken(showing.text(title)))
                .reply()
                .withForm(form);
    }
}
