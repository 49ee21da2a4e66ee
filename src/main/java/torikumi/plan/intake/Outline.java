package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Block.Line;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Piece;
import torikumi.plan.intake.source.Remark;

/** A plan without a table: lists under headings, of sections or of the department as a whole. */
final class Outline {

    /** 戦略１－１ 安全な公園: what the initiatives below it belong to. */
    private static final Pattern GROUP = Pattern.compile(
            "[【〔\\[■●◆○◎]?[\\s\\u3000]*((?:戦略|柱|政策|基本方針|方針|目標|基本目標|課題|視点)[\\s\\u3000]?[0-9０-９一二三四五六七八九十ⅠⅡⅢⅣⅤ]{1,3}(?:[-－ー‐][0-9０-９]{1,3}){0,3})"
                    + "[\\s\\u3000:：]*(.{0,60}?)[】〕\\]]?");
    /** 具体的取組１－１－１【遊具の点検】, 取組1 遊具の点検. */
    private static final Pattern TITLE = Pattern.compile(
            "[【〔\\[■●◆○◎]?(?:具体的な?|重点)?(?:取組み?|取り組み|施策|事業|アクション|重点)[\\s\\u3000]?[0-9０-９]{1,3}(?:[-－ー‐.．][0-9０-９]{1,3}){0,3}[^0-9０-９].{0,100}");

    private static final Pattern ADDRESS = Pattern.compile(".*(?:問い?合わ?せ|電話|TEL|更新日|このページ|〒|ページの先頭|ファックス|FAX).*");

    private final Drafts drafts;
    private final Findings findings;
    private final List<Piece> pieces = new ArrayList<>();
    private @Nullable PlaceName place;
    private boolean open;
    private int titles;
    private Map<String, String> group = Map.of();

    Outline(Drafts drafts, Findings findings) {
        this.drafts = drafts;
        this.findings = findings;
    }

    /** Any heading ends the items above it. */
    void heading() {
        end();
        open = false;
    }

    void section(PlaceName section) {
        place = section;
        open = true;
        group = Map.of();
    }

    void items() {
        open = true;
        group = Map.of();
    }

    /** @return whether the line belongs to the items under the last heading */
    boolean takes(Line line, Cell words) {
        if (!open) return false;
        String text = words.text("");
        if (ADDRESS.matcher(text).matches()) {
            heading();
            return false;
        }
        Matcher grouping = GROUP.matcher(text);
        if (grouping.matches()) {
            end();
            group = new LinkedHashMap<>();
            if (!grouping.group(2).isEmpty()) group.put(grouping.group(1), grouping.group(2));
            return true;
        }
        boolean title = line.heading() || TITLE.matcher(text).matches();
        if (title) titles++;
        for (int i = 0; i < words.pieces().size(); i++) {
            Piece piece = words.pieces().get(i);
            int item = titles > 0 ? titles : piece.item();
            pieces.add(new Piece(piece.text(), piece.at(), item, i == 0 && line.paragraph()));
        }
        return true;
    }

    /** Each title begins an initiative, and all below it belongs to it. */
    private Items titled() {
        List<List<Piece>> items = new ArrayList<>();
        List<Piece> apart = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.item() == 0) apart.add(piece);
            else if (!items.isEmpty() && items.getLast().getFirst().item() == piece.item())
                items.getLast().add(piece);
            else items.add(new ArrayList<>(List.of(piece)));
        }
        return new Items(items.stream().map(Outline::joined).toList(), apart, false);
    }

    private static Piece joined(List<Piece> lines) {
        String words = lines.stream().map(Piece::text).collect(Collectors.joining("\n"));
        return new Piece(words, lines.getFirst().at());
    }

    /** Goes on with the items of the section, after its mission. */
    void goOn() {
        open = place != null;
    }

    /** Ends the items under one heading. */
    void end() {
        if (!pieces.isEmpty()) {
            Cell cell = new Cell(pieces, pieces.getFirst().at(), Cell.Kind.OWN);
            Items items = titles > 0 ? titled() : Items.of(cell, Bullets.NONE);
            items.apart().forEach(piece -> findings.remark(piece.at(), Remark.Kind.NO_ITEM, piece.text()));
            PlaceName here = place == null ? RowsDraft.DEPARTMENT : place;
            if (place == null && drafts.current().rows.find(here).isEmpty())
                findings.remark(cell.at(), Remark.Kind.NO_SECTIONS, "");
            RowsDraft.Draft row = drafts.current().rows.at(here);
            for (Piece item : items.items()) row.add(item.text(), group, List.of(), item.at());
        }
        pieces.clear();
        titles = 0;
    }
}
