package torikumi.slack.edge;

import java.security.SecureRandom;

/** A short number that a person can read out, such as {@code 7F3K-Q2}: it stands in the sentence they see and in the log. */
record Receipt(String number) {

    private static final SecureRandom RANDOM = new SecureRandom();

    // Without I, L, O and U, which are misread or misheard.
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static Receipt next() {
        var number = new StringBuilder(7);
        for (int i = 0; i < 6; i++) {
            if (i == 4) number.append('-');
            number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new Receipt(number.toString());
    }

    @Override
    public String toString() {
        return number;
    }
}
