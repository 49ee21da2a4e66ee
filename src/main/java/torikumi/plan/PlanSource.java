package torikumi.plan;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a plan came from.
 *
 * @param isBundled whether it comes with the program
 */
record PlanSource(String fileName, byte[] bytes, boolean isBundled) {

    PlanSource(String fileName, byte[] bytes) {
        this(fileName, bytes, false);
    }

    private static final int LONGEST = 255;

    PlanSource {
        if (fileName.length() > LONGEST) fileName = fileName.substring(fileName.length() - LONGEST);
    }

    String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    long size() {
        return bytes.length;
    }
}
