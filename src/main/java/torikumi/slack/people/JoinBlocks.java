package torikumi.slack.people;

import java.util.List;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Ways;
import torikumi.staff.Assignment;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.Holder;
import torikumi.staff.JoinRequest;
import torikumi.staff.Joining;
import torikumi.staff.Office;

/** Becoming a member of an office: what came of it, who is asked, what was decided. */
public final class JoinBlocks {

    /** Stands where whoever is refused is so whatever the office: they are no administrator. */
    public static final Office ANY = new Office("-", null, null);

    private JoinBlocks() {}

    /** @param offices what could be joined instead of a whole department */
    public static Reply of(Joining.Outcome outcome, List<Office> offices, Showing showing) {
        String sentence = sentence(outcome, showing);
        return switch (outcome) {
            case Joining.Outcome.Joined(var post) -> member(sentence, post.office(), showing);
            case Joining.Outcome.AlreadyActs(var post) -> member(sentence, post.office(), showing);
            case Joining.Outcome.Asked(var request, var deciding) -> waiting(sentence, request.office(), showing);
            case Joining.Outcome.AlreadyAsked(var request, var deciding) ->
                waiting(sentence, request.office(), showing);
            case Joining.Outcome.ByAdministratorsOnly(var office, var deciding) -> waiting(sentence, office, showing);
            case Joining.Outcome.NotForMembers none ->
                MeBlocks.choice(new Card(sentence), offices, showing).reply();
            case Joining.Outcome.Refused(var why, var office) -> refused(why, office, showing);
        };
    }

    /** What came of it, in one sentence. */
    public static String sentence(Joining.Outcome outcome, Showing showing) {
        return switch (outcome) {
            case Joining.Outcome.Joined(var post) -> showing.text("people.joined", post.office());
            case Joining.Outcome.AlreadyActs(var post) ->
                showing.text("people.join.already", post, showing.time(post.from(), post.until()));
            case Joining.Outcome.Asked(var request, var deciding) ->
                waiting("people.join.asked", request.office(), deciding, showing);
            case Joining.Outcome.AlreadyAsked(var request, var deciding) ->
                waiting("people.join.askedBefore", request.office(), deciding, showing);
            case Joining.Outcome.ByAdministratorsOnly(var office, var deciding) ->
                waiting("people.join.byAdministrators", office, deciding, showing);
            case Joining.Outcome.NotForMembers(var office) -> showing.text("people.join.notForMembers", office);
            case Joining.Outcome.Refused(var why, var office) -> DenialWords.sentence(why, office, showing);
        };
    }

    private static String waiting(String key, Office office, List<Holder> deciding, Showing showing) {
        List<Colleague> people = deciding.stream().map(Holder::person).toList();
        return showing.text(
                key,
                office,
                people.isEmpty()
                        ? showing.text("people.administrators")
                                + DenialWords.named(Denial.ADMINISTRATORS_ONLY, ANY, showing)
                        : showing.all(people));
    }

    private static Reply member(String sentence, Office office, Showing showing) {
        return new Card(sentence)
                .adds(showing.text("people.join.next"))
                .buttons(
                        Button.record(showing, "button.record", "list " + PeopleWords.typed(office), office),
                        Button.open(showing, "people.button.initiatives", "list " + PeopleWords.typed(office)),
                        Ways.who(office, showing),
                        Ways.me(showing))
                .reply();
    }

    private static Reply waiting(String sentence, Office office, Showing showing) {
        return new Card(sentence)
                .buttons(Ways.who(office, showing), Ways.me(showing))
                .reply();
    }

    /** Somebody may not, whatever the office. */
    public static Reply refused(Denial why, Showing showing) {
        return refused(why, ANY, showing);
    }

    /** Somebody may not: why, and what she can do. */
    public static Reply refused(Denial why, Office office, Showing showing) {
        return new Card(DenialWords.sentence(why, office, showing))
                .buttons(next(why, office, showing))
                .reply()
                .forAskerAlone();
    }

    private static List<Button> next(Denial why, Office office, Showing showing) {
        List<Button> who = DenialWords.who(why, office, showing);
        if (why != Denial.NOT_YOUR_OFFICE || office.section() == null) return who;
        Button join = Button.open(showing, "people.button.join", "join " + PeopleWords.typed(office));
        return List.of(join.primary(), who.getFirst());
    }

    /** What came of leaving, in one sentence. */
    public static String leaving(Joining.Leaving leaving, Showing showing) {
        return switch (leaving) {
            case Joining.Leaving.Left(var ended) -> showing.text("people.left", ended);
            case Joining.Leaving.DidNotAct(var office) -> showing.text("people.left.didNotAct", office);
        };
    }

    /** To those who decide: who asks, and what would follow. */
    public static Reply asking(JoinRequest request, Showing showing) {
        return toDecide(new Card().spoken(asks(request, showing)), request, showing)
                .reply();
    }

    static Card toDecide(Card card, JoinRequest request, Showing showing) {
        card.text(asks(request, showing));
        if (!request.carried().isBlank()) card.context(showing.text("people.request.carried"));
        return card.buttons(
                Button.act(SlackIds.PEOPLE_LET_IN, showing, "people.button.letIn", request.id(), request.person())
                        .primary(),
                Button.act(SlackIds.PEOPLE_DECLINE, showing, "people.button.decline", request.id(), request.person()));
    }

    static String asks(JoinRequest request, Showing showing) {
        return showing.text("people.request", request.person(), request.office());
    }

    /** To whoever decided. */
    public static Reply decided(Joining.Decision decision, Showing showing) {
        String sentence = sentence(decision, showing);
        return switch (decision) {
            case Joining.Decision.LetIn(var request, var post) -> decided(sentence, request.office(), showing);
            case Joining.Decision.Declined(var request) -> decided(sentence, request.office(), showing);
            case Joining.Decision.AlreadyDecided(var request) -> decided(sentence, request.office(), showing);
            case Joining.Decision.NoSuchRequest() ->
                new Card(sentence).buttons(Ways.lost(showing)).reply();
            case Joining.Decision.Refused(var why, var office) -> refused(why, office, showing);
        };
    }

    private static Reply decided(String sentence, Office office, Showing showing) {
        return new Card(sentence).buttons(Ways.who(office, showing)).reply();
    }

    /** What was decided, in one sentence. */
    public static String sentence(Joining.Decision decision, Showing showing) {
        return switch (decision) {
            case Joining.Decision.LetIn(var request, var post) ->
                showing.text("people.letIn", request.person(), request.office());
            case Joining.Decision.Declined(var request) ->
                showing.text("people.declined", request.person(), request.office());
            case Joining.Decision.AlreadyDecided(var request) ->
                showing.text(
                        request.state() == JoinRequest.State.APPROVED
                                ? "people.alreadyLetIn"
                                : "people.alreadyDeclined",
                        request.person(),
                        request.office(),
                        request.decidedBy());
            case Joining.Decision.NoSuchRequest() -> showing.text("people.noSuchRequest");
            case Joining.Decision.Refused(var why, var office) -> DenialWords.sentence(why, office, showing);
        };
    }

    /** To the person who asked. */
    public static Reply toldLetIn(JoinRequest request, Assignment post, Showing showing) {
        return member(showing.text("people.told.letIn", post.office(), request.decidedBy()), post.office(), showing);
    }

    /** @param why may be empty */
    public static Reply toldDeclined(JoinRequest request, String why, Showing showing) {
        Card card = new Card(showing, "people.told.declined", request.office(), request.decidedBy());
        if (!why.isBlank()) card.says(showing.text("people.told.why", why));
        return card.buttons(Ways.who(request.office(), showing)).reply();
    }
}
