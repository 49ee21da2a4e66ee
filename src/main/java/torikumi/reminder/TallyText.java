package torikumi.reminder;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import torikumi.progress.Board;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;

/** How many stand how, as it is kept: all, 報告なし, then each health that occurs. {@code 8;1;on-track=5;late=1} */
final class TallyText {

    private static final String BETWEEN = ";";

    private TallyText() {}

    static String of(Board.Tally tally) {
        String healths = tally.byGrade().entrySet().stream()
                .map(each -> BETWEEN + each.getKey().key() + "=" + each.getValue())
                .collect(Collectors.joining());
        return tally.all() + BETWEEN + tally.unheard() + healths;
    }

    /** @param scale in which whatever was said once is readable, also where it is no longer offered */
    static Board.Tally parse(String text, HealthScale scale) {
        String[] parts = text.split(BETWEEN);
        Map<String, Integer> counted = new HashMap<>();
        Arrays.stream(parts).skip(2).forEach(part -> {
            int is = part.lastIndexOf('=');
            counted.put(part.substring(0, is), Integer.valueOf(part.substring(is + 1)));
        });
        Map<Grade, Integer> byGrade = new LinkedHashMap<>();
        for (Grade grade : scale.lateFirst())
            if (counted.containsKey(grade.key())) byGrade.put(grade, counted.get(grade.key()));
        return new Board.Tally(Integer.parseInt(parts[0]), byGrade, Integer.parseInt(parts[1]));
    }
}
