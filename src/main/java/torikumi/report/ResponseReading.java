package torikumi.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import torikumi.progress.ProgressHistory;
import torikumi.progress.Reported;
import torikumi.progress.SaidFirst;
import torikumi.reminder.Boards;
import torikumi.reminder.Requests;
import torikumi.reminder.Requests.Item;
import torikumi.reminder.Requests.Request;
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
    private final ProgressHistory history;
    private final Boards boards;
    private final ZoneId zone;

    ResponseReading(Requests requests, ProgressHistory history, Boards boards, Settings settings) {
        this.requests = requests;
        this.history = history;
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
                ordered(lines(asked, due, Reader.of(whole, board, offices), now), board, due.isBefore(today));
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
            NavigableMap<LocalDate, Map<Office, List<Request>>> asked,
            LocalDate due,
            Reader reader,
            Map<Office, Today> now) {
        Map<Office, LocalDate> before = new HashMap<>();
        asked.headMap(due, false)
                .forEach((day, sections) -> sections.keySet().forEach(section -> before.put(section, day)));
        Map<String, Request> needed = new HashMap<>();
        asked.get(due).forEach((section, of) -> {
            of.forEach(request -> needed.put(request.id(), request));
            LocalDate day = before.get(section);
            if (day != null) asked.get(day).get(section).forEach(request -> needed.put(request.id(), request));
        });
        var count = new Count(reader, needed, requests.items(needed.keySet()));
        Map<Long, SaidFirst> said = history.saidFirst(count.answers()).stream()
                .collect(Collectors.toMap(SaidFirst::updateId, first -> first));
        return asked.get(due).keySet().stream()
                .map(section -> {
                    LocalDate day = before.get(section);
                    return new Line(
                            section,
                            count.of(section, due, said, zone),
                            day == null ? null : new Before(day, count.of(section, day, said, zone)),
                            now.getOrDefault(section, Today.NOTHING));
                })
                .toList();
    }

    /** What of all that concerns whoever looks at it. */
    private record Reader(Set<Long> known, Map<Long, Reported> own, List<Office> offices) {

        static Reader of(Board whole, Board own, List<Office> offices) {
            return new Reader(byId(whole).keySet(), byId(own), offices);
        }

        private static Map<Long, Reported> byId(Board board) {
            return board.lines().stream()
                    .collect(Collectors.toMap(line -> line.where().initiative().id(), line -> line));
        }

        /** What was taken out of the plan belongs where it was asked about. */
        boolean isConcerned(Item item, Request request) {
            return known.contains(item.initiativeId())
                    ? own.containsKey(item.initiativeId())
                    : offices.stream().anyMatch(office -> office.covers(request.office()));
        }

        boolean isAsked(Item item) {
            Reported line = own.get(item.initiativeId());
            return line != null && !line.standing().closed();
        }
    }

    private static final class Count {

        private record Key(Office section, LocalDate due) {}

        private final Reader reader;
        private final Map<Key, List<Item>> items = new HashMap<>();

        Count(Reader reader, Map<String, Request> requests, List<Item> all) {
            this.reader = reader;
            // Asked about for the same day by another rule, too.
            Map<Key, Set<Long>> seen = new HashMap<>();
            for (Item item : all) {
                Request request = Objects.requireNonNull(requests.get(item.requestId()));
                var key = new Key(request.office().wholeSection(), request.due());
                if (reader.isConcerned(item, request)
                        && seen.computeIfAbsent(key, each -> new HashSet<>()).add(item.initiativeId()))
                    items.computeIfAbsent(key, each -> new ArrayList<>()).add(item);
            }
        }

        Set<Long> answers() {
            return items.values().stream()
                    .flatMap(List::stream)
                    .map(Item::updateId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        Figures of(Office section, LocalDate due, Map<Long, SaidFirst> said, ZoneId zone) {
            Figures figures = Figures.NOTHING;
            for (Item item : items.getOrDefault(new Key(section, due), List.of()))
                figures = figures.and(figure(item, due, said, zone));
            return figures;
        }

        private Figures figure(Item item, LocalDate due, Map<Long, SaidFirst> said, ZoneId zone) {
            if (item.updateId() == null)
                return reader.isAsked(item) ? new Figures(1, 0, 0, 0, 1, 0) : new Figures(1, 0, 0, 0, 0, 1);
            SaidFirst first = Objects.requireNonNull(said.get(item.updateId()));
            boolean late = LocalDate.ofInstant(first.at(), zone).isAfter(due);
            return new Figures(1, late ? 0 : 1, late ? 1 : 0, first.inBulk() ? 1 : 0, 0, 0);
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
