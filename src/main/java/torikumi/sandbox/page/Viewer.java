package torikumi.sandbox.page;

import java.time.ZoneId;
import torikumi.platform.Say;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWords;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Whose eyes the page is drawn for: names, language and time zone. */
record Viewer(SandboxWorkspace workspace, WorkspaceMember person, Say say, ZoneId zone) {

    static Viewer of(SandboxWorkspace workspace, WorkspaceMember person, ZoneId zone) {
        return new Viewer(workspace, person, SandboxWords.of(person), zone);
    }

    /** A person's or the bot's name; the id itself if nobody has it. */
    String nameOf(String user) {
        if (user.equals(workspace.seed().bot().user()))
            return workspace.seed().bot().name();
        if (user.equals(Message.SLACKBOT)) return "Slackbot";
        return workspace.person(user).map(WorkspaceMember::name).orElse(user);
    }

    String channelName(String channel) {
        return workspace
                .conversation(channel)
                .filter(one -> !one.direct())
                .map(one -> one.name())
                .orElse(channel);
    }

    public String linkTo(String channel) {
        return "/?as=" + person.id() + "&in=" + channel;
    }

    boolean isMe(String user) {
        return person.id().equals(user);
    }
}
