package torikumi.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import torikumi.report.Drawing.Bar;
import torikumi.report.Drawing.Cell;
import torikumi.report.Drawing.Count;
import torikumi.report.Drawing.Mark;
import torikumi.report.Drawing.Part;
import torikumi.report.Drawing.Strip;

/** Draws one picture from above to below, in the units of a telephone's screen, and knows how far it has come. */
final class Brush {

    /** A telephone is 390 wide. */
    static final int WIDTH = 390;

    private static final int MARGIN = 10;
    private static final int ROOM = WIDTH - 2 * MARGIN;
    private static final int CELLS = 6;
    private static final double CELL = ROOM / (double) CELLS;
    private static final int CELL_HEIGHT = 40;
    private static final int TO_COME_HEIGHT = 20;
    private static final int BAR_HEIGHT = 22;
    private static final int LABEL = 94;
    private static final int LEAST = 30;

    private static final Color INK = new Color(0x1D1C1D);
    private static final Color FAINT = new Color(0x616061);
    private static final Color LINE = new Color(0x8D8D8D);

    private final Graphics2D paper;
    private final Lettering letters;
    private double y = 12;

    private Brush(Graphics2D paper, Lettering letters) {
        this.paper = paper;
        this.letters = letters;
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        paper.setStroke(new BasicStroke(0.7f));
    }

    /** @param scale how many pixels a unit has */
    static BufferedImage draw(Drawing drawing, Lettering letters, int scale) {
        int height = (int) Math.ceil(on(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), 1, letters, drawing));
        var image = new BufferedImage(WIDTH * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        on(image, scale, letters, drawing);
        return image;
    }

    private static double on(BufferedImage image, int scale, Lettering letters, Drawing drawing) {
        Graphics2D paper = image.createGraphics();
        try {
            paper.setColor(Color.WHITE);
            paper.fillRect(0, 0, image.getWidth(), image.getHeight());
            paper.scale(scale, scale);
            var brush = new Brush(paper, letters);
            brush.all(drawing);
            return brush.y;
        } finally {
            paper.dispose();
        }
    }

    private void all(Drawing drawing) {
        paragraph(drawing.title(), letters.bold(17), INK, 3);
        paragraph(drawing.subtitle(), letters.plain(12), FAINT, 2);
        for (Part part : drawing.parts())
            switch (part) {
                case Drawing.Legend(var marks) -> legend(marks);
                case Drawing.HeatMap(var heading, var strips) -> {
                    heading(heading);
                    strips.forEach(this::strip);
                }
                case Drawing.Bars(var heading, var bars) -> {
                    heading(heading);
                    int most = bars.stream().mapToInt(Bar::all).max().orElse(0);
                    bars.forEach(bar -> bar(bar, most));
                }
                case Drawing.Said(var sentence) -> {
                    y += 10;
                    paragraph(sentence, letters.plain(12), INK, 4);
                }
            }
        y += 8;
        for (String line : drawing.below()) paragraph(line, letters.plain(10.5f), FAINT, 4);
        y += 8;
    }

    private void paragraph(String words, Font font, Color ink, int most) {
        for (String line : letters.lines(words, font, ROOM, most)) {
            y += font.getSize2D() * 1.35;
            write(line, font, ink, MARGIN, y - font.getSize2D() * 0.3);
        }
    }

    private void heading(String words) {
        if (words.isEmpty()) return;
        y += 10;
        paragraph(words, letters.bold(13), INK, 2);
        y += 2;
    }

    private void legend(List<Mark> marks) {
        Font font = letters.plain(11);
        y += 8;
        double x = MARGIN;
        for (Mark mark : marks) {
            String words = letters.cut(mark.symbol() + " " + mark.word(), font, ROOM - 12);
            double width = Lettering.width(words, font) + 10;
            if (x > MARGIN && x + width > WIDTH - MARGIN) {
                x = MARGIN;
                y += 21;
            }
            box(mark.tone(), x, y, width, 18);
            write(words, font, mark.tone().ink, x + 5, y + 13);
            x += width + 4;
        }
        y += 22;
    }

    private void strip(Strip strip) {
        y += 7;
        Font bold = letters.bold(12);
        Font plain = letters.plain(12);
        String code = letters.cut(strip.code(), bold, ROOM / 2.0);
        double beside = Lettering.width(code, bold) + 6;
        y += 14;
        write(code, bold, INK, MARGIN, y);
        write(letters.cut(strip.words(), plain, ROOM - beside), plain, INK, MARGIN + beside, y);
        y += 4;
        for (int from = 0; from < strip.cells().size(); from += CELLS)
            row(strip.cells().subList(from, Math.min(strip.cells().size(), from + CELLS)));
    }

    private void row(List<Cell> cells) {
        double height = cells.stream().allMatch(cell -> cell.mark() == null) ? TO_COME_HEIGHT : CELL_HEIGHT;
        for (int i = 0; i < cells.size(); i++) cell(cells.get(i), MARGIN + i * CELL, height);
        y += height;
    }

    private void cell(Cell cell, double x, double height) {
        Font small = letters.plain(10);
        Mark mark = cell.mark();
        double width = CELL - 2;
        if (mark == null) {
            paper.setColor(LINE);
            paper.draw(new Line2D.Double(x, y + height - 4, x + width, y + height - 4));
            write(letters.cut(cell.month(), small, width), small, FAINT, x + 3, y + 12);
            return;
        }
        Color ink = mark.tone().ink;
        box(mark.tone(), x, y, width, CELL_HEIGHT - 2);
        write(letters.cut(cell.month(), small, width - 20), small, ink, x + 3, y + 12);
        Font shape = letters.plain(14);
        String symbol = letters.cut(mark.symbol(), shape, 20);
        write(symbol, shape, ink, x + width - 3 - Lettering.width(symbol, shape), y + 14);
        word(mark.word(), ink, x + 3, width - 4);
    }

    /** On one line where it fits, else on two, in the largest letters that show all of it. */
    private void word(String word, Color ink, double x, double room) {
        Font one = letters.plain(12);
        List<String> lines = letters.lines(word, one, room, 1);
        for (float size = 10; size >= 8 && isCut(lines); size--) {
            one = letters.plain(size);
            lines = letters.lines(word, one, room, 2);
        }
        double baseline = y + (lines.size() == 1 ? 31 : 25);
        for (String line : lines) {
            write(line, one, ink, x, baseline);
            baseline += 10.5;
        }
    }

    private static boolean isCut(List<String> lines) {
        return !lines.isEmpty() && lines.getLast().endsWith("…");
    }

    private void bar(Bar bar, int most) {
        Font font = letters.plain(11.5f);
        y += 3;
        label(bar.label(), font);
        double x = MARGIN + LABEL;
        double room = ROOM - LABEL;
        double spare = room - LEAST * bar.counts().size();
        for (Count count : bar.counts()) {
            // Each has room for its shape and its number; what is left is shared by how many there are.
            double width = LEAST + spare * count.number() / most;
            Tone tone = count.mark().tone();
            box(tone, x, y, width - 1, BAR_HEIGHT - 1);
            String words = letters.printable(count.mark().symbol() + count.number());
            write(words, font, tone.ink, x + 4, y + 15);
            x += width;
        }
        y += BAR_HEIGHT;
    }

    private void label(String words, Font font) {
        double room = LABEL - 6;
        if (Lettering.width(letters.printable(words), font) <= room) {
            write(letters.printable(words), font, INK, MARGIN, y + 15);
            return;
        }
        Font small = letters.plain(9.5f);
        List<String> lines = letters.lines(words, small, room, 2);
        for (int i = 0; i < lines.size(); i++) write(lines.get(i), small, INK, MARGIN, y + 9 + i * 10.5);
    }

    private void box(Tone tone, double x, double top, double width, double height) {
        var box = new Rectangle2D.Double(x, top, width, height);
        paper.setColor(tone.ground);
        paper.fill(box);
        paper.setColor(LINE);
        paper.draw(box);
    }

    private void write(String words, Font font, Color ink, double x, double baseline) {
        paper.setFont(font);
        paper.setColor(ink);
        paper.drawString(words, (float) x, (float) baseline);
    }
}
