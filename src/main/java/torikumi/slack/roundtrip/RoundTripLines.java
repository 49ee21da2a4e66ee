package torikumi.slack.roundtrip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.intake.source.Place;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Refusal;
import torikumi.progress.Reported;
import torikumi.report.WorkbookColumn;
import torikumi.report.roundtrip.Edit;
import torikumi.report.roundtrip.Edits;
import torikumi.report.roundtrip.RoundTrip;
import torikumi.report.roundtrip.RoundTrip.Left;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Typed;
import torikumi.slack.record.HealthChange;
import torikumi.slack.wording.WordingAnswers;
import torikumi.staff.Denial;
import torikumi.staff.Office;

/** What was changed in a workbook, each with its cell: what stood there, what stands there, and why it cannot be recorded where it cannot. */
final class RoundTripLines {

    private static final int WORDING = 40;
    private static final int WORDS = 150;

    private final HealthScale scale;
    private final Showing showing;

    RoundTripLines(HealthScale scale, Showing showing) {
        this.scale = scale;
        this.showing = showing;
    }

    String of(RoundTrip.Line line) {
        List<String> words = new ArrayList<>();
        words.add(head(line.about(), line.place()));
        line.cells().forEach(cell -> words.add(change(cell)));
        Progress said = line.said();
        boolean chosen = line.cells().stream().anyMatch(Edit.Cell::isUnchanged);
        if (said.unchanged() && !chosen) words.add(showing.text("roundtrip.asBefore"));
        boolean typed = line.cells().stream().anyMatch(cell -> cell.column() == WorkbookColumn.REASON);
        if (!said.reason().isBlank() && !typed) words.add(showing.text("roundtrip.reasonStays", quoted(said.reason())));
        return joined(words);
    }

    private static String joined(List<String> words) {
        return BlockLimits.cut(String.join("\n", words), BlockLimits.SECTION);
    }

    private String head(Found.OfInitiative about, Place place) {
        return showing.text(
                "roundtrip.line",
                about.initiative().code(),
                BlockLimits.cut(about.initiative().wording(), WORDING),
                row(place));
    }

    /** 総務課 5行. */
    private String row(Place place) {
        return showing.text("roundtrip.row", sheet(place), String.valueOf(place.line()));
    }

    private static String sheet(Place place) {
        return Mrkdwn.quotable(String.valueOf(place.sheet()));
    }

    /** 総務課!D5, as formulas name it. */
    private static String cell(Place place) {
        return "%s!%s".formatted(sheet(place), place.cell());
    }

    private String change(Edit.Cell cell) {
        return showing.text(
                "roundtrip.change",
                Mrkdwn.quotable(cell.heading()),
                cell.place().cell(),
                cell.before().isEmpty() ? showing.text("roundtrip.empty") : shown(cell.column(), cell.before()),
                after(cell));
    }

    private String after(Edit.Cell cell) {
        return switch (cell.column()) {
            case HEALTH ->
                cell.isUnchanged()
                        ? showing.text("roundtrip.unchanged")
                        : scale.grade(cell.value()).map(showing::health).orElse(cell.after());
            case PERCENTAGE -> cell.value() + "%";
            case LAST_REPORT_ON -> showing.date(LocalDate.parse(cell.value()));
            default -> quoted(cell.after());
        };
    }

    private String shown(WorkbookColumn column, String before) {
        return switch (column) {
            case HEALTH, PERCENTAGE, LAST_REPORT_ON -> before;
            default -> quoted(before);
        };
    }

    private String quoted(String words) {
        return showing.text("record.words", BlockLimits.cut(words, WORDS));
    }

    String of(Left left) {
        return switch (left) {
            case Left.Faulty(var fault) -> fault(fault);
            case Left.Refused(var about, var place, var cells, var why) ->
                listed(head(about, place), cells, refusal(why, about));
            case Left.Gone(var place, var cells) -> listed(row(place), cells, showing.text("roundtrip.gone"));
            case Left.Overtaken(var place, var cells, var overtaken, var now) ->
                listed(head(now.where(), place), cells, overtaken(overtaken, now));
        };
    }

    private String listed(String head, List<Edit.Cell> cells, String why) {
        List<String> words = new ArrayList<>();
        words.add(head);
        cells.forEach(cell -> words.add(change(cell)));
        words.add(showing.text("roundtrip.why", why));
        return joined(words);
    }

    private String refusal(Refusal why, Found.OfInitiative about) {
        return RoundTripRefusalWords.sentence(why, about, showing);
    }

    private String overtaken(List<Edit.Cell> overtaken, Reported now) {
        String stands = overtaken.stream()
                .map(cell -> showing.text("roundtrip.now", Mrkdwn.quotable(cell.heading()), now(cell.column(), now)))
                .collect(Collectors.joining(showing.text("list.comma")));
        @Nullable ProgressUpdate last = now.last();
        return last == null
                ? showing.text("roundtrip.overtaken.back", stands)
                : showing.text("roundtrip.overtaken", last.author().person(), last.recordedAt(), stands);
    }

    private String now(WorkbookColumn column, Reported now) {
        Progress last = now.last() == null ? Progress.NOTHING : now.last().progress();
        String stands =
                switch (column) {
                    case HEALTH -> HealthChange.health(now.standing(), showing);
                    case PERCENTAGE ->
                        now.standing().percentage() == null
                                ? ""
                                : now.standing().percentage() + "%";
                    case LAST_REPORT_ON ->
                        now.standing().asOf() == null
                                ? ""
                                : showing.date(
                                        Objects.requireNonNull(now.standing().asOf()));
                    case REASON -> last.reason();
                    case NEXT_STEP -> last.nextStep();
                    case EVIDENCE -> last.evidence();
                    default -> last.words();
                };
        return stands.isBlank() ? showing.text("roundtrip.empty") : shown(column, stands);
    }

    /** The plan's wording as it was and is to be, with the form for whoever may amend it. */
    void add(Card card, String trip, RoundTrip.Rewording rewording) {
        Found.OfInitiative about = rewording.about();
        String words = showing.text(
                "roundtrip.rewording",
                about.initiative().code(),
                cell(rewording.place()),
                BlockLimits.cut(rewording.before(), WORDS),
                BlockLimits.cut(rewording.after(), WORDS));
        if (WordingAnswers.mayAmend(about, showing))
            card.text(
                    words,
                    Button.act(
                            SlackIds.WORKBOOK_AMEND,
                            showing,
                            "roundtrip.button.amend",
                            new CarriedTrip(trip, about.initiative().id()).text(),
                            about));
        else card.text(words);
    }

    /** Why the wordings below stand by themselves. */
    String rewordings(List<RoundTrip.Rewording> all) {
        Found.OfInitiative first = all.getFirst().about();
        return all.stream().anyMatch(each -> WordingAnswers.mayAmend(each.about(), showing))
                ? showing.text("roundtrip.rewordings.may")
                : showing.text(
                        "roundtrip.rewordings.mayNot",
                        DenialWords.named(Denial.COORDINATORS_ONLY, Office.of(first.plan()), showing));
    }

    private String fault(Edits.Fault fault) {
        boolean ofSheet = fault.kind() == Edits.Fault.Kind.NO_HEADINGS;
        return showing.text(
                "roundtrip.fault." + fault.kind().name().toLowerCase(Locale.ROOT),
                ofSheet ? sheet(fault.place()) : cell(fault.place()),
                Mrkdwn.quotable(fault.heading()),
                BlockLimits.cut(fault.found(), WORDS),
                fault.before().isEmpty() ? showing.text("roundtrip.empty") : BlockLimits.cut(fault.before(), WORDS),
                healths());
    }

    private String healths() {
        return showing.all(scale.offered().stream()
                .map((Grade grade) -> grade.in(showing.say().locale()).name())
                .toList());
    }

    /** A new workbook, where somebody has recorded something since; of the section it is about. */
    Optional<Button> again(RoundTrip trip) {
        return trip.left().stream()
                .flatMap(left -> left instanceof Left.Overtaken over
                        ? Optional.of(over.now().where()).stream()
                        : Optional.<Found.OfInitiative>empty().stream())
                .findFirst()
                .map(about -> Button.open(
                        showing,
                        "roundtrip.button.again",
                        "workbook " + Typed.behindVerb(Typed.section(about.plan(), about.section()))));
    }
}
