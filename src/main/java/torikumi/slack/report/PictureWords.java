package torikumi.slack.report;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import torikumi.plan.Found;
import torikumi.plan.Section;
import torikumi.progress.Grade;
import torikumi.progress.Stood;
import torikumi.report.Drawing;
import torikumi.report.Drawing.Bar;
import torikumi.report.Drawing.Cell;
import torikumi.report.Drawing.Count;
import torikumi.report.Drawing.Mark;
import torikumi.report.Drawing.Strip;
import torikumi.report.Tone;
import torikumi.report.YearCourse;
import torikumi.report.YearCourse.Line;
import torikumi.slack.ask.StandingBar;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;

/**
 * What pictures of a course say, drawn and in words.
 *
 * @param about 令和3年度 総務部 総務課
 * @param period 4月〜9月
 * @param wide whether it is about more than one section
 */
record PictureWords(YearCourse course, String about, String period, boolean wide, Showing showing) {

    // Of one picture: what a telephone shows in two or three screens.
    private static final int CELLS = 96;
    private static final int STRIPS = 12;

    /** @param name of the file, and above it */
    record Picture(String name, Drawing drawing, String alt) {}

    static PictureWords of(YearCourse course, WishedPlace place, Showing showing) {
        Month from = course.months().getFirst().getMonth();
        Month until = course.months().getLast().getMonth();
        String period = from == until
                ? month(from, showing)
                : showing.text("report.months", month(from, showing), month(until, showing));
        return new PictureWords(
                course,
                place.name(List.of(course.plan()), showing),
                period,
                place.section() == null && place.unit() == null,
                showing);
    }

    static String month(Month month, Showing showing) {
        return DateTimeFormatter.ofPattern(
                        showing.text("report.month"), showing.say().locale())
                .format(month);
    }

    /** Without its year, which stands above. */
    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(
                        showing.text("date.pattern"), showing.say().locale())
                .format(day);
    }

    String toCome() {
        return showing.text("report.picture.toCome", about, period);
    }

    /** How many stood how in each month, section by section where it is about several, and what was answered by when. */
    Picture overview() {
        String title = showing.text("report.picture.overview", about);
        List<YearCourse.Tally> tallies = course.tallies();
        List<Bar> months = tallies.stream()
                .map(tally -> new Bar(month(tally.month().getMonth(), showing), counts(tally)))
                .toList();
        List<Drawing.Part> parts = new ArrayList<>();
        parts.add(new Drawing.Legend(marksOf(course.lines())));
        parts.add(new Drawing.Bars(showing.text("report.picture.byMonth"), months));
        if (wide)
            parts.add(new Drawing.Bars(
                    showing.text(
                            "report.picture.bySection",
                            month(tallies.getLast().month().getMonth(), showing)),
                    sections().stream().map(this::bar).toList()));
        List<Bar> dues = course.dues().stream()
                .map(due -> new Bar(day(due.day()), counts(due)))
                .toList();
        if (dues.isEmpty()) parts.add(new Drawing.Said(showing.text("report.picture.noDues")));
        else {
            parts.add(new Drawing.Bars(showing.text("report.picture.byDue"), dues));
            parts.add(new Drawing.Legend(marks(dues)));
        }
        return new Picture(title, drawing(title, parts), PictureAlt.overview(title, months, dues, this));
    }

    /** Of every initiative how it stood in each month. */
    List<Picture> pages() {
        List<Line> lines = course.lines();
        int most = Math.min(STRIPS, CELLS / course.months().size());
        int pages = (lines.size() + most - 1) / most;
        int size = (lines.size() + pages - 1) / pages;
        List<Picture> pictures = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            String title = showing.text("report.picture.map", about);
            if (pages > 1) title = showing.text("report.picture.page", title, page + 1, pages);
            pictures.add(page(title, lines.subList(page * size, Math.min(lines.size(), (page + 1) * size))));
        }
        return pictures;
    }

    private Picture page(String title, List<Line> lines) {
        List<Drawing.Part> parts = new ArrayList<>();
        parts.add(new Drawing.Legend(marksOf(lines)));
        List<Strip> strips = new ArrayList<>();
        String heading = heading(lines.getFirst().where());
        for (Line line : lines) {
            if (!heading(line.where()).equals(heading)) {
                parts.add(new Drawing.HeatMap(heading, strips));
                strips = new ArrayList<>();
                heading = heading(line.where());
            }
            strips.add(strip(line));
        }
        parts.add(new Drawing.HeatMap(heading, strips));
        return new Picture(title, drawing(title, parts), PictureAlt.page(title, lines, this));
    }

    /** Whose initiatives those are, where that is not said above. */
    private String heading(Found.OfInitiative where) {
        if (wide) return PeopleWords.office(where.section(), where.unit(), showing.say());
        return where.section().hasUnits() ? where.unit().title() : "";
    }

    private Strip strip(Line line) {
        var initiative = line.where().initiative();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < course.months().size(); i++) {
            Stood stood = line.in(i);
            cells.add(new Cell(month(course.months().get(i).getMonth(), showing), stood == null ? null : mark(stood)));
        }
        return new Strip(initiative.code().toString(), initiative.wording(), cells);
    }

    private Drawing drawing(String title, List<Drawing.Part> parts) {
        List<String> below = new ArrayList<>();
        below.add(
                course.isInAMonth()
                        ? showing.text("report.picture.howNow", course.asOf())
                        : showing.text("report.picture.how"));
        if (course.reachesPastTheYear())
            below.add(showing.text(
                    "report.picture.past", month(course.months().getLast().getMonth(), showing)));
        below.add(showing.text("report.picture.source"));
        return new Drawing(title, showing.text("report.picture.when", period, course.asOf()), parts, below);
    }

    private List<Section> sections() {
        Set<Section> sections = new LinkedHashSet<>();
        course.lines().forEach(line -> sections.add(line.where().section()));
        return List.copyOf(sections);
    }

    private Bar bar(Section section) {
        return new Bar(
                section.name(),
                counts(course.of(where -> where.section().id() == section.id())
                        .tallies()
                        .getLast()));
    }

    Mark mark(Stood stood) {
        if (!stood.heard()) return unheard();
        return stood.grade() == null ? ungraded() : mark(stood.grade());
    }

    private Mark mark(Grade grade) {
        return new Mark(grade.symbol(), grade.in(showing.say().locale()).name(), Tone.of(grade, course.scale()));
    }

    private Mark ungraded() {
        return new Mark(StandingBar.UNGRADED, showing.text("standing.ungraded"), Tone.NEUTRAL);
    }

    private Mark unheard() {
        return new Mark(StandingBar.UNHEARD, showing.text("standing.unheard"), Tone.SILENT);
    }

    private List<Count> counts(YearCourse.Tally tally) {
        List<Count> counts = new ArrayList<>();
        tally.byGrade().forEach((grade, many) -> counts.add(new Count(mark(grade), many)));
        add(counts, ungraded(), tally.ungraded());
        add(counts, unheard(), tally.unheard());
        return counts;
    }

    private List<Count> counts(YearCourse.Due due) {
        List<Count> counts = new ArrayList<>();
        add(counts, inTime(), due.inTime());
        add(counts, late(), due.late());
        add(counts, due.past() ? open() : waiting(), due.open());
        return counts;
    }

    private Mark inTime() {
        return new Mark("○", showing.text("report.due.inTime"), Tone.GOOD);
    }

    private Mark late() {
        return new Mark("△", showing.text("report.due.late"), Tone.SLIPPING);
    }

    private Mark open() {
        return new Mark("×", showing.text("report.due.open"), Tone.LATE);
    }

    private Mark waiting() {
        return new Mark("…", showing.text("report.due.waiting"), Tone.SILENT);
    }

    private static void add(List<Count> counts, Mark mark, int many) {
        if (many > 0) counts.add(new Count(mark, many));
    }

    private List<Mark> marks(List<Bar> dues) {
        return Stream.of(inTime(), late(), open(), waiting())
                .filter(mark -> dues.stream()
                        .flatMap(bar -> bar.counts().stream())
                        .anyMatch(count -> count.mark().equals(mark)))
                .toList();
    }

    /** Those that occur, in the scale's order. */
    private List<Mark> marksOf(List<Line> lines) {
        Set<Mark> occurring = new LinkedHashSet<>();
        lines.forEach(line -> line.stood().forEach(stood -> occurring.add(mark(stood))));
        List<Mark> marks = new ArrayList<>();
        course.scale().grades().forEach(grade -> marks.add(mark(grade)));
        marks.add(ungraded());
        marks.add(unheard());
        return marks.stream().filter(occurring::contains).distinct().toList();
    }
}
