package torikumi.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Seed;
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

    /** What somebody new could type here. */
    public List<String> suggestions() {
        String command = viewer.workspace().seed().commands().getFirst().command();
        String mention = "@" + viewer.workspace().seed().bot().handle() + " ";
        boolean direct = where != null && where.direct();
        String question = say().text("hint.question");
        List<String> suggestions = new ArrayList<>(
                List.of(command, command + " " + say().text("hint.words"), direct ? question : mention + question));
        viewer.workspace().seed().commands().stream()
                .skip(1)
                .map(Seed.SlashCommand::command)
                .forEach(suggestions::add);
        return suggestions;
    }
}
