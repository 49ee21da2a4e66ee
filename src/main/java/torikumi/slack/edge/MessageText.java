package torikumi.slack.edge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.slack.card.Asked;

/**
 * Turns Slack's markup into what people read on their screens. What only looks like markup (snake_case, 3*4, {@code 5 > 3}) stays.
 * One pass over the text, and one over each of its lines for emphasis.
 */
final class MessageText {

    /** Stands where the bot was mentioned. No character: Unicode keeps it out of texts. */
    static final char BOT = '\uFFFF';

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt);");
    private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">");

    private static final Pattern PERSON = Pattern.compile("@([UW][A-Z0-9]+)(?:\\|(.*))?");
    private static final Pattern CHANNEL = Pattern.compile("#([CGD][A-Z0-9]+)(?:\\|(.*))?");
    private static final Pattern SPECIAL = Pattern.compile("!([^|]+)(?:\\|(.*))?");
    private static final Pattern LINK = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:[^|]+)(?:\\|(.*))?");
    private static final Pattern TO_PERSON = Pattern.compile("(?i)(?:mailto|tel|callto|sms|facetime):");
    private static final Pattern WEB = Pattern.compile("(?iU)https?://[^\\s<>|「」『』（）【】〔〕、。，`]+");

    private final StringBuilder read = new StringBuilder();
    // Where a mark may be emphasis: what was typed, not what stands in a link, a name or code.
    private final BitSet typed = new BitSet();
    private final List<Asked.Mention> mentions = new ArrayList<>();
    private final @Nullable String bot;
    private final Function<String, @Nullable String> names;
    private boolean linkBefore;

    /**
     * @param bot whose mentions become {@link #BOT}; null where nobody is addressed
     * @param names of people by their ids; null for whom nobody knows
     */
    MessageText(@Nullable String bot, Function<String, @Nullable String> names) {
        this.bot = bot;
        this.names = names;
    }

    /** What has been read, without the marks of emphasis. */
    String words() {
        return Emphasis.taken(read, typed);
    }

    /** The people and channels that were named, in their order. */
    List<Asked.Mention> mentions() {
        return mentions;
    }

    MessageText mrkdwn(String text) {
        boolean lineStart = true;
        boolean fences = true;
        for (int i = 0; i < text.length(); ) {
            if (lineStart) i += quotation(text, i);
            lineStart = false;
            if (i >= text.length()) break;
            char c = text.charAt(i);
            int end =
                    switch (c) {
                        case '<' -> token(text, i);
                        case '&' -> entity(text, i);
                        case '`' -> -1;
                        case 'h', 'H' -> address(text, i);
                        default -> -1;
                    };
            if (c == '`') {
                boolean fence = fences && text.startsWith("```", i);
                int close = fence ? text.indexOf("```", i + 3) : -1;
                if (fence && close < 0) fences = false;
                end = close > i + 3 ? block(text.substring(i + 3, close), close + 3) : code(text, i);
            }
            if (end >= 0) {
                i = end;
                continue;
            }
            int point = text.codePointAt(i);
            if (isShown(text, i, point)) append(Character.toString(point), true);
            lineStart = c == '\n';
            i += Character.charCount(point);
        }
        return this;
    }

    /** What was typed, where nothing of it is markup. */
    MessageText plain(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (isShown(text, i, point)) append(Character.toString(point), false);
            i += Character.charCount(point);
        }
        return this;
    }

    MessageText newLine() {
        if (!read.isEmpty() && read.charAt(read.length() - 1) != '\n') append("\n", false);
        return this;
    }

    void person(String id, @Nullable String label) {
        if (id.equals(bot)) {
            append(Character.toString(BOT), false);
            return;
        }
        String name = names.apply(id);
        String shown = "@" + (name != null ? name : label != null && !label.isBlank() ? label : id);
        mentions.add(new Asked.Mention(id, shown));
        plain(shown);
    }

    void channel(String id, @Nullable String label) {
        String shown = "#" + (label == null || label.isBlank() ? id : label);
        mentions.add(new Asked.Mention(id, shown));
        plain(shown);
    }

    /** 議事録（https://…）; without a label the address alone. */
    void link(String url, @Nullable String label) {
        Matcher toPerson = TO_PERSON.matcher(url);
        boolean person = toPerson.lookingAt();
        String address = person ? url.substring(toPerson.end()) : url;
        boolean apart = label != null && !label.isBlank() && !label.equals(url) && !label.equals(address);
        boolean same = person && apart && bare(label).equals(bare(address));
        plain(apart ? same ? label : "%s（%s）".formatted(label, address) : address);
        linkBefore = !apart;
    }

    private static String bare(String address) {
        return address.replaceAll("[\\s().+-]", "");
    }

    // Format characters (Unicode Cf) are part of no word; within a compound emoji the joiner is.
    private static boolean isShown(String text, int at, int point) {
        if (point == BOT) return false;
        if (Character.getType(point) != Character.FORMAT) return true;
        return point == ZERO_WIDTH_JOINER
                && at > 0
                && at + 1 < text.length()
                && Character.isExtendedPictographic(text.codePointAt(at + 1))
                && isEmoji(text.codePointBefore(at));
    }

    private static boolean isEmoji(int point) {
        return point == '\uFE0F' || Character.isEmojiModifier(point) || Character.isExtendedPictographic(point);
    }

    private void append(String shown, boolean asTyped) {
        // An address ends where the link ended.
        if (linkBefore && !shown.isEmpty()) {
            linkBefore = false;
            char next = shown.charAt(0);
            if (!Character.isWhitespace(next) && "「」『』（）【】〔〕、。，".indexOf(next) < 0) read.append(' ');
        }
        int from = read.length();
        read.append(shown);
        typed.set(from, read.length(), asTyped);
    }

    /** @return how many characters at the start of a line make it a quotation */
    private static int quotation(String text, int at) {
        for (String mark : List.of("&gt;", ">")) {
            if (!text.startsWith(mark, at)) continue;
            int to = at + mark.length();
            if (text.startsWith(mark + mark, to)) to += 2 * mark.length();
            if (text.startsWith(" ", to)) to++;
            return to - at;
        }
        return 0;
    }

    private int entity(String text, int at) {
        Matcher entity = ENTITY.matcher(text).region(at, Math.min(text.length(), at + 5));
        if (!entity.lookingAt()) return -1;
        append(ENTITIES.get(entity.group(1)), true);
        return entity.end();
    }

    private int address(String text, int at) {
        if (!text.regionMatches(true, at, "http", 0, 4)) return -1;
        Matcher web = WEB.matcher(text).region(at, text.length());
        if (!web.lookingAt()) return -1;
        append(decoded(web.group()), false);
        return web.end();
    }

    private int code(String text, int at) {
        int close = next(text, at, '`', '\n');
        if (close < 0
                || text.charAt(close) != '`'
                || text.substring(at + 1, close).isBlank()) return -1;
        literally(text.substring(at + 1, close));
        return close + 1;
    }

    private int block(String inner, int end) {
        boolean lines = inner.indexOf('\n') >= 0;
        if (lines) newLine();
        literally(inner.strip());
        if (lines) append("\n", false);
        return end;
    }

    /** Within code only what Slack itself has put there is markup. */
    private void literally(String code) {
        for (int i = 0; i < code.length(); ) {
            int end = code.charAt(i) == '<' ? token(code, i) : -1;
            if (end < 0) {
                int to = code.indexOf('<', i + 1);
                end = to < 0 ? code.length() : to;
                plain(decoded(code.substring(i, end)));
            }
            i = end;
        }
    }

    private static int next(String text, int after, char one, char other) {
        for (int i = after + 1; i < text.length(); i++) if (text.charAt(i) == one || text.charAt(i) == other) return i;
        return -1;
    }

    /** @return where what follows the token begins; -1 where it is none */
    private int token(String text, int at) {
        int close = next(text, at, '>', '<');
        if (close < 0 || text.charAt(close) != '>') return -1;
        String inner = text.substring(at + 1, close);
        Matcher token = PERSON.matcher(inner);
        if (token.matches()) person(token.group(1), orNull(token.group(2)));
        else if ((token = CHANNEL.matcher(inner)).matches()) channel(token.group(1), orNull(token.group(2)));
        else if ((token = SPECIAL.matcher(inner)).matches()) plain(special(token.group(1), orNull(token.group(2))));
        else if ((token = LINK.matcher(inner)).matches()) link(decoded(token.group(1)), orNull(token.group(2)));
        else return -1;
        return close + 1;
    }

    /** What rings (here, a user group) and dates in the reader's own zone. */
    private static String special(String what, @Nullable String label) {
        boolean date = what.startsWith("date^");
        if (label != null && !label.isBlank()) return date || label.startsWith("@") ? label : "@" + label;
        return date ? "" : "@" + what.replaceFirst("^subteam\\^", "");
    }

    private static @Nullable String orNull(@Nullable String label) {
        return label == null ? null : decoded(label);
    }

    private static String decoded(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(found -> ENTITIES.get(found.group(1)));
    }
}
