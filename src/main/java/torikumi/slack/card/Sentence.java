package torikumi.slack.card;

/** A card that is one sentence of the catalogue. */
public final class Sentence {

    private Sentence() {}

    public static Reply of(String sentence) {
        return new Card().text(sentence).reply(sentence);
    }
}
