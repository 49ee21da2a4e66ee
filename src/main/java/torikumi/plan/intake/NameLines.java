package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.List;
import torikumi.plan.intake.PlanDocument.Fault;
import torikumi.plan.intake.TableFile.Cell;
import torikumi.plan.intake.TableFile.Line;

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
        for (Cell cell : cells) if (cell.isBlank()) fault(cell, "空でないセル");
        for (Cell cell : cells) if (cell.text().length() > PlaceName.LONGEST) fault(cell, PlaceName.LONGEST + "字までの言葉");
        if (cells.size() < 2) faults.add(source.fault(line.offset(), "カンマで区切った2つ以上の言葉"));
        else lines.add(cells.stream().filter(cell -> !cell.isBlank()).toList());
    }

    void fault(Cell cell, String expected) {
        faults.add(source.fault(cell.offset(), cell.text(), expected));
    }
}
