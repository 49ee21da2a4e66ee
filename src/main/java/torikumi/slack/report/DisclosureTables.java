package torikumi.slack.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import torikumi.progress.Author;
import torikumi.progress.HistoryEntry;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Reopening;
import torikumi.report.disclosure.Blackout;
import torikumi.report.disclosure.Disclosure;
import torikumi.report.disclosure.Redaction;
import torikumi.report.retention.Erasure;
import torikumi.slack.ask.AccountLines;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Refs;
import torikumi.slack.card.Showing;
import torikumi.slack.people.ChangeBlocks;
import torikumi.slack.people.ChangeWords;

/**
 * What is disclosed, as tables. Days and moments stand whole, so that what is made of the same record reads alike on every day. Whatever
 * is not a word of ours goes through the blackout. Pure.
 */
final class DisclosureTables {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Disclosure disclosure;
    private final List<ChangeBlocks.Entry> changes;
    private final List<Erasure> erased;
    private final Blackout blackout;
    private final Showing showing;
    private final SheetWords words;

    /**
     * @param changes those of the disclosure, in their order
     * @param erased what was erased of its plan
     */
    DisclosureTables(Disclosure disclosure, List<ChangeBlocks.Entry> changes, List<Erasure> erased, Showing showing) {
        this.disclosure = disclosure;
        this.changes = changes;
        this.erased = erased;
        this.blackout = disclosure.blackout();
        this.showing = onTheLastDay(showing, disclosure.period().until());
        this.words = new SheetWords("", this.showing);
    }

    /** A year that is said only where it is not this one would not be said alike next year. */
    static Showing onTheLastDay(Showing showing, LocalDate day) {
        return new Showing(
                showing.place(), showing.say(), day.atStartOfDay(showing.now().getZone()));
    }

    String safe(String typed) {
        return blackout.over(Mrkdwn.harmless(typed));
    }

    List<DisclosureTable> all() {
        return List.of(
                table("initiatives", List.of("code", "office", "wording"), false, initiatives()),
                table(
                        "updates",
                        List.of(
                                "number",
                                "code",
                                "record",
                                "version",
                                "kind",
                                "day",
                                "health",
                                "percentage",
                                "words",
                                "indicators",
                                "reason",
                                "next_step",
                                "evidence",
                                "public_wording",
                                "why",
                                "post",
                                "way",
                                "said_at",
                                "recorded_at"),
                        true,
                        updates()),
                table("approvals", List.of("code", "record", "version", "at", "by_post"), false, approvals()),
                table("chat", List.of("code", "record", "version", "what", "at"), false, marks()),
                table("reopenings", List.of("code", "at", "by", "why_reopened"), false, reopenings()),
                table("changes", List.of("number", "at", "by", "change", "because"), false, changes()),
                table(
                        "erasures",
                        List.of("at", "years", "updates", "marks", "summaries", "letters"),
                        false,
                        erasures()),
                table("redactions", List.of("mark", "ground"), false, reasons()));
    }

    private DisclosureTable table(String name, List<String> columns, boolean upright, List<List<String>> rows) {
        return new DisclosureTable(
                name + ".csv",
                showing.text("disclosure.table." + name),
                columns.stream()
                        .map(column -> showing.text("disclosure.column." + column))
                        .toList(),
                rows,
                upright);
    }

    private List<List<String>> initiatives() {
        return disclosure.parts().stream()
                .map(part -> List.of(
                        part.where().initiative().code().toString(),
                        safe(PeopleWords.office(
                                part.where().section(), part.where().unit(), showing.say())),
                        safe(part.where().initiative().wording())))
                .toList();
    }

    private List<List<String>> updates() {
        List<List<String>> rows = new ArrayList<>();
        for (Disclosure.Part part : disclosure.parts())
            for (HistoryEntry entry : part.entries())
                for (ProgressUpdate version : entry.versions()) rows.add(update(part, entry, version, rows.size() + 1));
        return rows;
    }

    private List<String> update(Disclosure.Part part, HistoryEntry entry, ProgressUpdate version, int number) {
        Progress said = version.progress();
        return List.of(
                String.valueOf(number),
                part.where().initiative().code().toString(),
                record(entry),
                String.valueOf(version.version()),
                showing.text("disclosure.kind." + key(version.kind())),
                version.asOf().toString(),
                health(version),
                said.percentage() == null ? "" : said.percentage().toString(),
                entry.erased() ? showing.text("disclosure.erased") : safe(said.words()),
                safe(said.indicators()),
                safe(said.reason()),
                safe(said.nextStep()),
                safe(said.evidence()),
                safe(said.publicWording()),
                safe(version.why()),
                safe(post(version.author())),
                words.way(version.source().way()),
                moment(version.source().saidAt()),
                moment(version.recordedAt()));
    }

    private String health(ProgressUpdate version) {
        if (version.grade() != null)
            return version.grade().in(showing.say().locale()).name();
        return version.progress().unchanged() ? showing.text("standing.unchanged") : "";
    }

    private String post(Author author) {
        return words.post(author.post());
    }

    private static String record(HistoryEntry entry) {
        return "#" + Refs.brief(entry.first().ref());
    }

    private List<List<String>> approvals() {
        return eachEntry((part, entry) -> entry.approvals().stream()
                .map(approval -> List.of(
                        part.where().initiative().code().toString(),
                        record(entry),
                        version(entry, approval.updateId()),
                        moment(approval.at()),
                        safe(post(approval.approver())))));
    }

    private List<List<String>> marks() {
        return eachEntry((part, entry) -> entry.marks().stream()
                .map(mark -> List.of(
                        part.where().initiative().code().toString(),
                        record(entry),
                        version(entry, mark.updateId()),
                        showing.text("disclosure.mark." + key(mark.kind())),
                        moment(mark.at()))));
    }

    private interface OfEntry {
        Stream<List<String>> rows(Disclosure.Part part, HistoryEntry entry);
    }

    private List<List<String>> eachEntry(OfEntry of) {
        return disclosure.parts().stream()
                .flatMap(part -> part.entries().stream().flatMap(entry -> of.rows(part, entry)))
                .toList();
    }

    private static String version(HistoryEntry entry, long id) {
        return entry.versions().stream()
                .filter(version -> version.id() == id)
                .findFirst()
                .map(version -> String.valueOf(version.version()))
                .orElse("");
    }

    private List<List<String>> reopenings() {
        return disclosure.parts().stream()
                .flatMap(part -> part.reopenings().stream().map(one -> reopening(part, one)))
                .toList();
    }

    private List<String> reopening(Disclosure.Part part, Reopening one) {
        return List.of(
                part.where().initiative().code().toString(),
                moment(one.at()),
                safe(one.post() == null ? PeopleWords.person(one.by(), showing.say()) : words.post(one.post())),
                safe(one.reason()));
    }

    private List<List<String>> changes() {
        List<List<String>> rows = new ArrayList<>();
        for (ChangeBlocks.Entry entry : changes)
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    moment(entry.change().at()),
                    safe(ChangeWords.by(entry.change(), showing)),
                    safe(ChangeWords.whole(entry, showing)),
                    safe(entry.change().why())));
        return rows;
    }

    private List<List<String>> erasures() {
        return erased.stream()
                .map(each -> List.of(
                        moment(each.at()),
                        String.valueOf(each.years()),
                        String.valueOf(each.updates()),
                        String.valueOf(each.marks()),
                        String.valueOf(each.summaries()),
                        String.valueOf(each.letters())))
                .toList();
    }

    /** All that the log of changes says, as it stands in the table. */
    List<String> logged() {
        return changes().stream()
                .flatMap(row -> row.subList(2, row.size()).stream())
                .toList();
    }

    private List<List<String>> reasons() {
        List<List<String>> rows = new ArrayList<>();
        for (Redaction.Why why : blackout.reasons())
            rows.add(List.of("[" + (rows.size() + 1) + "]", safe(why(why, showing))));
        return rows;
    }

    static String why(Redaction.Why why, Showing showing) {
        return why.ground() == Redaction.Ground.OTHER
                ? why.reason()
                : showing.text("disclosure.ground." + key(why.ground()));
    }

    private static String key(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT);
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(showing.now().getZone()));
    }

    /** 令和3年4月1日から令和3年9月30日まで. */
    String period() {
        Function<LocalDate, String> day = each -> AccountLines.day(each, showing);
        return showing.text(
                "report.account.period",
                day.apply(disclosure.period().from()),
                day.apply(disclosure.period().until()));
    }
}
