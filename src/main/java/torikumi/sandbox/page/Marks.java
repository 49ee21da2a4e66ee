package torikumi.sandbox.page;

import java.util.LinkedHashMap;
import java.util.Map;
import torikumi.platform.Say;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Unread;
import torikumi.sandbox.workspace.WorkspaceMember;

/**
 * What a page shows of what its person, and the others, have not seen.
 *
 * @param by what stands beside a channel, the direct conversation or a person, by its id
 * @param own how much of it is for this person, which the title says
 * @param shown tells these marks from any that look different
 */
record Marks(Map<String, Mark> by, int own, String shown) {

    /**
     * @param text a number; a dot where nothing in it is for this person; empty where nothing is unread
     * @param spoken the same in words
     */
    record Mark(String text, String spoken) {

        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    private static final Mark NONE = new Mark("", "");
    private static final int MOST = 99;

    static Marks of(Viewer viewer, Unread unread) {
        Say say = viewer.say();
        Map<String, Mark> by = new LinkedHashMap<>();
        int own = 0;
        for (Conversation one : viewer.workspace().conversations()) {
            if (!one.has(viewer.person())) continue;
            Unread.Count count = unread.of(viewer.person(), one);
            own += count.own();
            by.put(one.id(), count.own() > 0 ? number(count.own(), say) : dot(count.messages(), say));
        }
        for (WorkspaceMember person : viewer.workspace().people())
            by.put(person.id(), viewer.isMe(person.id()) ? NONE : number(unread.own(person), say));
        return new Marks(by, own, Integer.toString(by.hashCode(), 36));
    }

    private static Mark number(int count, Say say) {
        if (count == 0) return NONE;
        return new Mark(count > MOST ? MOST + "+" : Integer.toString(count), say.text("nav.unread", count));
    }

    private static Mark dot(int count, Say say) {
        return count == 0 ? NONE : new Mark("•", say.text("nav.unread", count));
    }

    public Mark beside(String id) {
        return by.getOrDefault(id, NONE);
    }

    /** A page's title, with how much is unread before it. */
    public String before(String title) {
        return own == 0 ? title : "(%d) %s".formatted(own, title);
    }
}
