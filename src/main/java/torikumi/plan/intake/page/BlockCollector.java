package torikumi.plan.intake.page;

import java.util.ArrayList;
import java.util.List;
import torikumi.plan.intake.source.Blank;
import torikumi.plan.intake.source.Block;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Decoded;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Piece;

/** Gathers characters into pieces, cells and lines while a page is walked through. */
final class BlockCollector {

    private record Bit(Piece piece, int block, boolean heading) {}

    private final Findings findings;
    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Bit>> cells = new ArrayList<>();
    private final List<Integer> cellOffsets = new ArrayList<>();
    private List<Bit> bits = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int textOffset = -1;
    private int cellOffset;
    private int block;
    private boolean heading;
    private int item;
    private int items;
    private int itemDepth;
    private boolean afterBlank = true;

    BlockCollector(Findings findings) {
        this.findings = findings;
    }

    List<Block> blocks() {
        return blocks;
    }

    void text(String characters, int offset) {
        if (textOffset < 0 && !Blank.is(characters)) textOffset = offset + Blank.before(characters);
        text.append(characters);
    }

    /** Whether nothing stands in the current cell yet. */
    boolean cellIsEmpty() {
        return bits.isEmpty() && textOffset < 0;
    }

    void endPiece() {
        if (textOffset >= 0) {
            String piece = joined(text);
            int control = Decoded.firstControl(piece);
            // Only a character reference such as &#1; can have brought it here.
            if (control >= 0)
                findings.fault(
                        textOffset, Fault.Kind.CONTROL_CHARACTER, "", "U+%04X".formatted((int) piece.charAt(control)));
            boolean apart = !bits.isEmpty() && bits.getLast().block() != block;
            bits.add(new Bit(new Piece(piece, textOffset, item, apart), block, heading));
        }
        text.setLength(0);
        textOffset = -1;
    }

    void beginItem() {
        endPiece();
        if (itemDepth++ == 0) item = ++items;
    }

    void endItem() {
        endPiece();
        if (--itemDepth == 0) item = 0;
    }

    void block(boolean isHeading) {
        endPiece();
        block++;
        heading = isHeading;
    }

    void endCell(int nextOffset) {
        endPiece();
        cells.add(bits);
        cellOffsets.add(bits.isEmpty() ? cellOffset : bits.getFirst().piece().at());
        bits = new ArrayList<>();
        cellOffset = nextOffset;
    }

    void endLine(int nextOffset) {
        endCell(nextOffset);
        List<List<Bit>> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        if (filled.size() == 1 && (cells.size() == 1 || blocksIn(filled.getFirst()) > 1)) paragraphs(filled.getFirst());
        else if (!filled.isEmpty()) line(cells, cellOffsets, false);
        afterBlank = filled.isEmpty();
        cells.clear();
        cellOffsets.clear();
    }

    private static long blocksIn(List<Bit> bits) {
        return bits.stream().mapToInt(Bit::block).distinct().count();
    }

    /** Text that no tab divides: what stands in different blocks are different lines. */
    private void paragraphs(List<Bit> bits) {
        int from = 0;
        for (int i = 1; i <= bits.size(); i++) {
            if (i < bits.size() && bits.get(i).block() == bits.get(from).block()) continue;
            List<Bit> paragraph = bits.subList(from, i);
            Bit first = paragraph.getFirst();
            line(List.of(paragraph), List.of(first.piece().at()), first.heading());
            from = i;
        }
    }

    private int lastBlock = -1;

    private void line(List<List<Bit>> ofCells, List<Integer> offsets, boolean isHeading) {
        List<Cell> made = new ArrayList<>();
        for (int i = 0; i < ofCells.size(); i++) made.add(cell(ofCells.get(i), offsets.get(i)));
        Bit first = ofCells.stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElseThrow()
                .getFirst();
        blocks.add(new Block.Line(made, first.piece().at(), isHeading, afterBlank || first.block() != lastBlock));
        lastBlock = first.block();
        afterBlank = false;
    }

    private static Cell cell(List<Bit> bits, int offset) {
        return new Cell(bits.stream().map(Bit::piece).toList(), offset, Cell.Kind.OWN);
    }

    /** What was gathered since the last line, as a cell of a {@code <table>}. */
    Cell tableCell(int offset) {
        endPiece();
        Cell cell = cell(bits, bits.isEmpty() ? offset : bits.getFirst().piece().at());
        bits = new ArrayList<>();
        return cell;
    }

    void grid(Block.Grid grid) {
        if (!grid.rows().isEmpty()) blocks.add(grid);
        afterBlank = true;
    }

    /** The lines of a source that a browser would run together: between Japanese characters without a space. */
    private static String joined(CharSequence characters) {
        String raw = Blank.strip(characters.toString());
        StringBuilder joined = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if ("\r\n".indexOf(raw.charAt(i)) < 0) {
                joined.append(raw.charAt(i));
                continue;
            }
            while (" \t".indexOf(joined.charAt(joined.length() - 1)) >= 0) joined.setLength(joined.length() - 1);
            while (" \t\r\n".indexOf(raw.charAt(i + 1)) >= 0) i++;
            if (!wide(joined.charAt(joined.length() - 1)) || !wide(raw.charAt(i + 1))) joined.append(' ');
        }
        return joined.toString();
    }

    private static boolean wide(char character) {
        return character >= 0x2E80;
    }
}
