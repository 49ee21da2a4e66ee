package torikumi.platform;

/** A setting that is missing, contradictory or unusable: one sentence for the operator that names it. Stops the start. */
public class SettingFault extends RuntimeException {

    public SettingFault(String sentence) {
        super(sentence);
    }

    public SettingFault(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
