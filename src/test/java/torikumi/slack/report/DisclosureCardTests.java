package torikumi.slack.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.plan.Found;
import torikumi.plan.RealPlan;
import torikumi.platform.Texts;
import torikumi.progress.Author;
import torikumi.progress.HistoryEntry;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.report.Period;
import torikumi.report.disclosure.Disclosure;
import torikumi.report.disclosure.Redaction;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.staff.Change;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** 開示: what there is, and the form for what is blacked out. It is 10:00 on Tuesday, 12 October 2021. */
class DisclosureCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("disclosures");

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2021, 10, 12, 10, 0, 0, 0, TOKYO);
    private static final Found.OfInitiative FESTIVAL = (Found.OfInitiative) RealPlan.initiative("総務", 3);
    private static final LocalDate FROM = LocalDate.of(2021, 4, 1);
    private static final LocalDate UNTIL = LocalDate.of(2021, 9, 30);
    private static final Colleague NOMURA = new Colleague("U0NOMURACHI", "野村 千尋");

    private static Showing showing(Locale locale) {
        return new Showing(Place.CHANNEL, new Texts().in(locale), NOW, () -> SampleOfSoumu.SAMPLE);
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atTime(10, 12).atZone(TOKYO).toInstant();
    }

    private static HistoryEntry entry(int id, String day, String words) {
        return new HistoryEntry(
                List.of(new ProgressUpdate(
                        id,
                        new UUID(0x1a2b3c4d00000000L + ((long) id << 32), id),
                        FESTIVAL.initiative().id(),
                        1,
                        ProgressUpdate.Kind.RECORDED,
                        null,
                        Progress.said(words).asOf(LocalDate.parse(day)),
                        null,
                        new Author(Someone.staff("田中").colleague(), new Post(Office.of(FESTIVAL), Role.MEMBER, null)),
                        new Source(WayIn.COMMAND, "key." + id, at(day), null, null, null),
                        at(day),
                        "")),
                List.of(),
                List.of());
    }

    private static Redaction redaction(
            long id, @Nullable Long update, String passage, Redaction.Ground ground, String reason) {
        return new Redaction(id, update, passage, ground, reason, NOMURA, at("2021-10-11"));
    }

    private static Disclosure disclosure(boolean empty, List<Redaction> redactions) {
        List<HistoryEntry> entries = empty
                ? List.of()
                : List.of(entry(1, "2021-04-12", "みどり町の田辺さんから要望を受けた"), entry(2, "2021-06-15", "実行委員会を設置した"));
        List<Change> changes = empty
                ? List.of()
                : List.of(new Change(
                        at("2021-04-01"),
                        NOMURA,
                        Change.What.JOINED,
                        new Change.About(Office.of(FESTIVAL), null, NOMURA, null, Role.MEMBER, null, null),
                        null,
                        null,
                        ""));
        return new Disclosure(
                new Period(FROM, UNTIL),
                List.of(new Disclosure.Part(FESTIVAL, entries, List.of())),
                changes,
                redactions);
    }

    private static List<Redaction> some() {
        return List.of(
                redaction(1, 1L, "田辺さん", Redaction.Ground.PERSON, ""),
                redaction(2, 2L, "", Redaction.Ground.OTHER, "まだ委嘱していないため"),
                redaction(3, null, "野村 千尋", Redaction.Ground.PERSON, ""));
    }

    private static DisclosureReading.Subject subject() {
        return new DisclosureReading.Subject(
                FESTIVAL,
                Office.of(FESTIVAL),
                new DisclosureWish(
                        WishedPlace.of(FESTIVAL, List.of(FESTIVAL.plan())),
                        FESTIVAL.initiative().id(),
                        FROM,
                        UNTIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void tellsWhatThereIsAndWhatIsBlackedOut(String language) {
        Showing showing = showing(Locale.forLanguageTag(language));
        golden.holds("untouched." + language, card(false, List.of(), "", showing));
        golden.holds("redacted." + language, card(false, some(), showing.text("disclosure.shown"), showing));
        golden.holds("empty." + language, card(true, List.of(), "", showing));
        golden.holds(
                "form." + language,
                RedactionForm.of(disclosure(false, List.of()), subject().words(), showing));
    }

    private static Reply card(boolean empty, List<Redaction> redactions, String note, Showing showing) {
        return DisclosureBlocks.of(subject(), "総務-03", disclosure(empty, redactions), note, showing);
    }

    /** What stands below pictures. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void tellsWherePicturesCanBeSharedAndWhyTheyCannot(String language) {
        Showing showing = showing(Locale.forLanguageTag(language));
        Office office = Office.of(FESTIVAL);
        golden.holds(
                "share." + language, PictureSharingBlocks.offer(office, "C0SOUMU", "report R3 総務部 総務課 share", showing));
        golden.holds("share-done." + language, PictureSharingBlocks.done(office, showing));
        golden.holds("share-nowhere." + language, PictureSharingBlocks.noChannel(office, showing));
        golden.holds("share-whole." + language, PictureSharingBlocks.tooMuch(showing));
    }
}
