package torikumi.plan.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import torikumi.plan.intake.PageLine.Cell;
import torikumi.plan.intake.source.Blank;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Remark;
import torikumi.plan.intake.source.SourceText;

/**
 * Takes a published page apart into lines and cells, whether it is text pasted from a browser, HTML, or one in the other. Outside
 * of markup that is closed, a line end ends a line and a tab ends a cell; inside it both are only white space, as in a browser.
 */
final class PageLines {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> FLOWING = Set.of(
            "p",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");
    /** Without their end, what follows would be taken for a part of them. */
    private static final Set<String> TO_BE_CLOSED =
            Set.of("ul", "ol", "table", "script", "style", "title", "textarea", "select", "template", "iframe");

    private static final Set<String> INLINE_ALL_THE_SAME = Set.of("html", "head", "body", "ins", "del");
    private static final Set<String> WITHOUT_WORDS =
            Set.of("style", "title", "meta", "link", "base", "wbr", "col", "colgroup");
    private static final Set<String> NOT_READ = Set.of(
            "script",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "video",
            "audio",
            "input",
            "button",
            "select",
            "textarea",
            "rt",
            "rp");

    private final SourceText source;
    private final List<Fault> faults;
    private final List<Remark> unread;
    private final PageCollector page;
    private boolean tabsDivide;
    private int tables;
    private boolean inCell;

    private PageLines(SourceText source, List<Fault> faults, List<Remark> unread) {
        this.source = source;
        this.faults = faults;
        this.unread = unread;
        this.page = new PageCollector(source, faults);
    }

    /** @param faults where broken markup is written down, @param unread where markup that says nothing to us is */
    static List<PageLine> of(SourceText source, List<Fault> faults, List<Remark> unread) {
        PageLines walk = new PageLines(source, faults, unread);
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(source.text(), "");
        // In a page with a real table tabs are the indentation of its source.
        walk.tabsDivide = document.selectFirst("table") == null;
        walk.children(document, false);
        walk.page.endLine(source.length());
        walk.cutOff();
        return walk.page.lines();
    }

    private void children(Node parent, boolean flowing) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) text(text, flowing);
            else if (child instanceof Element element) element(element, flowing);
            else if (child instanceof Comment comment) comment(comment);
        }
    }

    private void text(TextNode node, boolean flowing) {
        Range range = node.sourceRange();
        int offset = range.startPos();
        String raw = source.text().substring(Math.max(offset, 0), Math.max(range.endPos(), 0));
        // Where jsoup has moved text about, its own version is the right one and only its place is approximate.
        boolean asWritten = decoded(raw).equals(node.getWholeText());
        String characters = asWritten ? raw : node.getWholeText();
        if (flowing) {
            page.text(asWritten ? decoded(characters) : characters, offset);
            return;
        }
        int from = 0;
        for (int i = 0; i <= characters.length(); i++) {
            char at = i < characters.length() ? characters.charAt(i) : 0;
            boolean lineEnds = at == '\n' || at == '\r';
            boolean cellEnds = at == '\t' && tabsDivide;
            if (i < characters.length() && !lineEnds && !cellEnds) continue;
            String part = characters.substring(from, i);
            if (!part.isEmpty()) page.text(asWritten ? decoded(part) : part, offset + (asWritten ? from : 0));
            if (at == '\r' && i + 1 < characters.length() && characters.charAt(i + 1) == '\n') i++;
            if (lineEnds) page.endLine(offset + i + 1);
            if (cellEnds) page.endCell(offset + i + 1);
            from = i + 1;
        }
    }

    private static String decoded(String raw) {
        return raw.indexOf('&') < 0 ? raw : Parser.unescapeEntities(raw, false);
    }

    private void element(Element element, boolean flowing) {
        String name = element.normalName();
        check(element, name);
        boolean flows = flowing || FLOWING.contains(name) && closed(element);
        if (WITHOUT_WORDS.contains(name)) return;
        if (NOT_READ.contains(name)) {
            unread(element, Remark.Kind.NOT_WORDS);
        } else if (name.equals("img")) {
            if (!Blank.is(element.attr("alt"))) unread(element, Remark.Kind.NOT_WORDS);
        } else if (name.equals("br")) {
            page.endPiece();
        } else if (name.equals("li")) {
            page.beginItem();
            children(element, flows);
            page.endItem();
        } else if (name.equals("table") && !inCell && element.select("table").size() == 1) {
            table(element);
        } else if (element.isBlock() && !INLINE_ALL_THE_SAME.contains(name)) {
            page.block(HEADINGS.contains(name));
            children(element, flows);
            page.block(false);
        } else {
            if (!element.tag().isKnownTag()) unread(element, Remark.Kind.UNKNOWN_TAG);
            children(element, flows);
        }
    }

    private void table(Element table) {
        page.endLine(start(table));
        int number = ++tables;
        for (Element caption : table.select("> caption")) {
            element(caption, true);
            page.endLine(start(caption));
        }
        TableGrid grid = new TableGrid();
        for (Element row : table.select("tr")) {
            check(row, "tr");
            for (Element data : row.children()) {
                check(data, data.normalName());
                inCell = true;
                children(data, true);
                inCell = false;
                grid.place(data, page.tableCell(start(data)));
            }
            List<Cell> whole = grid.endRow();
            if (whole.stream().anyMatch(cell -> !cell.isBlank())) page.tableRow(whole, start(row), number);
        }
    }

    private void comment(Comment comment) {
        int start = comment.sourceRange().startPos();
        String written = source.text().substring(start, comment.sourceRange().endPos());
        if (!written.startsWith("<!--")) unread.add(source.remark(start, Remark.Kind.UNKNOWN_TAG, written));
        else if (!written.endsWith("-->") && !written.endsWith("--!>"))
            faults.add(source.fault(start, Fault.Kind.OPEN_COMMENT, List.of()));
    }

    private void check(Element element, String name) {
        Range range = element.sourceRange();
        if (!range.isTracked() || range.isImplicit()) return;
        String tag = source.text().substring(range.startPos(), range.endPos());
        // A quotation mark that was never closed swallows everything up to the next one.
        int inner = tag.indexOf('<', 1);
        if (inner > 0 && inner + 1 < tag.length() && (tag.charAt(inner + 1) == '/' || isLetter(tag.charAt(inner + 1))))
            faults.add(source.fault(range.startPos(), Fault.Kind.OPEN_TAG, List.of()));
        else if (TO_BE_CLOSED.contains(name) && !closed(element))
            faults.add(source.fault(range.startPos(), Fault.Kind.UNCLOSED_ELEMENT, List.of(name)));
    }

    private static boolean closed(Element element) {
        return element.endSourceRange().isTracked() && !element.endSourceRange().isImplicit();
    }

    /** A tag at the end of the file that is not finished: HTML drops it without a word. */
    private void cutOff() {
        int open = source.text().lastIndexOf('<');
        if (open < 0 || open + 1 >= source.length() || source.text().indexOf('>', open) >= 0) return;
        char next = source.text().charAt(open + 1);
        if (next == '/' || isLetter(next)) faults.add(source.fault(open, Fault.Kind.OPEN_TAG, List.of()));
    }

    private static boolean isLetter(char character) {
        return "abcdefghijklmnopqrstuvwxyz".indexOf(Character.toLowerCase(character)) >= 0;
    }

    private void unread(Element element, Remark.Kind kind) {
        unread.add(
                source.remark(start(element), kind, "<" + element.normalName().toLowerCase(Locale.ROOT) + ">"));
    }

    private static int start(Element element) {
        return Math.max(0, element.sourceRange().startPos());
    }
}
