package torikumi.slack.roundtrip;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.report.roundtrip.CellReading;
import torikumi.report.roundtrip.Edits;
import torikumi.report.roundtrip.Returned;
import torikumi.report.roundtrip.RoundTrips;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.plan.OwnFiles;
import torikumi.slack.record.ProgressReader;
import torikumi.slack.words.ProgressWords;
import torikumi.slack.words.SaidFigure;
import torikumi.staff.Person;

/** Workbooks that were made here, sent back. */
@Component
class ReturnedFiles implements OwnFiles {

    private final RoundTrips trips;
    private final ProgressReader reader;
    private final Clock clock;

    ReturnedFiles(RoundTrips trips, ProgressReader reader, Clock clock) {
        this.trips = trips;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Optional<Known> known(String name, byte[] bytes, Instant at) {
        return switch (trips.read(bytes, new Cells(at))) {
            case Returned.Another() -> Optional.empty();
            case Returned.Refused(var why) -> Optional.of((by, showing) -> RoundTripBlocks.refused(name, why, showing));
            case Returned.Ours(var edits) -> Optional.of((by, showing) -> begun(name, edits, by, showing));
        };
    }

    private Reply begun(String name, Edits edits, Person by, Showing showing) {
        return RoundTripBlocks.of(trips.begin(name, edits, by, clock.instant()), 1, null, reader.scale(), showing);
    }

    /** What people write in cells is read as what they say in chat. */
    private final class Cells implements CellReading {

        private final Instant at;
        private final LocalDate today;

        private Cells(Instant at) {
            this.at = at;
            this.today = reader.day(at);
        }

        @Override
        public boolean isUnchanged(String written) {
            ProgressWords.Said said = reader.read(written, at);
            return said.progress().unchanged()
                    && said.progress().isBare()
                    && said.progress().health() == null
                    && said.healths().isEmpty();
        }

        @Override
        public Optional<LocalDate> day(String written) {
            return SaidFigure.day(written, today);
        }

        @Override
        public Optional<Integer> percentage(String written) {
            return SaidFigure.percentage(written, today);
        }
    }
}
