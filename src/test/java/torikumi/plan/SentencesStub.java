package torikumi.plan;

import torikumi.plan.intake.Reading;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Remark;

/** Below the edge nobody has words: what there is to say, by its kind. */
public class SentencesStub implements DocumentSentences {

    @Override
    public String of(Fault fault) {
        return fault.toString();
    }

    @Override
    public String of(Remark remark) {
        return remark.toString();
    }

    @Override
    public String of(Reading.Missing missing) {
        return missing.toString();
    }
}
