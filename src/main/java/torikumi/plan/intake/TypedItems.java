package torikumi.plan.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import torikumi.plan.intake.source.Blank;
import torikumi.plan.intake.source.Piece;

/** Initiatives as somebody types them, one to a line. */
public final class TypedItems {

    private TypedItems() {}

    /** Without blank lines, and without the bullets that they share. */
    public static List<String> of(String typed) {
        List<String> lines =
                typed.lines().map(Blank::strip).filter(line -> !line.isEmpty()).toList();
        List<Piece> pieces = IntStream.range(0, lines.size())
                .mapToObj(at -> new Piece(lines.get(at), at))
                .toList();
        Set<Bullet> bullets = Bullets.NONE.in(pieces);
        return lines.stream()
                .map(line -> line.substring(Bullet.of(line)
                        .filter(mark -> bullets.contains(mark.bullet()) && mark.length() < line.length())
                        .map(Bullet.Marked::length)
                        .orElse(0)))
                .toList();
    }
}
