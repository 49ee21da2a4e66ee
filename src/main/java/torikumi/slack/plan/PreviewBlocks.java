package torikumi.slack.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Decision;
import torikumi.plan.Proposal;
import torikumi.plan.Proposal.Line;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.DocumentWords;
import torikumi.slack.card.Pages;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.plan.PreviewPage.Part;

/** What a document would do to the plan, before anything is done: what is to be answered first, what changes, and how to go on. */
final class PreviewBlocks {

    // Slack: 50 blocks in a message. A question takes two of them, everything else one.
    private static final int QUESTIONS = 8;
    private static final int PER_PAGE = 12;
    private static final int OF_EACH = 3;
    private static final int SECTIONS = 3;
    private static final int NAMED = 20;
    private static final int LEFT_OUT = 3;
    private static final int LISTED = 30;

    private final Proposal proposal;
    private final PreviewPage page;
    private final Showing showing;
    private final PreviewLines lines;

    private PreviewBlocks(Proposal proposal, PreviewPage page, Showing showing) {
        this.proposal = proposal;
        this.page = page;
        this.showing = showing;
        this.lines = new PreviewLines(proposal, page, showing);
    }

    static Reply of(Proposal proposal, PreviewPage page, Showing showing) {
        return of(proposal, page, null, showing);
    }

    /** @param notice what has just come of a step; null for nothing */
    static Reply of(Proposal proposal, PreviewPage page, @Nullable String notice, Showing showing) {
        var preview = new PreviewBlocks(proposal, page, showing);
        return page.part() == Part.ALL ? preview.all(notice) : preview.part(notice);
    }

    private Reply all(@Nullable String notice) {
        Card card = new Card().header(showing.text("imports.preview", proposal.department(), proposal.year()));
        if (notice != null) card.says(notice);
        card.says(state()).context(ImportWords.source(proposal.fileName(), showing));
        meanwhile(card);
        if (proposal.kind() == Proposal.Kind.UNCHANGED) {
            leftOut(card);
            return card.buttons(proposal.isByHand() ? goOn() : names(), drop()).reply();
        }
        if (!proposal.questions().isEmpty()) {
            questions(card, Pages.of(proposal.questions(), QUESTIONS, 1));
            return card.buttons(goingOn(false)).reply();
        }
        String counts = lines.counts();
        if (!counts.isEmpty()) card.text(counts);
        sections(card);
        for (Line.Kind kind : Line.Kind.values()) some(card, kind);
        if (!proposal.texts().isEmpty())
            card.text(showing.text("imports.texts", proposal.texts().size()), open("imports.button.see", Part.TEXTS));
        leftOut(card);
        return card.buttons(goingOn(true)).reply();
    }

    /** As what it was read, and that nothing has happened yet. */
    private String state() {
        String key =
                switch (proposal.kind()) {
                    case FIRST -> proposal.isByHand() ? "imports.state.first.byHand" : "imports.state.first";
                    case CHANGE -> "imports.state.change";
                    case NEXT_YEAR -> proposal.isByHand() ? "imports.state.nextYear.byHand" : "imports.state.nextYear";
                    case UNCHANGED -> "imports.state.unchanged";
                };
        return showing.text(
                key, proposal.department(), proposal.year(), proposal.sections().size(), proposal.size());
    }

    private void meanwhile(Card card) {
        Proposal.Meanwhile meanwhile = proposal.meanwhile();
        if (meanwhile == null) return;
        card.says(
                meanwhile.by() == null || meanwhile.at() == null
                        ? showing.text("imports.meanwhile")
                        : showing.text(
                                "imports.meanwhile.by", ImportWords.by(meanwhile.by(), showing), meanwhile.at()));
    }

    private void questions(Card card, Pages<Proposal.Question> pages) {
        card.says(showing.text("imports.questions", proposal.questions().size()));
        pages.shown().forEach(question -> lines.add(card, question));
        List<Button> more = new ArrayList<>();
        if (proposal.questions().stream()
                        .filter(Proposal.Question.Doubtful.class::isInstance)
                        .count()
                > 1)
            more.add(lines.decide("imports.button.restIsAnother", new Decision.RestIsAnother())
                    .asking(showing, "imports.confirm.restIsAnother"));
        if (pages.left() > 0) more.add(next(proposal.id(), Part.QUESTIONS, pages, showing));
        card.buttons(more);
    }

    private void sections(Card card) {
        List<Proposal.Place> added = proposal.kind() == Proposal.Kind.FIRST
                ? List.of()
                : proposal.sections().stream().filter(Proposal.Place::isNew).toList();
        List<String> named = proposal.sections().stream()
                .limit(NAMED)
                .map(place -> showing.text("imports.section", place.name(), place.initiatives()))
                .toList();
        int more = proposal.sections().size() - NAMED;
        String all = showing.beside(named);
        card.context(more > 0 ? showing.text("imports.andMore", all, more) : all);
        proposal.renamings().stream().limit(SECTIONS).forEach(renaming -> lines.add(card, renaming));
        added.stream().limit(SECTIONS).forEach(place -> lines.add(card, place));
        int left = Math.max(0, proposal.renamings().size() - SECTIONS) + Math.max(0, added.size() - SECTIONS);
        if (left > 0) card.text(showing.text("imports.sections.more", left), open("imports.button.see", Part.SECTIONS));
    }

    private void some(Card card, Line.Kind kind) {
        List<Line> all = proposal.lines(kind);
        if (all.isEmpty()) return;
        String title = showing.text("imports.count", lines.name(kind), all.size());
        if (all.size() > OF_EACH)
            card.text(
                    title,
                    open("imports.button.all", PreviewLines.part(kind))
                            .spoken(showing.text("imports.button.all.of", title)));
        else card.heading(title);
        all.stream().limit(OF_EACH).forEach(line -> lines.add(card, line));
    }

    private void leftOut(Card card) {
        List<String> all = leftOut();
        if (all.isEmpty()) return;
        card.heading(showing.text("imports.leftOut", all.size()));
        card.context(String.join("\n", all.stream().limit(LEFT_OUT).toList()));
        if (all.size() > LEFT_OUT)
            card.text(showing.text("imports.more", all.size() - LEFT_OUT), open("imports.button.see", Part.LEFT_OUT));
    }

    private List<String> leftOut() {
        var words = new DocumentWords(showing.say());
        return proposal.leftOut().stream()
                .sorted(Comparator.comparing(remark -> !remark.kind().leftOut()))
                .map(words::of)
                .toList();
    }

    private Button open(String key, Part part) {
        return open(proposal.id(), key, part, showing);
    }

    private static Button open(String proposal, String key, Part part, Showing showing) {
        return Button.act(SlackIds.PLAN_PREVIEW, showing, key, new PreviewPage(part, 1).of(proposal));
    }

    private static Button next(String proposal, Part part, Pages<?> pages, Showing showing) {
        return Button.act(
                SlackIds.PLAN_PREVIEW,
                showing,
                "imports.button.more",
                new PreviewPage(part, pages.page() + 1).of(proposal),
                pages.left());
    }

    private List<Button> goingOn(boolean ready) {
        List<Button> buttons = new ArrayList<>();
        if (ready)
            buttons.add(Button.act(
                            SlackIds.PLAN_APPLY, showing, "imports.button.apply", PreviewPage.FIRST.of(proposal.id()))
                    .primary()
                    .asking(
                            showing,
                            confirm(),
                            proposal.department(),
                            proposal.year(),
                            lines.counts(),
                            proposal.size()));
        if (proposal.isByHand()) buttons.add(goOn());
        else {
            buttons.add(open("imports.button.read.all", Part.READ));
            buttons.add(names());
        }
        buttons.add(drop());
        return buttons;
    }

    private String confirm() {
        return switch (proposal.kind()) {
            case FIRST -> "imports.confirm.first";
            case NEXT_YEAR -> "imports.confirm.nextYear";
            case CHANGE, UNCHANGED -> "imports.confirm.change";
        };
    }

    /** Back to the list; whatever was done to it since, it is shown. */
    private Button goOn() {
        return Button.act(SlackIds.PLAN_EDIT, showing, "hand.button.goOn", proposal.id() + " 0 1 SHOW");
    }

    private Button names() {
        return Button.act(
                SlackIds.PLAN_CHOOSE, showing, "imports.button.names", PreviewPage.FIRST.of(proposal.id(), "names"));
    }

    private Button drop() {
        return Button.act(SlackIds.PLAN_DROP, showing, "imports.button.drop", PreviewPage.FIRST.of(proposal.id()))
                .danger(showing, "imports.confirm.drop");
    }

    /** One part of it, page by page. */
    private Reply part(@Nullable String notice) {
        Card card = new Card();
        if (notice != null) card.says(notice);
        meanwhile(card);
        switch (page.part()) {
            case QUESTIONS -> {
                if (proposal.questions().isEmpty()) return of(proposal, PreviewPage.FIRST, notice, showing);
                questions(card, Pages.of(proposal.questions(), QUESTIONS, page.page()));
                return card.buttons(open("imports.button.back", Part.ALL)).reply();
            }
            case TEXTS ->
                list(card, showing.text("imports.texts", proposal.texts().size()), proposal.texts(), lines::add);
            case LEFT_OUT -> leftOutPage(card);
            case READ -> throw new IllegalArgumentException("is told by the document");
            case SECTIONS -> {
                List<Object> all = new ArrayList<>(proposal.renamings());
                proposal.sections().stream().filter(Proposal.Place::isNew).forEach(all::add);
                list(card, showing.text("imports.sections"), all, (there, each) -> {
                    if (each instanceof Proposal.Renaming renaming) lines.add(there, renaming);
                    else lines.add(there, (Proposal.Place) each);
                });
            }
            default -> {
                Line.Kind kind = Line.Kind.valueOf(page.part().name());
                List<Line> all = proposal.lines(kind);
                list(card, showing.text("imports.count", lines.name(kind), all.size()), all, lines::add);
            }
        }
        return card.reply();
    }

    private void leftOutPage(Card card) {
        List<String> all = leftOut();
        Pages<String> pages = Pages.of(all, LISTED, page.page());
        card.header(showing.text("imports.leftOut", all.size())).spoken(showing.text("imports.leftOut", all.size()));
        pages.shown().forEach(card::context);
        ending(card, pages);
    }

    private <T> void list(Card card, String title, List<T> all, BiConsumer<Card, T> each) {
        Pages<T> pages = Pages.of(all, PER_PAGE, page.page());
        card.header(title).spoken(title);
        if (all.isEmpty()) card.text(showing.text("imports.part.none"));
        pages.shown().forEach(one -> each.accept(card, one));
        ending(card, pages);
    }

    private void ending(Card card, Pages<?> pages) {
        card.buttons(turning(proposal.id(), page.part(), pages, showing));
    }

    /** To the next page of a part, and back to the whole. */
    static List<Button> turning(String proposal, Part part, Pages<?> pages, Showing showing) {
        List<Button> buttons = new ArrayList<>();
        if (pages.left() > 0) buttons.add(next(proposal, part, pages, showing));
        buttons.add(open(proposal, "imports.button.back", Part.ALL, showing));
        return buttons;
    }
}
