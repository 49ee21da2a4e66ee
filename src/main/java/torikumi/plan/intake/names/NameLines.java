package torikumi.plan.intake.names;

import java.util.ArrayList;
import java.util.List;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.SourceText;
import torikumi.plan.intake.source.TableFile;
import torikumi.plan.intake.source.TableFile.Cell;
import torikumi.plan.intake.source.TableFile.Line;

/**
 * The lines of a file of names, each with at least two cells, none of them blank.
 *
 * @param faults what is found wrong so far; readers of the lines add to it
 */
record NameLines(SourceText source, List<List<Cell>> lines, List<Fault> faults) {

    static NameLines of(SourceText source) {
        TableFile file = TableFile.of(source, ',', true);
        NameLines lines = new NameLines(source, new ArrayList<>(), new ArrayList<>(file.broken()));
        file.lines().forEach(lines::take);
        return lines;
    }

    private void take(Line line) {
        List<Cell> cells = new ArrayList<>(line.cells());
        // A spreadsheet fills every line up to the longest one.
        while (!cells.isEmpty() && cells.getLast().isBlank()) cells.removeLast();
        for (Cell cell : cells) if (cell.isBlank()) fault(cell, Fault.Kind.BLANK_CELL);
        for (Cell cell : cells)
            if (cell.text().length() > PlaceName.LONGEST) fault(cell, Fault.Kind.TOO_LONG, PlaceName.LONGEST);
        if (cells.size() < 2) faults.add(source.fault(line.offset(), Fault.Kind.ONE_WORD, List.of()));
        else lines.add(cells.stream().filter(cell -> !cell.isBlank()).toList());
    }

    void fault(Cell cell, Fault.Kind kind, Object... arguments) {
        faults.add(source.fault(cell.offset(), kind, cell.text(), arguments));
    }
}
