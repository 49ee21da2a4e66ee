package torikumi.slack.view;

import java.util.List;
import java.util.Optional;
import torikumi.platform.Say;

/**
 * One page of a long list.
 *
 * @param shown what stands on it
 * @param page from 1
 * @param left how many follow on the next page
 */
record Pages<T>(List<T> shown, int page, int left) {

    /** @param page from 1; past the end is the last one */
    static <T> Pages<T> of(List<T> all, int perPage, int page) {
        int last = Math.max(1, (all.size() + perPage - 1) / perPage);
        int at = Math.clamp(page, 1, last);
        List<T> shown = all.subList((at - 1) * perPage, Math.min(at * perPage, all.size()));
        return new Pages<>(shown, at, Math.clamp(all.size() - (long) at * perPage, 0, perPage));
    }

    boolean isFirst() {
        return page == 1;
    }

    /** What asks for this page again, given what asks for the list. */
    String asking(String words) {
        return isFirst() ? words : Asking.page(words, page);
    }

    /** The button that turns the page; empty on the last one. */
    Optional<Link> next(Say say, String key, String words) {
        return left == 0 ? Optional.empty() : Optional.of(Link.open(say.text(key, left), Asking.page(words, page + 1)));
    }
}
