package torikumi.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Several processes measured in turns, there and back, so that what else the machine does falls on all of them alike. */
final class Contest {

    /**
     * @param name as the tables call it
     * @param expected what every right answer has in it
     */
    record Entrant(String name, Subject subject, SignedCommands commands, String expected) {

        Entrant(Subject subject, SignedCommands commands, String expected) {
            this(subject.name, subject, commands, expected);
        }
    }

    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

    /** @param warmUp requests to each process before the first round */
    static Contest of(List<Entrant> entrants, Load load, int warmUp, int rounds) {
        var contest = new Contest();
        for (Entrant entrant : entrants) contest.rounds.put(entrant.name(), new ArrayList<>());
        // In turns too: so that no process has been idle for long when it is measured first; and as much to each,
        // whatever it is asked.
        int parts = 4;
        Map<Subject, Long> asked =
                entrants.stream().collect(Collectors.groupingBy(Entrant::subject, Collectors.counting()));
        for (int i = 0; i < parts; i++)
            for (Entrant entrant : entrants)
                run(entrant, load.of((int) Math.max(1, warmUp / parts / asked.get(entrant.subject()))));
        var order = new ArrayList<>(entrants);
        for (int i = 0; i < rounds; i++) {
            for (Entrant entrant : order) contest.rounds.get(entrant.name()).add(run(entrant, load));
            Collections.reverse(order);
        }
        return contest;
    }

    private static Round run(Entrant entrant, Load load) {
        return load.on(entrant.subject(), entrant.commands(), entrant.expected());
    }

    int failures() {
        return rounds.values().stream()
                .flatMap(List::stream)
                .mapToInt(Round::failures)
                .sum();
    }

    int failures(String name) {
        return rounds.get(name).stream().mapToInt(Round::failures).sum();
    }

    Spread of(String name, ToDoubleFunction<Round> figure) {
        return Spread.of(rounds.get(name).stream().mapToDouble(figure));
    }

    /** Of the one to the other, round by round. */
    Spread ratio(String name, String other, ToDoubleFunction<Round> figure) {
        return Spread.of(IntStream.range(0, rounds.get(name).size())
                .mapToDouble(i -> figure.applyAsDouble(rounds.get(name).get(i))
                        / figure.applyAsDouble(rounds.get(other).get(i))));
    }
}
