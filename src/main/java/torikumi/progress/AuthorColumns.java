package torikumi.progress;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;

/** Who wrote a row, and in which post; without a role in none. */
@Embeddable
public class AuthorColumns {

    String authorId = "";
    String authorName = "";

    @Enumerated(EnumType.STRING)
    @Nullable
    Role role;

    @Nullable
    String department;

    @Nullable
    String section;

    @Nullable
    String unit;

    @Nullable
    String deputyForId;

    @Nullable
    String deputyForName;

    public AuthorColumns() {}

    public AuthorColumns(Colleague person, @Nullable Post post) {
        authorId = person.id();
        authorName = person.name();
        if (post == null) return;
        role = post.role();
        department = post.office().department();
        section = post.office().section() == null ? "" : post.office().section();
        unit = post.office().unit() == null ? "" : post.office().unit();
        if (post.deputyFor() == null) return;
        deputyForId = post.deputyFor().id();
        deputyForName = post.deputyFor().name();
    }

    public Colleague person() {
        return new Colleague(authorId, authorName);
    }

    public @Nullable Post post() {
        if (role == null || department == null) return null;
        var office = new Office(department, given(section), given(unit));
        return new Post(office, role, deputyForId == null ? null : new Colleague(deputyForId, deputyForName));
    }

    public Author author() {
        Post post = post();
        if (post == null) throw new IllegalStateException("nobody writes without a post");
        return new Author(person(), post);
    }

    private static @Nullable String given(@Nullable String name) {
        return name == null || name.isEmpty() ? null : name;
    }
}
