package torikumi.staff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person acts for on a day, her own posts and those she is a deputy for.
 *
 * @param posts in the order of their offices' names
 */
public record Acting(Person person, LocalDate on, List<Post> posts) {

    private static final Comparator<Post> NEAREST = Comparator.comparing((Post post) -> post.deputyFor() != null)
            .thenComparing(post -> post.office().depth(), Comparator.reverseOrder())
            .thenComparing(Post::role, Comparator.reverseOrder());

    public Acting {
        posts = List.copyOf(posts);
    }

    /** The post in which she acts for that office: her own before another's, the narrowest office, the highest role. */
    public Optional<Post> postFor(Office office) {
        return posts.stream().filter(post -> post.office().covers(office)).min(NEAREST);
    }

    /** The same among the posts in that role. */
    public Optional<Post> postFor(Office office, Role role) {
        return posts.stream()
                .filter(post -> post.role() == role && post.office().covers(office))
                .min(NEAREST);
    }

    /** Whether they stand above anybody: as a lead, a coordinator or an administrator. */
    public boolean looksAfterOthers() {
        return person.administrator() || posts.stream().anyMatch(post -> post.role() != Role.MEMBER);
    }

    public boolean actsFor(Office office) {
        return postFor(office).isPresent();
    }

    /** The same without the posts in which they are somebody's deputy. */
    Acting inPerson() {
        return new Acting(
                person,
                on,
                posts.stream().filter(post -> post.deputyFor() == null).toList());
    }

    /** As what she stands to that office; never empty. */
    public Set<Capacity> capacities(Office office) {
        Set<Capacity> capacities = EnumSet.noneOf(Capacity.class);
        for (Post post : posts) if (post.office().covers(office)) capacities.add(Capacity.of(post.role()));
        if (person.administrator()) capacities.add(Capacity.ADMINISTRATOR);
        if (capacities.isEmpty()) capacities.add(Capacity.OUTSIDER);
        return capacities;
    }

    /** The offices, without repeats, in their order. */
    public List<Office> offices() {
        return posts.stream().map(Post::office).distinct().toList();
    }
}
