package torikumi.slack.people;

import com.slack.api.model.block.LayoutBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;
import torikumi.slack.card.Card;
import torikumi.slack.card.Link;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Presses;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
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
        Say say = showing.say();
        Card card = new Card();
        if (notice != null) card.text(notice).divider();
        card.header(say.text("people.me.title", PeopleWords.person(me.person().colleague(), say)));
        if (me.person().administrator()) card.context(say.text("people.me.administrator"));
        if (me.held().isEmpty() && me.acting().isEmpty()) {
            card.text(say.text("people.me.nothing"));
            if (!me.offices().isEmpty()) card.add(choice(me.offices(), say));
        }
        for (Assignment held : me.held().stream().limit(POSTS).toList())
            card.add(Presses.beside(
                    post(held, me.today(), say),
                    Presses.ask(say.text("people.button.leave"), leave(held))
                            .spoken(say.text("people.button.leave.spoken", PeopleWords.office(held.office())))
                            .danger(say.text("people.me.leave", PeopleWords.post(held.role(), held.office(), say))),
                    say));
        if (!me.acting().isEmpty())
            card.text(me.acting().stream()
                    .limit(POSTS)
                    .map(post -> say.text(
                            "people.me.acting",
                            PeopleWords.office(post.office()),
                            PeopleWords.role(post.role(), post.office(), say),
                            PeopleWords.person(post.deputyFor(), say)))
                    .collect(Collectors.joining("\n")));
        deputies(card, me, say);
        requests(card, me, say);
        return card.add(Presses.row(presses(me, say), say)).reply(fallback(me, notice, say));
    }

    private static String leave(Assignment held) {
        return "leave %s %s"
                .formatted(PeopleWords.typed(held.office()), held.role().name().toLowerCase(Locale.ROOT));
    }

    private static String post(Assignment held, LocalDate today, Say say) {
        return say.text(
                "people.me.post",
                PeopleWords.office(held.office()),
                PeopleWords.role(held.role(), held.office(), say),
                PeopleWords.time(held.from(), held.until(), today, say));
    }

    private static void deputies(Card card, Me me, Say say) {
        if (me.deputies().isEmpty()) return;
        card.heading(say.text("people.me.deputies"));
        for (Deputy deputy : me.deputies().stream().limit(POSTS).toList())
            card.add(Presses.beside(
                    PeopleWords.deputy(deputy, me.today(), say),
                    Presses.act(
                                    SlackIds.PEOPLE_END_DEPUTY,
                                    say.text("people.button.endDeputy"),
                                    say.text(
                                            "people.button.endDeputy.spoken",
                                            deputy.deputy().name()),
                                    deputy.id())
                            .danger(say.text("people.me.endDeputy")),
                    say));
    }

    private static void requests(Card card, Me me, Say say) {
        if (!me.asked().isEmpty())
            card.context(say.text(
                    "people.me.asked",
                    me.asked().stream()
                            .map(request -> PeopleWords.office(request.office()))
                            .collect(Collectors.joining(say.text("people.comma")))));
        if (me.toDecide().isEmpty()) return;
        card.heading(say.text("people.me.toDecide", me.toDecide().size()));
        for (JoinRequest request : me.toDecide().stream().limit(REQUESTS).toList())
            JoinBlocks.toDecide(card, request, say);
    }

    /** Sections and units to choose from; what is chosen is joined. */
    static LayoutBlock choice(List<Office> offices, Say say) {
        return Presses.choice(
                say.text("people.me.choose"),
                offices.stream()
                        .map(office -> Link.open(PeopleWords.office(office), "join " + PeopleWords.typed(office)))
                        .toList());
    }

    private static List<Presses.Press> presses(Me me, Say say) {
        var presses = new ArrayList<Presses.Press>();
        if (!me.held().isEmpty()) {
            presses.add(Presses.ask(say.text("people.button.mine"), "mine"));
            presses.add(
                    Presses.form(say.text("people.button.deputy"), say.text("people.button.deputy.spoken"), "deputy"));
            presses.add(Presses.form(
                    say.text("people.button.handover"), say.text("people.button.handover.spoken"), "handover"));
        }
        presses.add(Presses.ask(say.text("people.button.sections"), "list"));
        return presses;
    }

    private static String fallback(Me me, @Nullable String notice, Say say) {
        String acts = me.held().isEmpty() && me.acting().isEmpty()
                ? say.text("people.me.nothing")
                : say.text(
                        "people.me.fallback",
                        Stream.concat(
                                        me.held().stream()
                                                .map(held -> say.text(
                                                        "people.me.fallback.post",
                                                        PeopleWords.post(held.role(), held.office(), say),
                                                        PeopleWords.time(held.from(), held.until(), me.today(), say))),
                                        me.acting().stream()
                                                .map(post -> PeopleWords.post(post.role(), post.office(), say)))
                                .collect(Collectors.joining(say.text("people.comma"))));
        return notice == null ? acts : notice + " " + acts;
    }
}
