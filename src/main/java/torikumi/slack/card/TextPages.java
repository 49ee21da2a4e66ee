package torikumi.slack.card;

import java.util.ArrayList;
import java.util.List;

/** A long text in pages, each of which is one block that can be marked and copied whole. */
public final class TextPages {

    // Slack's 3000 for one text, less some for what is shown as more than one character.
    private static final int ROOM = 2800;

    private TextPages() {}

    /** Broken at an empty line where there is one in the last half of a page, else between lines. Not empty. */
    public static List<String> of(List<String> text) {
        List<String> pages = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int taken = 0;
        for (String line : text) {
            if (!lines.isEmpty() && taken + line.length() + 1 > ROOM) {
                int cut = lines.lastIndexOf("");
                boolean late = cut > 0
                        && lines.subList(0, cut).stream()
                                        .mapToInt(String::length)
                                        .sum()
                                > ROOM / 2;
                List<String> next = late ? new ArrayList<>(lines.subList(cut + 1, lines.size())) : new ArrayList<>();
                pages.add(String.join("\n", late ? lines.subList(0, cut) : lines));
                lines = next;
                taken = next.stream().mapToInt(each -> each.length() + 1).sum();
            }
            if (lines.isEmpty() && line.isEmpty()) continue;
            lines.add(line);
            taken += line.length() + 1;
        }
        pages.add(String.join("\n", lines));
        return pages;
    }
}
