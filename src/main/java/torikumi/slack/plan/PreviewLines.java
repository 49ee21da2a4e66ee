package torikumi.slack.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import torikumi.plan.Decision;
import torikumi.plan.Proposal;
import torikumi.plan.Proposal.Before;
import torikumi.plan.Proposal.Line;
import torikumi.plan.Proposal.Question;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.plan.PreviewPage.Part;

/** One thing of a preview and how it is put right. */
final class PreviewLines {

    // Two of them and what stands around them are far from what a block holds.
    private static final int WORDING = 1000;

    private final Proposal proposal;
    private final PreviewPage page;
    private final Showing showing;

    /** @param page to which what is pressed leads back */
    PreviewLines(Proposal proposal, PreviewPage page, Showing showing) {
        this.proposal = proposal;
        this.page = page;
        this.showing = showing;
    }

    static Part part(Line.Kind kind) {
        return Part.valueOf(kind.name());
    }

    /** 文言の変更; in a next year's plan 改題. */
    String name(Line.Kind kind) {
        String key = kind.name().toLowerCase(Locale.ROOT);
        return showing.text((isNextYear() ? "imports.nextYear." : "imports.change.") + key);
    }

    boolean isNextYear() {
        return proposal.kind() == Proposal.Kind.NEXT_YEAR;
    }

    void add(Card card, Line line) {
        String words = words(line);
        switch (line.kind()) {
            case MERGED ->
                card.text(
                        words,
                        showing.text("imports.button.another"),
                        line.befores().stream()
                                .map(before -> another(
                                        showing.text("imports.button.another.of", before.code()),
                                        line.written(),
                                        before.code()))
                                .toList());
            case REWORDED, MOVED, RETURNED ->
                card.text(
                        words,
                        another(
                                showing.text("imports.button.another"),
                                line.written(),
                                line.befores().getFirst().code()));
            case FIELDS -> card.text(words);
            case ADDED -> {
                if (proposal.lines(Line.Kind.GONE).isEmpty()) card.text(words);
                else card.text(words, choose("imports.button.goesOn", "same " + line.written()));
            }
            case GONE -> {
                boolean some = proposal.lines().stream().anyMatch(other -> other.written() > 0);
                if (some)
                    card.text(
                            words,
                            choose(
                                    "imports.button.successor",
                                    "gone " + line.befores().getFirst().code()));
                else card.text(words);
            }
        }
    }

    private String words(Line line) {
        String where =
                line.from() == null ? line.place() : showing.text("imports.line.moved", line.from(), line.place());
        List<String> codes = line.befores().stream().map(Before::code).toList();
        return switch (line.kind()) {
            case ADDED -> showing.text("imports.line.added", where, cut(line.wording()));
            case GONE, FIELDS, RETURNED, MOVED ->
                showing.text("imports.line.one", codes.getFirst(), where, cut(line.wording()));
            case REWORDED ->
                showing.text(
                        "imports.line.reworded",
                        codes.getFirst(),
                        where,
                        cut(line.befores().getFirst().wording()),
                        cut(line.wording()));
            case MERGED ->
                showing.text(
                        "imports.line.merged",
                        showing.all(codes),
                        where,
                        line.befores().stream()
                                .map(before ->
                                        showing.text("imports.line.before", before.code(), cut(before.wording())))
                                .collect(Collectors.joining("\n")),
                        cut(line.wording()));
        };
    }

    private static String cut(String wording) {
        return BlockLimits.cut(wording, WORDING);
    }

    private Button another(String label, int written, String code) {
        return Button.act(
                SlackIds.PLAN_DECIDE, label, page.of(proposal.id(), new Decision.AnotherInitiative(written, code)));
    }

    private Button choose(String key, String what) {
        return Button.act(SlackIds.PLAN_CHOOSE, showing, key, page.of(proposal.id(), what));
    }

    /** Two blocks. */
    void add(Card card, Question question) {
        switch (question) {
            case Question.Doubtful(int written, var place, var wording, var before) ->
                card.text(showing.text("imports.doubt", before.code(), place, cut(before.wording()), cut(wording)))
                        .buttons(
                                decide("imports.button.same", new Decision.SameInitiative(written, before.code())),
                                decide("imports.button.other", new Decision.AnotherInitiative(written, before.code())));
            case Question.UnusualYear(var year, var usual) ->
                card.text(showing.text("imports.unusualYear", year, usual))
                        .buttons(
                                Button.act(
                                        SlackIds.PLAN_DECIDE,
                                        showing,
                                        "imports.button.yearIs",
                                        page.of(proposal.id(), new Decision.YearIs(year)),
                                        year),
                                choose("imports.button.names", "names"));
        }
    }

    Button decide(String key, Decision decision) {
        return Button.act(SlackIds.PLAN_DECIDE, showing, key, page.of(proposal.id(), decision));
    }

    void add(Card card, Proposal.Renaming renaming) {
        String words = showing.text(
                renaming.decided() ? "imports.renamed.decided" : "imports.renamed",
                renaming.before(),
                renaming.written(),
                renaming.shared());
        card.text(words, decide("imports.button.sectionIsNew", new Decision.SectionIsNew(renaming.written())));
    }

    void add(Card card, Proposal.Place added) {
        card.text(
                showing.text("imports.newSection", added.name(), added.initiatives()),
                choose("imports.button.sectionWas", "section " + added.name()));
    }

    void add(Card card, Proposal.Text text) {
        String place = text.place() == null ? proposal.department() : text.place();
        String what = showing.text("imports.text." + text.kind().name().toLowerCase(Locale.ROOT), place);
        if (text.kind() == Proposal.Text.Kind.ORDER) {
            card.text(what);
            return;
        }
        String nothing = showing.text("imports.text.nothing");
        card.text(showing.text(
                "imports.text",
                what,
                text.before() == null ? nothing : cut(text.before()),
                text.after() == null ? nothing : cut(text.after())));
    }

    /** 同じ 34件 ・ 文言の変更 2件 ・ 新規 1件. */
    String counts() {
        List<String> counts = new ArrayList<>();
        if (proposal.same() > 0)
            counts.add(showing.text(isNextYear() ? "imports.count.goesOn" : "imports.count.same", proposal.same()));
        for (Line.Kind kind : Line.Kind.values()) {
            int size = proposal.lines(kind).size();
            if (size > 0) counts.add(showing.text("imports.count", name(kind), size));
        }
        return showing.beside(counts);
    }
}
