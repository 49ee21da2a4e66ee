package torikumi.slack.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list.
 *
 * @param shown what stands on it
 * @param page from 1
 * @param left how many follow on the next page
 */
public record Pages<T>(List<T> shown, int page, int left) {

    /** How many blocks an entry takes. */
    public interface Cost<T> {

        /** @param before the entry above it on the same page, null for the first */
        public int of(@Nullable T before, T entry);
    }

    /** @param page from 1; past the end is the last one */
    public static <T> Pages<T> of(List<T> all, int perPage, int page) {
        return fitting(all, perPage, perPage, (before, entry) -> 1, page);
    }

    /**
     * As many on each page as there is room for, at least one.
     *
     * @param most entries on a page
     * @param room in blocks
     * @param page from 1; past the end is the last one
     */
    public static <T> Pages<T> fitting(List<T> all, int most, int room, Cost<T> cost, int page) {
        List<List<T>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        int taken = 0;
        for (T entry : all) {
            List<T> last = pages.getLast();
            int more = cost.of(last.isEmpty() ? null : last.getLast(), entry);
            if (!last.isEmpty() && (last.size() == most || taken + more > room)) {
                pages.add(last = new ArrayList<>());
                taken = 0;
                more = cost.of(null, entry);
            }
            last.add(entry);
            taken += more;
        }
        int at = Math.clamp(page, 1, pages.size());
        return new Pages<>(
                pages.get(at - 1), at, at == pages.size() ? 0 : pages.get(at).size());
    }

    public boolean isFirst() {
        return page == 1;
    }

    /** What asks for this page again, given what asks for the list. */
    public String asking(String words) {
        return isFirst() ? words : Typed.page(words, page);
    }

    /** The button that turns the page; empty on the last one. */
    public Optional<Button> next(Showing showing, String key, String words) {
        return left == 0 ? Optional.empty() : Optional.of(Button.open(showing, key, Typed.page(words, page + 1), left));
    }
}
