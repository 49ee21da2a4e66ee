package torikumi.plan.intake.names;

import java.util.ArrayList;
import java.util.List;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.source.Block;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.SourceText;
import torikumi.plan.intake.table.TableFile;

/**
 * The lines of a file of names, each with at least two cells, none of them blank.
 *
 * @param findings what is found wrong so far; readers of the lines add to it
 */
record NameLines(List<List<Cell>> lines, Findings findings) {

    static NameLines of(SourceText source) {
        NameLines lines = new NameLines(new ArrayList<>(), new Findings(source));
        TableFile.of(source, ',', true, lines.findings).rows().forEach(lines::take);
        return lines;
    }

    private void take(Block.Row line) {
        List<Cell> cells = new ArrayList<>(line.cells());
        // A spreadsheet fills every line up to the longest one.
        while (!cells.isEmpty() && cells.getLast().isBlank()) cells.removeLast();
        for (Cell cell : cells) if (cell.isBlank()) fault(cell, Fault.Kind.BLANK_CELL);
        for (Cell cell : cells)
            if (cell.text().length() > PlaceName.LONGEST) fault(cell, Fault.Kind.TOO_LONG, PlaceName.LONGEST);
        if (cells.size() < 2) findings.fault(line.at(), Fault.Kind.ONE_WORD, line.text());
        else lines.add(cells.stream().filter(cell -> !cell.isBlank()).toList());
    }

    void fault(Cell cell, Fault.Kind kind, Object... arguments) {
        findings.fault(cell.at(), kind, cell.text(), arguments);
    }
}
