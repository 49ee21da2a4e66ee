package torikumi.plan;

import torikumi.plan.intake.Reading;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Remark;

/** What a document's faults and remarks are in words, for the log; the same that people read in chat. */
public interface DocumentSentences {

    String of(Fault fault);

    String of(Remark remark);

    String of(Reading.Missing missing);
}
