package torikumi.sandbox.outgoing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.Seed;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Between the words a person types and the text Slack keeps of them. */
public final class TypedText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ENTITY = Pattern.compile("<([@#]?)([^>|]*)(?:\\|[^>]*)?>");

    private TypedText() {}

    /** Slack keeps these three, and only these, as entities. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String kept(String typed, SandboxWorkspace workspace) {
        Seed seed = workspace.seed();
        String text = ADDRESS.matcher(escaped(typed)).replaceAll("<$0>");
        text = mention(text, "@" + seed.bot().handle(), "<@" + seed.bot().user() + ">");
        for (WorkspaceMember person : workspace.people())
            text = mention(text, "@" + person.handle(), "<@" + person.id() + ">");
        for (Conversation channel : workspace.conversations())
            if (!channel.direct())
                text = mention(text, "#" + channel.name(), "<#" + channel.id() + "|" + channel.name() + ">");
        return text;
    }

    private static String mention(String text, String typed, String becomes) {
        return Pattern.compile("(?<![\\w/<])" + Pattern.quote(typed) + "(?![\\w-])", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(becomes));
    }

    /** What a person would type to have this kept. */
    public static String typed(String kept, SandboxWorkspace workspace) {
        return ENTITY.matcher(kept)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "@" -> "@" + handle(found.group(2), workspace);
                            case "#" -> "#" + channel(found.group(2), workspace);
                            default -> found.group(2);
                        }))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String handle(String id, SandboxWorkspace workspace) {
        Seed.Bot bot = workspace.seed().bot();
        if (id.equals(bot.user())) return bot.handle();
        return workspace.person(id).map(WorkspaceMember::handle).orElse(id);
    }

    private static String channel(String id, SandboxWorkspace workspace) {
        return workspace.conversation(id).map(Conversation::name).orElse(id);
    }
}
