package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import torikumi.plan.intake.Bullet.Marked;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Piece;

/**
 * Which marks are bullets in a column: those that the lines of a cell share, or that all cells do, or that a blank follows. In
 * 「3、4年生に緑の授業を行う。」 alone the 3 is none.
 */
record Bullets(Set<Bullet> ofColumn) {

    static final Bullets NONE = new Bullets(Set.of());

    static Bullets of(List<Cell> column) {
        Set<Bullet> bullets = EnumSet.noneOf(Bullet.class);
        List<Optional<Marked>> firsts = new ArrayList<>();
        for (Cell cell : column) {
            if (!cell.isWritten()) continue;
            firsts.add(Bullet.of(cell.pieces().getFirst().words()));
            firsts.getLast()
                    .map(Marked::bullet)
                    .filter(NONE.in(cell.pieces())::contains)
                    .ifPresent(bullets::add);
        }
        List<Marked> marks = firsts.stream().flatMap(Optional::stream).toList();
        boolean alike = marks.size() > 1
                && marks.size() == firsts.size()
                && marks.stream().map(Marked::bullet).distinct().count() == 1;
        if (alike && (!marks.getFirst().bullet().isNumber() || counts(marks)))
            bullets.add(marks.getFirst().bullet());
        return new Bullets(bullets);
    }

    /** The marks that are bullets in a cell with these lines. */
    Set<Bullet> in(List<Piece> lines) {
        Map<Bullet, List<Marked>> marks = new EnumMap<>(Bullet.class);
        for (Piece line : lines)
            Bullet.of(line.words()).ifPresent(mark -> marks.computeIfAbsent(mark.bullet(), b -> new ArrayList<>())
                    .add(mark));
        Set<Bullet> bullets = EnumSet.noneOf(Bullet.class);
        marks.forEach((bullet, all) -> {
            if (ofColumn.contains(bullet) || (all.size() > 1 ? shared(bullet, all) : alone(all.getFirst())))
                bullets.add(bullet);
        });
        return bullets;
    }

    private static boolean shared(Bullet bullet, List<Marked> marks) {
        return switch (bullet) {
            case SPACED_NUMBER -> counts(marks);
            case NUMBER -> counts(marks) || marks.stream().allMatch(Marked::blank);
            default -> true;
        };
    }

    private static boolean alone(Marked mark) {
        return switch (mark.bullet()) {
            case SPACED_NUMBER -> false;
            case NUMBER, BRACKETED_NUMBER -> mark.blank() && mark.number() == 1;
            default -> mark.blank();
        };
    }

    private static boolean counts(List<Marked> marks) {
        for (int i = 1; i < marks.size(); i++)
            if (marks.get(i).number() != marks.get(i - 1).number() + 1) return false;
        return true;
    }
}
