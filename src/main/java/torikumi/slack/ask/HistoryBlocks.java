package torikumi.slack.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.progress.Approval;
import torikumi.progress.HistoryEntry;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Reopening;
import torikumi.progress.Reported;
import torikumi.progress.Source;
import torikumi.progress.SourceMark;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Pages;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;

/** What was reported about an initiative: who, as what then, which way, where; corrected, withdrawn, approved, reopened. */
final class HistoryBlocks {

    /** How many updates stand on a page. */
    public static final int PER_PAGE = 10;

    private static final int WORDS = 600;
    private static final int REOPENINGS = 5;

    // Slack's 50, less what stands around the versions.
    private static final int ROOM = 44;

    // A permalink as Slack gives it; nothing in it can end the link.
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|\"]{1,1000}");

    // A public or private channel; the name of a direct conversation cannot be shown.
    private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]{2,}");

    private HistoryBlocks() {}

    public static Reply of(Reported reported, ProgressHistory.Page page, Showing showing) {
        Found.OfInitiative found = reported.where();
        var code = found.initiative().code();
        Card card = new Card()
                .header(showing.text("history.title", code))
                .context(showing.beside(
                        showing.text("standing.within", found.plan(), found.section()),
                        showing.text("history.size", page.total()),
                        showing.asOf()))
                .text(BlockLimits.cut(found.initiative().wording(), WORDS));
        if (page.entries().isEmpty()) card.text(StandingWords.sentence(reported, showing));
        else card.divider();
        if (page.page() == 1) page.reopenings().stream().limit(REOPENINGS).forEach(one -> reopened(card, one, showing));
        for (HistoryEntry entry : page.entries()) entry(card, found, entry, showing);
        return card.likeliest(links(reported, page, showing))
                .reply(showing.text(
                        "history.fallback",
                        code,
                        page.total(),
                        StandingWords.sentence(reported, showing),
                        reported.last() == null
                                ? ""
                                : StandingWords.lastWords(reported.last().progress(), WORDS, showing)));
    }

    private static void entry(Card card, Found.OfInitiative found, HistoryEntry entry, Showing showing) {
        ProgressUpdate newest = entry.newest();
        String said = EntryWords.said(newest, WORDS, showing);
        boolean several = entry.versions().size() > 1;
        if (several || EntryWords.isLonger(newest, WORDS, showing))
            card.text(said, versions(found, entry, several ? "button.versions" : "button.wholeText", showing));
        else card.text(said);
        var parts = new ArrayList<String>();
        parts.add(source(entry.first(), showing));
        if (entry.erased()) parts.add(showing.text("history.erased"));
        if (newest.isWithdrawn()) parts.add(amended("history.withdrawn", newest, showing));
        if (newest.isCorrected()) parts.add(amended("history.corrected", newest, showing));
        parts.addAll(marks(entry.marks().stream(), showing));
        entry.approval().ifPresent(approval -> parts.add(approved(approval, showing)));
        card.markedContext(showing.beside(parts));
    }

    /** 総務課 職員 田中 ・ コマンド ・ #総務課 ・ 元の発言 ・ 6月1日（火） 10:12 記録, as markup. */
    private static String source(ProgressUpdate version, Showing showing) {
        Source source = version.source();
        var parts = new ArrayList<String>();
        parts.add(Mrkdwn.escape(EntryWords.by(version.author(), showing)));
        parts.add(showing.text("history.way." + source.way().name().toLowerCase(Locale.ROOT)));
        channel(source.channelId()).ifPresent(parts::add);
        address(source.permalink())
                .ifPresent(address -> parts.add("<%s|%s>".formatted(address, showing.text("history.message"))));
        parts.add(showing.text("history.recorded", version.recordedAt()));
        return showing.beside(parts);
    }

    private static Optional<String> channel(@Nullable String id) {
        return Optional.ofNullable(id).filter(CHANNEL.asMatchPredicate()).map("<#%s>"::formatted);
    }

    private static Optional<String> address(@Nullable String permalink) {
        return Optional.ofNullable(permalink).filter(ADDRESS.asMatchPredicate()).map(Mrkdwn::escape);
    }

    private static String amended(String key, ProgressUpdate version, Showing showing) {
        String by = EntryWords.by(version.author(), showing);
        return showing.text(
                key,
                Mrkdwn.escape(by),
                version.recordedAt(),
                version.why().isBlank() ? 0 : 1,
                Mrkdwn.escape(Mrkdwn.quotable(version.why())));
    }

    /** What happened twice on a day is said once. */
    private static List<String> marks(Stream<SourceMark> marks, Showing showing) {
        return marks.map(mark -> mark(mark, showing)).distinct().toList();
    }

    private static String mark(SourceMark mark, Showing showing) {
        String day = showing.date(showing.day(mark.at()));
        return switch (mark.kind()) {
            case EDITED -> showing.text("history.edited", day);
            case DELETED -> showing.text("history.deleted", day);
        };
    }

    private static String approved(Approval approval, Showing showing) {
        return showing.text(
                "history.approved",
                Mrkdwn.escape(EntryWords.by(approval.approver(), showing)),
                showing.day(approval.at()));
    }

    private static void reopened(Card card, Reopening one, Showing showing) {
        card.context(showing.text(
                "history.reopened", showing.day(one.at()), PeopleWords.name(one.by()), Mrkdwn.quotable(one.reason())));
    }

    private static Button versions(Found.OfInitiative found, HistoryEntry entry, String key, Showing showing) {
        var code = found.initiative().code();
        String label = showing.text(key);
        return Button.open(
                        label, Typed.versions(found.plan(), code, entry.newest().ref()))
                .spoken(showing.text(
                        "button.versions.spoken", code, entry.newest().asOf(), label));
    }

    private static List<Button> links(Reported reported, ProgressHistory.Page page, Showing showing) {
        Plan plan = reported.where().plan();
        var code = reported.where().initiative().code();
        String words = Typed.history(plan, code);
        var links = new ArrayList<Button>();
        if (page.page() < page.pages()) {
            int left = Math.min(page.size(), page.total() - page.page() * page.size());
            links.add(Button.open(showing, "button.older", Typed.page(words, page.page() + 1), left));
        }
        if (page.page() > 1) links.add(Button.open(showing, "button.newest", words));
        if (reported.isOpen()) links.add(Button.record(showing, "button.record", Typed.of(reported.where()), code));
        links.add(Button.open(showing, "button.openInitiative", Typed.of(reported.where()), code));
        showing.share(page.page() == 1 ? words : Typed.page(words, page.page())).ifPresent(links::add);
        return links;
    }

    /**
     * All versions of one update, the newest first, each whole.
     *
     * @param page from 1; past the end is the last one
     */
    public static Reply versions(Found.OfInitiative found, HistoryEntry entry, int page, Showing showing) {
        var code = found.initiative().code();
        String title =
                showing.text("history.versions.title", code, entry.newest().asOf());
        Pages<ProgressUpdate> pages = Pages.fitting(
                entry.versions().reversed(), PER_PAGE, ROOM, (before, version) -> blocksOf(version, showing), page);
        Card card = new Card()
                .header(title)
                .context(showing.beside(
                        showing.text("standing.within", found.plan(), found.section()),
                        showing.text("history.versions.size", entry.versions().size()),
                        showing.asOf()));
        for (ProgressUpdate version : pages.shown()) {
            card.heading(showing.text(
                    "history.version." + version.kind().name().toLowerCase(Locale.ROOT),
                    version.version(),
                    version == entry.newest() ? 1 : 0));
            card.text(EntryWords.said(version, Integer.MAX_VALUE, showing));
            if (!version.why().isBlank()) card.text(showing.text("history.why", version.why()));
            var parts = new ArrayList<String>();
            parts.add(source(version, showing));
            parts.addAll(marks(entry.marks().stream().filter(mark -> mark.updateId() == version.id()), showing));
            entry.approvals().stream()
                    .filter(approval -> approval.updateId() == version.id())
                    .forEach(approval -> parts.add(approved(approval, showing)));
            card.markedContext(showing.beside(parts));
        }
        var links = new ArrayList<Button>();
        String words = Typed.versions(found.plan(), code, entry.newest().ref());
        pages.next(showing, "button.older", words).ifPresent(links::add);
        links.add(Button.open(showing, "button.history", Typed.history(found.plan(), code)));
        links.add(Button.open(showing, "button.openInitiative", Typed.of(found), code));
        return card.likeliest(links)
                .reply(showing.text(
                        "history.versions.fallback",
                        title,
                        entry.versions().size(),
                        EntryWords.said(entry.newest(), WORDS, showing).replace('\n', ' ')));
    }

    private static int blocksOf(ProgressUpdate version, Showing showing) {
        int said = EntryWords.said(version, Integer.MAX_VALUE, showing).length();
        int why = version.why().isBlank() ? 0 : 2;
        return 3 + said / BlockLimits.SECTION + why;
    }
}
