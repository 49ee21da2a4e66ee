package torikumi.plan.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.Bullet.Marked;
import torikumi.plan.intake.source.Blank;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Piece;

/**
 * A cell divided into its items, their bullets taken off: the one divider for pages, pasted text, CSV and workbooks. A list says
 * itself where an item begins; otherwise bullets do, the topmost; without either, the end of a sentence. Every other line goes on
 * with the one before it.
 *
 * @param items never blank
 * @param apart what stands in the cell but belongs to no item
 * @param joined whether lines without any mark were taken for one item
 */
record Items(List<Piece> items, List<Piece> apart, boolean joined) {

    private static final Pattern NOTHING =
            Pattern.compile("(?:該当.{0,10}|特に|取組|取組は|重点取組)?(?:な[しい]|無[しい]|ありません|ございません)|none|n/a|na|nothing|nil");
    private static final String DASHES = "-‐–—―－−ーｰ─";

    private static final Pattern HEADING = Pattern.compile("[【〔［\\[<＜〈《].{1,60}[】〕］\\]>＞〉》]|.{1,60}[:：]");
    private static final Pattern GOES_ON = Pattern.compile("[（(［\\[※⇒→、。，,・ー々ゃゅょっぁぃぅぇぉん」』）)]");
    private static final String ENDS = "。．.！？!?";
    private static final String VERB_ENDS = "るうくすむつぶぐぬ";

    static Items of(Cell cell, Bullets column) {
        return new Division(cell.pieces(), column).items();
    }

    /** 「該当なし」, 「－」: the cell says that there is nothing. */
    static boolean saysNone(Cell cell) {
        if (cell.pieces().size() != 1) return false;
        String words = cell.text();
        if (!words.isEmpty() && words.length() <= 4 && words.chars().allMatch(c -> DASHES.indexOf(c) >= 0)) return true;
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s。.・()]", "");
        return NOTHING.matcher(plain).matches();
    }

    /** One value for each of so many items, where the cell says clearly that it has as many: as a list, by bullets or as figures. */
    static Optional<List<String>> each(Cell cell, int items, Bullets column) {
        if (items < 2 || cell.pieces().size() < items) return Optional.empty();
        Division division = new Division(cell.pieces(), column);
        List<Piece> values = division.top == null && !division.listed
                ? cell.pieces().stream().allMatch(Items::beginsWithFigure) ? cell.pieces() : List.of()
                : division.items().items();
        return values.size() == items
                ? Optional.of(values.stream().map(Piece::words).toList())
                : Optional.empty();
    }

    private static boolean beginsWithFigure(Piece piece) {
        String words = piece.words();
        return !words.isEmpty() && Character.isDigit(words.charAt(0));
    }

    private static final class Division {
        private final List<Piece> pieces;
        private final List<Piece> items = new ArrayList<>();
        private final List<Piece> apart = new ArrayList<>();
        private final boolean listed;
        private final Set<Bullet> bullets;
        /** The bullet of the topmost items; others stand inside an item. */
        private final @Nullable Bullet top;

        private final int topIndent;

        private final StringBuilder current = new StringBuilder();
        private int currentAt = -1;
        private int currentItem;

        Division(List<Piece> pieces, Bullets column) {
            this.pieces = pieces;
            listed = pieces.stream().anyMatch(piece -> piece.item() > 0);
            bullets = column.in(pieces);
            Piece first = pieces.stream()
                    .filter(piece ->
                            (!listed || piece.item() > 0) && mark(piece).isPresent())
                    .findFirst()
                    .orElse(null);
            top = first == null ? null : mark(first).orElseThrow().bullet();
            topIndent = first == null ? 0 : indent(first);
        }

        private Optional<Marked> mark(Piece piece) {
            return Bullet.of(piece.words()).filter(mark -> bullets.contains(mark.bullet()));
        }

        private static int indent(Piece piece) {
            return Blank.before(piece.text());
        }

        private boolean beginsItem(Piece piece) {
            return mark(piece).filter(mark -> mark.bullet() == top).isPresent() && indent(piece) <= topIndent;
        }

        Items items() {
            boolean joined = false;
            if (listed) marked();
            else if (top == null) joined = sentences();
            else if (beginsItem(pieces.getFirst())) marked();
            else joined = led();
            flush();
            return new Items(List.copyOf(items), List.copyOf(apart), joined);
        }

        private void marked() {
            for (Piece piece : pieces) {
                boolean bulleted = beginsItem(piece);
                boolean newItem = piece.item() > 0 && (currentAt < 0 || currentItem != piece.item());
                if (bulleted || newItem)
                    begin(piece, mark(piece).map(Marked::length).orElse(0));
                else if (currentAt >= 0 && currentItem == piece.item()) goOn(piece);
                else apart.add(piece);
            }
        }

        /** Lines without a mark above lines with one: an initiative and what it consists of, or a heading that is nobody's. */
        private boolean led() {
            if (HEADING.matcher(pieces.getFirst().words()).matches()) {
                int heading = 0;
                while (!beginsItem(pieces.get(heading))) apart.add(pieces.get(heading++));
                for (Piece piece : pieces.subList(heading, pieces.size())) {
                    if (beginsItem(piece))
                        begin(piece, mark(piece).orElseThrow().length());
                    else goOn(piece);
                }
                return false;
            }
            Piece above = null;
            for (Piece piece : pieces) {
                boolean goesOn = above != null
                        && (mark(piece).isPresent() || mark(above).isEmpty() || !endsSentence(above) || goesOn(piece));
                if (goesOn) goOn(piece);
                else begin(piece, 0);
                above = piece;
            }
            return true;
        }

        /** @return whether lines were joined */
        private boolean sentences() {
            boolean stops = pieces.stream().anyMatch(Division::endsSentence);
            boolean verbs = pieces.stream().allMatch(piece -> ends(piece, VERB_ENDS));
            boolean joined = false;
            Piece above = null;
            for (Piece piece : pieces) {
                boolean begins =
                        above == null || !goesOn(piece) && (piece.apart() || (stops ? endsSentence(above) : verbs));
                if (begins) begin(piece, mark(piece).map(Marked::length).orElse(0));
                else goOn(piece);
                joined |= !begins;
                above = piece;
            }
            return joined;
        }

        private static boolean endsSentence(Piece piece) {
            return ends(piece, ENDS);
        }

        private static boolean ends(Piece piece, String characters) {
            String words = piece.words();
            int last = words.length() - 1;
            while (last > 0 && "」』）)".indexOf(words.charAt(last)) >= 0) last--;
            return last >= 0 && characters.indexOf(words.charAt(last)) >= 0;
        }

        private static boolean goesOn(Piece piece) {
            return piece.words().isEmpty() || GOES_ON.matcher(piece.words()).lookingAt();
        }

        private void begin(Piece piece, int mark) {
            flush();
            String words = piece.words();
            current.append(words, mark, words.length());
            currentAt = piece.at() + (current.isEmpty() ? 0 : mark);
            currentItem = piece.item();
        }

        private void goOn(Piece piece) {
            current.append('\n').append(piece.text());
        }

        private void flush() {
            if (currentAt < 0) return;
            String words = Blank.strip(current.toString());
            if (!words.isEmpty()) items.add(new Piece(words, currentAt));
            current.setLength(0);
            currentAt = -1;
        }
    }
}
