package torikumi.slack.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Ways;
import torikumi.staff.Assignment;
import torikumi.staff.Deputy;
import torikumi.staff.JoinRequest;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Post;

/** What a person acts for, since when, who acts for her, and what waits. */
final class MeBlocks {

    private static final int POSTS = 10;
    private static final int REQUESTS = 5;

    private MeBlocks() {}

    /**
     * @param held her own posts, today's and those to come
     * @param acting those of others that she is a deputy in today
     * @param deputies her deputies and those she is a deputy for, today's and those to come
     * @param asked her own requests that wait
     * @param toDecide the requests of others that wait for somebody like her
     * @param offices what she could join, in the plans' order
     */
    public record Me(
            Person person,
            LocalDate today,
            List<Assignment> held,
            List<Post> acting,
            List<Deputy> deputies,
            List<JoinRequest> asked,
            List<JoinRequest> toDecide,
            List<Office> offices) {}

    /** @param notice what has just been done; null for nothing */
    public static Reply of(Me me, @Nullable String notice, Showing showing) {
        Card card = new Card();
        if (notice != null) card.says(notice).divider();
        card.header(showing.text("people.me.title", me.person().colleague()));
        if (me.person().administrator()) card.context(showing.text("people.me.administrator"));
        if (me.held().isEmpty() && me.acting().isEmpty()) {
            card.text(showing.text("people.me.nothing"));
            choice(card, me.offices(), showing);
        }
        for (Assignment held : me.held().stream().limit(POSTS).toList())
            card.text(
                    post(held, showing),
                    Button.open(showing, "people.button.leave", leave(held), held.office())
                            .danger(showing, "people.me.leave", held));
        if (!me.acting().isEmpty())
            card.text(me.acting().stream()
                    .limit(POSTS)
                    .map(post -> showing.text(
                            "people.me.acting",
                            post.office(),
                            PeopleWords.role(post.role(), post.office(), showing.say()),
                            post.deputyFor()))
                    .collect(Collectors.joining("\n")));
        deputies(card, me, showing);
        requests(card, me, showing);
        return card.spoken(acts(me, showing)).buttons(presses(me, showing)).reply();
    }

    private static String leave(Assignment held) {
        return "leave %s %s"
                .formatted(PeopleWords.typed(held.office()), held.role().name().toLowerCase(Locale.ROOT));
    }

    private static String post(Assignment held, Showing showing) {
        return showing.text(
                "people.me.post",
                held.office(),
                PeopleWords.role(held.role(), held.office(), showing.say()),
                showing.time(held.from(), held.until()));
    }

    private static void deputies(Card card, Me me, Showing showing) {
        if (me.deputies().isEmpty()) return;
        card.heading(showing.text("people.me.deputies"));
        for (Deputy deputy : me.deputies().stream().limit(POSTS).toList())
            card.text(
                    PeopleWords.deputy(deputy, me.today(), showing.say()),
                    Button.act(
                                    SlackIds.PEOPLE_END_DEPUTY,
                                    showing,
                                    "people.button.endDeputy",
                                    deputy.id(),
                                    deputy.deputy())
                            .danger(showing, "people.me.endDeputy"));
    }

    private static void requests(Card card, Me me, Showing showing) {
        if (!me.asked().isEmpty())
            card.context(showing.text(
                    "people.me.asked",
                    me.asked().stream().map(JoinRequest::office).toList()));
        if (me.toDecide().isEmpty()) return;
        card.heading(showing.text("people.me.toDecide", me.toDecide().size()));
        for (JoinRequest request : me.toDecide().stream().limit(REQUESTS).toList())
            JoinBlocks.toDecide(card, request, showing);
    }

    /** Sections and units to choose from; what is chosen is joined. */
    static Card choice(Card card, List<Office> offices, Showing showing) {
        List<Button> joining = offices.stream()
                .map(office ->
                        Button.open(PeopleWords.office(office, showing.say()), "join " + PeopleWords.typed(office)))
                .toList();
        return card.menu(showing.text("people.me.choose"), joining, List.of());
    }

    private static List<Button> presses(Me me, Showing showing) {
        var presses = new ArrayList<Button>();
        if (!me.held().isEmpty()) {
            presses.add(Ways.mine(showing));
            presses.add(Ways.deputy(showing));
            presses.add(Button.form(showing, "people.button.handover", "handover"));
        }
        presses.add(Button.open(showing, "people.button.sections", "list"));
        return presses;
    }

    private static String acts(Me me, Showing showing) {
        List<Object> posts = new ArrayList<>();
        for (Assignment held : me.held())
            posts.add(showing.text("people.me.fallback.post", held, showing.time(held.from(), held.until())));
        posts.addAll(me.acting());
        return posts.isEmpty() ? showing.text("people.me.nothing") : showing.text("people.me.fallback", posts);
    }
}
