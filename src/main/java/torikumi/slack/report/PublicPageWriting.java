package torikumi.slack.report;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.platform.Settings;
import torikumi.report.publication.PublicFolder;
import torikumi.report.publication.PublicRecords;
import torikumi.slack.card.Asked;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;

/** Writes the public page of the current workspace into its folder, in Japanese as all that is for everybody. */
@Component
class PublicPageWriting {

    private static final Logger log = LoggerFactory.getLogger(PublicPageWriting.class);

    private final PublicRecords records;
    private final Showings showings;
    private final People people;
    private final Settings settings;

    PublicPageWriting(PublicRecords records, Showings showings, People people, Settings settings) {
        this.records = records;
        this.showings = showings;
        this.people = people;
        this.settings = settings;
    }

    /** A failure is one line in the log; what stood there stands there still. */
    boolean write() {
        String folder = settings.publicFolder();
        if (folder == null) return false;
        var showing = showings.of(Asked.Place.SHARED, people.workspace());
        try {
            int changed = new PublicFolder(Path.of(folder)).show(PublicPages.of(records.now(), showing));
            if (changed > 0) log.info("The public page was written to {}: {} files changed", folder, changed);
            return true;
        } catch (IOException e) {
            log.error(
                    "TORIKUMI_PUBLIC: the public page could not be written to {} ({}); is there room, and may the folder be written?",
                    folder,
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
