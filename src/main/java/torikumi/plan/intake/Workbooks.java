package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import torikumi.plan.intake.Reading.Missing;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Place;
import torikumi.plan.intake.source.Remark;
import torikumi.plan.intake.workbook.WorkbookFile;
import torikumi.plan.intake.workbook.WorkbookFile.Sheet;

/** Which sheets of a workbook are read: the one that was chosen, the only one that holds a plan, or those of several departments. */
final class Workbooks {

    private static final Pattern EXAMPLE =
            Pattern.compile(".*(?:記入例|記載例|入力例|見本|サンプル|リスト|選択肢|マスタ|[Ss]ample|[Ee]xample|[Ll]ist).*");

    private Workbooks() {}

    static Reading read(byte[] bytes, Given given) {
        return switch (WorkbookFile.open(bytes)) {
            case WorkbookFile.Refused(var why) -> {
                Object[] arguments =
                        why == Fault.Kind.TOO_LARGE ? new Object[] {WorkbookFile.LARGEST / 1024 / 1024} : new Object[0];
                yield new Reading.Unreadable(new Fault(Place.START, why, "", arguments));
            }
            case WorkbookFile.Open book -> given.sheet() == null ? read(book, given) : chosen(book, given);
        };
    }

    private static Reading chosen(WorkbookFile.Open book, Given given) {
        Optional<Sheet> sheet = book.sheets().stream()
                .filter(each -> each.name().equals(given.sheet()))
                .findFirst();
        if (sheet.isEmpty())
            return new Reading.Unreadable(
                    new Fault(Place.START, Fault.Kind.NO_SUCH_SHEET, "", String.valueOf(given.sheet())));
        return only(book, sheet.get(), given);
    }

    private static Reading only(WorkbookFile.Open book, Sheet sheet, Given given) {
        return Opened.of(book, sheet, others(book, Set.of(sheet))).read(given);
    }

    private record Opened(Sheet sheet, Findings findings, PlanReader reader) {

        static Opened of(WorkbookFile.Open book, Sheet sheet, List<Remark> others) {
            Findings findings = new Findings(sheet);
            PlanReader reader = new PlanReader(List.of(book.grid(sheet, findings)), findings);
            others.forEach(findings::remark);
            return new Opened(sheet, findings, reader);
        }

        Reading read(Given given) {
            reader.named(sheet.name());
            return reader.read(given);
        }
    }

    private static List<Remark> others(WorkbookFile.Open book, Set<Sheet> read) {
        return book.sheets().stream()
                .filter(sheet -> !read.contains(sheet))
                .map(sheet -> new Remark(sheet.place(0), Remark.Kind.OTHER_SHEET, sheet.name()))
                .toList();
    }

    private static Reading read(WorkbookFile.Open book, Given given) {
        List<Sheet> visible =
                book.sheets().stream().filter(sheet -> !sheet.hidden()).toList();
        if (visible.isEmpty()) return new Reading.Unreadable(new Fault(Place.START, Fault.Kind.NO_PLAN, ""));
        if (visible.size() == 1) return only(book, visible.getFirst(), given);
        Map<Sheet, Integer> ranks = new LinkedHashMap<>();
        for (Sheet sheet : visible) {
            Opened opened = Opened.of(book, sheet, List.of());
            // What is broken in one sheet would not be missed in another.
            if (opened.findings.faultCount() > 0) return opened.reader.read(given);
            ranks.put(sheet, opened.reader.rank());
        }
        int best = ranks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Sheet> plans = visible.stream()
                .filter(sheet -> ranks.get(sheet) == best && (best > 0 || sheet == visible.getFirst()))
                .toList();
        List<Sheet> real = plans.stream()
                .filter(sheet -> !EXAMPLE.matcher(sheet.name()).matches())
                .toList();
        List<Sheet> read = real.isEmpty() ? plans : real;
        if (read.size() == 1) return only(book, read.getFirst(), given);
        return several(book, read, given);
    }

    /** Sheets of one department each are its plans; otherwise it is to be asked which sheet is meant. */
    private static Reading several(WorkbookFile.Open book, List<Sheet> sheets, Given given) {
        List<Remark> others = others(book, Set.copyOf(sheets));
        List<PlanDocument> documents = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        for (Sheet sheet : sheets)
            readings.add(Opened.of(book, sheet, others).read(new Given(null, given.year(), null)));
        for (Reading reading : readings) if (reading instanceof Reading.Read read) documents.addAll(read.documents());
        boolean oneEach = readings.stream().allMatch(Reading.Read.class::isInstance)
                && documents.stream().map(PlanDocument::department).distinct().count() == documents.size()
                && documents.stream().map(PlanDocument::year).distinct().count() == 1;
        if (oneEach) return new Reading.Read(documents);
        return new Reading.Wanting(
                EnumSet.of(Missing.SHEET),
                new Reading.Understood(
                        null, null, sheets.stream().map(Sheet::name).toList(), List.of(), 0));
    }
}
