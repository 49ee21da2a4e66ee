package torikumi.plan.intake.page;

import java.util.ArrayList;
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
import torikumi.plan.intake.source.Blank;
import torikumi.plan.intake.source.Block;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Remark;
import torikumi.plan.intake.source.SourceText;
import torikumi.plan.intake.table.TableFile;

/**
 * Takes a published page apart into lines and cells, whether it is text pasted from a browser, HTML, or one in the other. Outside
 * of markup that is closed, a line end ends a line and a tab ends a cell; inside it both are only white space, as in a browser.
 */
public final class PageBlocks {

    /** A parsed tag takes some 500 bytes; a saved page has a few thousand of them. */
    private static final int MOST_TAGS = 100_000;

    /** Line ends and tabs. */
    private static final int MOST_PARTS = 200_000;

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
    private static final Set<String> STRUCK_OUT = Set.of("del", "s", "strike");
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
    private final Findings findings;
    private final BlockCollector page;
    private boolean tabsDivide;
    private boolean inCell;
    /** Of all tables, with those that others reach into. */
    private int cells;

    private PageBlocks(SourceText source, Findings findings) {
        this.source = source;
        this.findings = findings;
        this.page = new BlockCollector(findings);
    }

    /** @param findings where broken markup is written down, and markup that says nothing to us */
    public static List<Block> of(SourceText source, Findings findings) {
        PageBlocks walk = new PageBlocks(source, findings);
        int tags = 0;
        int parts = 0;
        for (int i = 0; i < source.length(); i++) {
            char at = source.text().charAt(i);
            if (at == '<') tags++;
            if (at == '\n' || at == '\r' || at == '\t') parts++;
        }
        if (tags > MOST_TAGS || parts > MOST_PARTS) {
            if (tags > MOST_TAGS) findings.fault(0, Fault.Kind.TOO_MANY_TAGS, "");
            else findings.fault(0, Fault.Kind.TOO_MANY_CELLS, "", MOST_PARTS);
            return List.of();
        }
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(source.text(), "");
        // In a page with a real table tabs are the indentation of its source.
        walk.tabsDivide = document.selectFirst("table") == null;
        walk.children(document, false);
        walk.page.endLine(source.length());
        walk.cutOff();
        return walk.page.blocks();
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
        String words = node.getWholeText();
        if (flowing) {
            page.text(words, offset);
            return;
        }
        String raw = source.text().substring(Math.max(offset, 0), Math.max(range.endPos(), 0));
        // Where jsoup has moved text about, its own version is the right one and only its place is approximate.
        boolean asWritten = decoded(raw).equals(words);
        String characters = asWritten ? raw : words;
        int from = 0;
        for (int i = 0; i <= characters.length(); i++) {
            char at = i < characters.length() ? characters.charAt(i) : 0;
            boolean lineEnds = at == '\n' || at == '\r';
            boolean cellEnds = at == '\t' && tabsDivide;
            if (at == '"' && i == from && tabsDivide && page.cellIsEmpty()) {
                int end = quoted(characters, i, offset);
                if (end > i) {
                    from = end;
                    i = end - 1;
                    continue;
                }
            }
            if (i < characters.length() && !lineEnds && !cellEnds) continue;
            String part = characters.substring(from, i);
            if (!part.isEmpty()) page.text(asWritten ? decoded(part) : part, offset + (asWritten ? from : 0));
            if (at == '\r' && i + 1 < characters.length() && characters.charAt(i + 1) == '\n') i++;
            if (lineEnds) page.endLine(offset + i + 1);
            if (cellEnds) page.endCell(offset + i + 1);
            from = i + 1;
        }
    }

    /** @return behind a cell that a sheet has put in quotation marks for its line breaks or its own marks; where it is none, the same place */
    private int quoted(String characters, int open, int offset) {
        int close = open + 1;
        boolean needed = false;
        for (; close < characters.length(); close++) {
            char at = characters.charAt(close);
            if (at == '"' && close + 1 < characters.length() && characters.charAt(close + 1) == '"') close++;
            else if (at == '"') break;
            needed |= at == '"' || at == '\n' || at == '\r' || at == '\t';
        }
        boolean closed = close < characters.length()
                && (close + 1 == characters.length() || "\t\r\n".indexOf(characters.charAt(close + 1)) >= 0);
        needed |= close == open + 1;
        if (!needed || !closed) return open;
        int from = open + 1;
        for (String line : characters.substring(open + 1, close).split("\r\n?|\n", -1)) {
            page.text(decoded(line.replace("\"\"", "\"")), offset + from);
            page.endPiece();
            from += line.length() + 1;
        }
        return close + 1;
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
        } else if (STRUCK_OUT.contains(name) || element.attr("style").contains("line-through")) {
            if (element.hasText()) findings.remark(start(element), Remark.Kind.STRUCK_OUT, element.text());
        } else if (name.equals("img")) {
            if (!Blank.is(element.attr("alt"))) unread(element, Remark.Kind.NOT_WORDS);
        } else if (name.equals("br")) {
            page.endPiece();
        } else if (name.equals("li")) {
            page.beginItem();
            children(element, flows);
            page.endItem();
        } else if (name.equals("table") && !inCell && element.selectFirst("table table") == null) {
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
        for (Element caption : table.select("> caption")) {
            element(caption, true);
            page.endLine(start(caption));
        }
        List<Block.Row> rows = new ArrayList<>();
        SpannedRows spanned = new SpannedRows();
        for (Element row : table.select("tr")) {
            check(row, "tr");
            for (Element data : row.children()) {
                check(data, data.normalName());
                inCell = true;
                children(data, true);
                inCell = false;
                spanned.place(data, page.tableCell(start(data)));
            }
            List<Cell> whole = spanned.endRow(start(row));
            cells += whole.size();
            if (whole.size() > TableFile.WIDEST || cells > TableFile.MOST_CELLS) {
                if (whole.size() > TableFile.WIDEST)
                    findings.fault(start(row), Fault.Kind.WIDE_ROW, "", TableFile.WIDEST);
                else findings.fault(start(row), Fault.Kind.TOO_MANY_CELLS, "", TableFile.MOST_CELLS);
                return;
            }
            Block.Row made = new Block.Row(whole, start(row));
            if (!made.isBlank()) rows.add(made);
        }
        page.grid(new Block.Grid(rows, start(table), false));
    }

    private void comment(Comment comment) {
        int start = comment.sourceRange().startPos();
        String written = source.text().substring(start, comment.sourceRange().endPos());
        if (!written.startsWith("<!--")) findings.remark(start, Remark.Kind.UNKNOWN_TAG, written);
        else if (!written.endsWith("-->") && !written.endsWith("--!>"))
            findings.fault(start, Fault.Kind.OPEN_COMMENT, source.found(start));
    }

    private void check(Element element, String name) {
        Range range = element.sourceRange();
        if (!range.isTracked() || range.isImplicit()) return;
        String tag = source.text().substring(range.startPos(), range.endPos());
        // A quotation mark that was never closed swallows everything up to the next one.
        int inner = tag.indexOf('<', 1);
        if (inner > 0 && inner + 1 < tag.length() && (tag.charAt(inner + 1) == '/' || isLetter(tag.charAt(inner + 1))))
            findings.fault(range.startPos(), Fault.Kind.OPEN_TAG, source.found(range.startPos()));
        else if (TO_BE_CLOSED.contains(name) && !closed(element))
            findings.fault(range.startPos(), Fault.Kind.UNCLOSED_ELEMENT, source.found(range.startPos()), name);
    }

    private static boolean closed(Element element) {
        return element.endSourceRange().isTracked() && !element.endSourceRange().isImplicit();
    }

    /** A tag at the end of the file that is not finished: HTML drops it without a word. */
    private void cutOff() {
        int open = source.text().lastIndexOf('<');
        if (open < 0 || open + 1 >= source.length() || source.text().indexOf('>', open) >= 0) return;
        char next = source.text().charAt(open + 1);
        if (next == '/' || isLetter(next)) findings.fault(open, Fault.Kind.OPEN_TAG, source.found(open));
    }

    private static boolean isLetter(char character) {
        return "abcdefghijklmnopqrstuvwxyz".indexOf(Character.toLowerCase(character)) >= 0;
    }

    private void unread(Element element, Remark.Kind kind) {
        findings.remark(start(element), kind, "<" + element.normalName().toLowerCase(Locale.ROOT) + ">");
    }

    private static int start(Element element) {
        return Math.max(0, element.sourceRange().startPos());
    }
}
