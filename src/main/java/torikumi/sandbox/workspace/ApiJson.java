package torikumi.sandbox.workspace;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The workspace's things as Slack's API and events show them. */
public final class ApiJson {

    private ApiJson() {}

    public static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    /** Slack's timestamps: seconds with six decimals. */
    public static String ts(Instant at) {
        return "%d.%06d".formatted(at.getEpochSecond(), at.getNano() / 1000);
    }

    /** A message without its replies. */
    public static ObjectNode message(Message message, Seed seed) {
        ObjectNode json = object();
        json.put("type", "message");
        if (message.gone()) {
            json.put("subtype", "tombstone");
            json.put("hidden", true);
        }
        json.put("user", message.author());
        json.put("ts", message.ts());
        json.put("text", message.text());
        json.put("team", seed.team().id());
        if (message.author().equals(seed.bot().user())) {
            json.put("bot_id", seed.bot().bot());
            json.put("app_id", seed.bot().app());
            ObjectNode profile = json.putObject("bot_profile");
            profile.put("id", seed.bot().bot());
            profile.put("app_id", seed.bot().app());
            profile.put("name", seed.bot().name());
            profile.put("team_id", seed.team().id());
        }
        if (!message.files().isEmpty()) {
            json.set("files", message.files());
            json.put("upload", true);
        }
        if (message.thread() != null) json.put("thread_ts", message.thread());
        if (!message.blocks().isEmpty()) json.set("blocks", message.blocks());
        else if (byPerson(message, seed)) json.set("blocks", RichWords.of(message));
        JsonNode metadata = message.metadata();
        if (metadata != null) json.set("metadata", metadata);
        if (message.edited()) {
            ObjectNode edited = json.putObject("edited");
            edited.put("user", message.author());
            edited.put("ts", message.editedAt());
        }
        return json;
    }

    private static boolean byPerson(Message message, Seed seed) {
        return !message.author().equals(seed.bot().user()) && !message.author().equals(Message.SLACKBOT);
    }

    /** A message as history shows it: a parent says how many answered. */
    public static ObjectNode message(Message message, Seed seed, List<Message> replies) {
        ObjectNode json = message(message, seed);
        if (replies.isEmpty()) return json;
        json.put("thread_ts", message.ts());
        json.put("reply_count", replies.size());
        json.put("latest_reply", replies.getLast().ts());
        return json;
    }

    public static ObjectNode conversation(Conversation conversation, Seed seed, int members) {
        ObjectNode json = object();
        json.put("id", conversation.id());
        json.put("created", 1);
        json.put("is_channel", !conversation.direct());
        json.put("is_group", false);
        json.put("is_im", conversation.direct());
        json.put("is_mpim", false);
        json.put("is_private", conversation.direct());
        json.put("is_archived", conversation.archived());
        json.put("is_general", false);
        json.put("context_team_id", seed.team().id());
        WorkspaceMember person = conversation.person();
        if (person != null) {
            json.put("user", person.id());
            return json;
        }
        json.put("name", conversation.name());
        json.put("name_normalized", conversation.name());
        json.put("is_member", conversation.botIsMember());
        json.put("num_members", members);
        return json;
    }

    public static ObjectNode user(WorkspaceMember person, Seed seed, boolean locale) {
        ObjectNode json = user(person.id(), person.handle(), person.name(), seed);
        json.put("is_bot", false);
        json.put("is_admin", person.admin());
        json.put("is_owner", person.admin());
        json.put("is_restricted", person.guest());
        if (locale) json.put("locale", person.locale());
        return json;
    }

    public static ObjectNode bot(Seed seed, boolean locale) {
        Seed.Bot bot = seed.bot();
        ObjectNode json = user(bot.user(), bot.handle(), bot.name(), seed);
        json.put("is_bot", true);
        json.put("is_admin", false);
        json.put("is_owner", false);
        if (locale) json.put("locale", seed.team().locale());
        return json;
    }

    private static ObjectNode user(String id, String handle, String name, Seed seed) {
        ObjectNode json = object();
        json.put("id", id);
        json.put("team_id", seed.team().id());
        json.put("name", handle);
        json.put("real_name", name);
        json.put("deleted", false);
        json.put("tz", "Asia/Tokyo");
        json.put("tz_label", "Japan Standard Time");
        json.put("tz_offset", 32_400);
        json.put("is_primary_owner", false);
        json.put("is_restricted", false);
        json.put("is_ultra_restricted", false);
        json.put("is_stranger", false);
        json.put("is_app_user", false);
        ObjectNode profile = json.putObject("profile");
        profile.put("real_name", name);
        profile.put("real_name_normalized", name);
        profile.put("display_name", name);
        profile.put("display_name_normalized", name);
        profile.put("team", seed.team().id());
        return json;
    }
}
