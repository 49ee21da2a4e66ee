package torikumi.sandbox.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.WorkspaceMember;

/**
 * One screen: who looks at what.
 *
 * @param in the conversation's id, or {@code home}
 * @param where null on the Home tab
 * @param thread the message whose thread is open; empty if none is
 */
record Scene(Viewer viewer, String in, @Nullable Conversation where, String thread) {

    static final String HOME = "home";

    public WorkspaceMember person() {
        return viewer.person();
    }

    public Say say() {
        return viewer.say();
    }

    public String lang() {
        return say().locale().toLanguageTag();
    }

    public boolean home() {
        return where == null;
    }

    /** The address of this screen, without the thread. */
    public String address() {
        return viewer.linkTo(in);
    }

    /** The address of this screen. */
    public String fullAddress() {
        return address() + (thread.isEmpty() ? "" : "&thread=" + thread);
    }

    public String address(WorkspaceMember other) {
        boolean direct = where != null && where.direct();
        return "/?as=" + other.id() + "&in=" + (direct ? other.dm() : in);
    }

    public String title() {
        if (where == null)
            return say().text("home.title", viewer.workspace().seed().bot().name());
        return where.direct() ? where.name() : "# " + where.name();
    }

    public List<Conversation> channels() {
        return viewer.workspace().conversations().stream()
                .filter(one -> !one.direct())
                .toList();
    }

    /** What a browser calls this page. */
    public String pageTitle() {
        return title() + " — " + say().text("page.title");
    }

    /** The conversation in which something can be tried from here: this one, from the Home tab the direct one. */
    public String tryingIn() {
        return where == null || where.archived() ? person().dm() : in;
    }
}
