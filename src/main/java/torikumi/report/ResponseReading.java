package torikumi.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.platform.Settings;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.reminder.Boards;
import torikumi.reminder.Requests;
import torikumi.reminder.Requests.Request;
import torikumi.reminder.Response;
import torikumi.report.Responses.Before;
import torikumi.report.Responses.Figures;
import torikumi.report.Responses.Line;
import torikumi.report.Responses.Today;
import torikumi.staff.Office;

/** Counts how sections answer. */
@Component
@Transactional(readOnly = true)
public class ResponseReading {

    /** How many sections stand on a page. */
    static final int PER_PAGE = 15;

    private final Requests requests;
    private final Boards boards;
    private final ZoneId zone;

    ResponseReading(Requests requests, Boards boards, Settings settings) {
        this.requests = requests;
        this.boards = boards;
        this.zone = settings.zone();
    }

    /**
     * Three queries of its own, and six for each department about the latest due date, however many sections, initiatives and due dates
     * there are.
     *
     * @param offices of those plans, none of which covers another; not empty
     * @param page from 1; past the end is the last one
     */
    public Responses of(List<Plan> plans, List<Office> offices, int page, LocalDate today) {
        Board whole = boards.of(plans);
        Board board = whole.in(offices);
        NavigableMap<LocalDate, Map<Office, List<Request>>> asked = new TreeMap<>();
        for (Request request : requests.of(plans))
            if (offices.stream().anyMatch(office -> office.concerns(request.office())))
                asked.computeIfAbsent(request.due(), due -> new LinkedHashMap<>())
                        .computeIfAbsent(request.office().wholeSection(), section -> new ArrayList<>())
                        .add(request);
        List<LocalDate> pages = new ArrayList<>();
        asked.descendingMap()
                .forEach((due, sections) ->
                        pages.addAll(Collections.nCopies((sections.size() + PER_PAGE - 1) / PER_PAGE, due)));
        if (pages.isEmpty()) return new Responses(null, 1, 1, true, sum(List.of(), todays(board, today)), List.of());
        int at = Math.clamp(page, 1, pages.size());
        LocalDate due = pages.get(at - 1);
        boolean latest = due.equals(asked.lastKey());
        Map<Office, Today> now = latest ? todays(board, today) : Map.of();
        List<Line> lines =
                ordered(lines(plans, asked, due, Reader.of(whole, board, offices), now), board, due.isBefore(today));
        int from = (at - 1 - pages.indexOf(due)) * PER_PAGE;
        return new Responses(
                due,
                at,
                pages.size(),
                latest,
                sum(lines, now),
                lines.subList(from, Math.min(from + PER_PAGE, lines.size())));
    }

    private List<Line> lines(
            List<Plan> plans,
            NavigableMap<LocalDate, Map<Office, List<Request>>> asked,
            LocalDate due,
            Reader reader,
            Map<Office, Today> now) {
        Map<Office, LocalDate> before = new HashMap<>();
        asked.headMap(due, false)
                .forEach((day, sections) -> sections.keySet().forEach(section -> before.put(section, day)));
        List<Request> needed = new ArrayList<>();
        asked.get(due).forEach((section, of) -> {
            needed.addAll(of);
            LocalDate day = before.get(section);
            if (day != null) needed.addAll(asked.get(day).get(section));
        });
        record Key(Office section, LocalDate due) {}
        Map<Key, Figures> figures = requests.responses(plans, needed).stream()
                .filter(reader::isConcerned)
                .collect(Collectors.groupingBy(
                        response -> new Key(response.office().wholeSection(), response.due()),
                        Collectors.reducing(Figures.NOTHING, response -> Figures.of(response, zone), Figures::and)));
        return asked.get(due).keySet().stream()
                .map(section -> {
                    LocalDate day = before.get(section);
                    return new Line(
                            section,
                            figures.getOrDefault(new Key(section, due), Figures.NOTHING),
                            day == null
                                    ? null
                                    : new Before(day, figures.getOrDefault(new Key(section, day), Figures.NOTHING)),
                            now.getOrDefault(section, Today.NOTHING));
                })
                .toList();
    }

    /** What of all that concerns whoever looks at it. */
    private record Reader(Set<Long> known, Set<Long> own, List<Office> offices) {

        static Reader of(Board whole, Board own, List<Office> offices) {
            return new Reader(ids(whole), ids(own), offices);
        }

        private static Set<Long> ids(Board board) {
            return board.lines().stream()
                    .map(line -> line.where().initiative().id())
                    .collect(Collectors.toSet());
        }

        /** What was taken out of the plan belongs where it was asked about. */
        boolean isConcerned(Response response) {
            return known.contains(response.initiativeId())
                    ? own.contains(response.initiativeId())
                    : offices.stream().anyMatch(office -> office.covers(response.office()));
        }
    }

    /** Of each section, in the plan's order. */
    private Map<Office, Today> todays(Board board, LocalDate today) {
        Map<String, Predicate<Office>> unstaffed = new HashMap<>();
        Map<Office, Boolean> offices = new HashMap<>();
        Map<Office, List<Reported>> sections = new LinkedHashMap<>();
        for (Reported line : board.lines())
            sections.computeIfAbsent(line.office().wholeSection(), section -> new ArrayList<>())
                    .add(line);
        Map<Office, Today> todays = new LinkedHashMap<>();
        sections.forEach((section, lines) -> {
            var of = new Board(board.scale(), lines);
            int nobody = (int) lines.stream()
                    .filter(Reported::isOpen)
                    .filter(line -> offices.computeIfAbsent(line.office(), office -> unstaffed
                            .computeIfAbsent(office.department(), department -> requests.unstaffed(department, today))
                            .test(office)))
                    .count();
            todays.put(
                    section,
                    new Today(
                            nobody,
                            of.overdue(today).lines().size(),
                            of.quiet(today).lines().size(),
                            lines.stream()
                                    .map(line -> line.standing().heardOn())
                                    .filter(Objects::nonNull)
                                    .max(LocalDate::compareTo)
                                    .orElse(null)));
        });
        return todays;
    }

    private static List<Line> ordered(List<Line> lines, Board board, boolean past) {
        List<Office> inOrder = new ArrayList<>(new LinkedHashSet<>(
                board.lines().stream().map(line -> line.office().wholeSection()).toList()));
        return lines.stream()
                .sorted(Comparator.comparingInt(
                                (Line line) -> past ? -line.figures().open() : 0)
                        .thenComparing(line -> -line.figures().late())
                        .thenComparing(line ->
                                inOrder.contains(line.section()) ? inOrder.indexOf(line.section()) : inOrder.size()))
                .toList();
    }

    private static Responses.All sum(List<Line> lines, Map<Office, Today> now) {
        Figures figures = Figures.NOTHING;
        Figures before = Figures.NOTHING;
        for (Line line : lines) {
            figures = figures.and(line.figures());
            if (line.before() != null) before = before.and(line.before().figures());
        }
        boolean known = lines.stream().anyMatch(line -> line.before() != null);
        return new Responses.All(
                figures, known ? before : null, now.values().stream().reduce(Today.NOTHING, Today::and));
    }
}
