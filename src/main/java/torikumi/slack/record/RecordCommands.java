package torikumi.slack.record;

import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.words.Command;

/** Answers what is to be recorded, mended or taken back. */
@Component
public class RecordCommands {

    private final Reporting recording;
    private final OwnCorrections amending;

    RecordCommands(Reporting recording, OwnCorrections amending) {
        this.recording = recording;
        this.amending = amending;
    }

    public Reply answer(Asked asked, Command.AboutRecord command, Showing showing) {
        return switch (command) {
            case Command.Update(var words) -> recording.update(asked, words, showing);
            case Command.Correct of -> amending.correct(asked, of);
            case Command.TakeBack of -> amending.takeBack(asked, of);
        };
    }
}
