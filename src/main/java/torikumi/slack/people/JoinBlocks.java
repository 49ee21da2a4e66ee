package torikumi.slack.people;

import java.time.LocalDate;
import java.util.List;
import torikumi.platform.Say;
import torikumi.slack.ask.HelpBlocks;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Presses;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
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
    public static Reply of(Joining.Outcome outcome, List<Office> offices, LocalDate today, Showing showing) {
        Say say = showing.say();
        String sentence = sentence(outcome, today, say);
        return switch (outcome) {
            case Joining.Outcome.Joined(var post) -> member(sentence, post.office(), showing);
            case Joining.Outcome.AlreadyActs(var post) -> member(sentence, post.office(), showing);
            case Joining.Outcome.Asked(var request, var deciding) -> waiting(sentence, request.office(), say);
            case Joining.Outcome.AlreadyAsked(var request, var deciding) -> waiting(sentence, request.office(), say);
            case Joining.Outcome.ByAdministratorsOnly(var office, var deciding) -> waiting(sentence, office, say);
            case Joining.Outcome.NotForMembers none -> {
                Card card = new Card().text(sentence);
                if (!offices.isEmpty()) card.add(MeBlocks.choice(offices, say));
                yield card.reply(sentence);
            }
            case Joining.Outcome.Refused(var why, var office) -> refused(why, office, showing);
        };
    }

    /** What came of it, in one sentence. */
    public static String sentence(Joining.Outcome outcome, LocalDate today, Say say) {
        return switch (outcome) {
            case Joining.Outcome.Joined(var post) -> say.text("people.joined", PeopleWords.office(post.office()));
            case Joining.Outcome.AlreadyActs(var post) ->
                say.text(
                        "people.join.already",
                        PeopleWords.post(post.role(), post.office(), say),
                        PeopleWords.time(post.from(), post.until(), today, say));
            case Joining.Outcome.Asked(var request, var deciding) ->
                waiting("people.join.asked", request.office(), deciding, say);
            case Joining.Outcome.AlreadyAsked(var request, var deciding) ->
                waiting("people.join.askedBefore", request.office(), deciding, say);
            case Joining.Outcome.ByAdministratorsOnly(var office, var deciding) ->
                waiting("people.join.byAdministrators", office, deciding, say);
            case Joining.Outcome.NotForMembers(var office) ->
                say.text("people.join.notForMembers", PeopleWords.office(office));
            case Joining.Outcome.Refused(var why, var office) -> PeopleWords.denial(why, office, say);
        };
    }

    private static String waiting(String key, Office office, List<Holder> deciding, Say say) {
        List<Colleague> people = deciding.stream().map(Holder::person).toList();
        return say.text(
                key,
                PeopleWords.office(office),
                people.isEmpty() ? say.text("people.administrators") : PeopleWords.people(people, say));
    }

    private static Reply member(String sentence, Office office, Showing showing) {
        Say say = showing.say();
        String next = say.text(
                "people.join.next", showing.named().code(), showing.named().fine());
        return new Card()
                .text(sentence)
                .context(next)
                .add(Presses.row(
                        List.of(
                                Presses.ask(say.text("people.button.initiatives"), "list " + PeopleWords.typed(office)),
                                Presses.ask(say.text("people.button.whoHere"), "who " + PeopleWords.typed(office)),
                                Presses.ask(say.text("people.button.me"), "me")),
                        say))
                .reply(sentence + " " + next);
    }

    private static Reply waiting(String sentence, Office office, Say say) {
        return new Card()
                .text(sentence)
                .add(Presses.row(
                        List.of(
                                Presses.ask(say.text("people.button.whoHere"), "who " + PeopleWords.typed(office)),
                                Presses.ask(say.text("people.button.me"), "me")),
                        say))
                .reply(sentence);
    }

    /** Somebody may not, whatever the office. */
    public static Reply refused(Denial why, Showing showing) {
        return refused(why, ANY, showing);
    }

    /** Somebody may not: why, and what she can do. */
    public static Reply refused(Denial why, Office office, Showing showing) {
        Say say = showing.say();
        String sentence = PeopleWords.denial(why, office, say);
        Card card = new Card().text(sentence);
        List<Presses.Press> next = next(why, office, say);
        if (!next.isEmpty()) card.add(Presses.row(next, say));
        return card.reply(sentence).forAskerAlone();
    }

    private static List<Presses.Press> next(Denial why, Office office, Say say) {
        Presses.Press who = Presses.ask(say.text("people.button.whoHere"), "who " + PeopleWords.typed(office));
        return switch (why) {
            case NOT_YOUR_OFFICE ->
                office.section() == null
                        ? List.of(who)
                        : List.of(
                                Presses.ask(say.text("people.button.join"), "join " + PeopleWords.typed(office))
                                        .primary(),
                                who);
            case NOT_YOURS, LEADS_ONLY, LEADS_AND_COORDINATORS_ONLY, COORDINATORS_ONLY, DEPUTIES_MAY_NOT_APPOINT ->
                List.of(who);
            case AUTHOR_ONLY, ADMINISTRATORS_ONLY, GUESTS_MAY_NOT_READ, GUESTS_MAY_NOT_WRITE, NOT_KNOWN -> List.of();
        };
    }

    /** What came of leaving, in one sentence. */
    public static String leaving(Joining.Leaving leaving, Say say) {
        return switch (leaving) {
            case Joining.Leaving.Left(var ended) -> say.text("people.left", PeopleWords.posts(ended, say));
            case Joining.Leaving.DidNotAct(var office) -> say.text("people.left.didNotAct", PeopleWords.office(office));
        };
    }

    /** To those who decide: who asks, and what would follow. */
    public static Reply asking(JoinRequest request, Showing showing) {
        Say say = showing.say();
        Card card = new Card();
        toDecide(card, request, say);
        return card.reply(asks(request, say));
    }

    static void toDecide(Card card, JoinRequest request, Say say) {
        card.text(asks(request, say));
        if (!request.carried().isBlank()) card.context(say.text("people.request.carried"));
        String who = Mrkdwn.name(request.person().name());
        card.add(Presses.row(
                List.of(
                        Presses.act(
                                        SlackIds.PEOPLE_LET_IN,
                                        say.text("people.button.letIn"),
                                        say.text("people.button.letIn.spoken", who),
                                        request.id())
                                .primary(),
                        Presses.act(
                                SlackIds.PEOPLE_DECLINE,
                                say.text("people.button.decline"),
                                say.text("people.button.decline.spoken", who),
                                request.id())),
                say));
    }

    private static String asks(JoinRequest request, Say say) {
        return say.text(
                "people.request", PeopleWords.person(request.person(), say), PeopleWords.office(request.office()));
    }

    /** To whoever decided. */
    public static Reply decided(Joining.Decision decision, Showing showing) {
        Say say = showing.say();
        String sentence = sentence(decision, say);
        return switch (decision) {
            case Joining.Decision.LetIn(var request, var post) -> decided(sentence, request.office(), say);
            case Joining.Decision.Declined(var request) -> decided(sentence, request.office(), say);
            case Joining.Decision.AlreadyDecided(var request) -> decided(sentence, request.office(), say);
            case Joining.Decision.NoSuchRequest() ->
                new Card().text(sentence).links(HelpBlocks.lost(say)).reply(sentence);
            case Joining.Decision.Refused(var why, var office) -> refused(why, office, showing);
        };
    }

    private static Reply decided(String sentence, Office office, Say say) {
        return new Card()
                .text(sentence)
                .add(Presses.row(
                        List.of(Presses.ask(say.text("people.button.whoHere"), "who " + PeopleWords.typed(office))),
                        say))
                .reply(sentence);
    }

    /** What was decided, in one sentence. */
    public static String sentence(Joining.Decision decision, Say say) {
        return switch (decision) {
            case Joining.Decision.LetIn(var request, var post) ->
                say.text(
                        "people.letIn",
                        PeopleWords.person(request.person(), say),
                        PeopleWords.office(request.office()));
            case Joining.Decision.Declined(var request) ->
                say.text(
                        "people.declined",
                        PeopleWords.person(request.person(), say),
                        PeopleWords.office(request.office()));
            case Joining.Decision.AlreadyDecided(var request) ->
                say.text(
                        request.state() == JoinRequest.State.APPROVED
                                ? "people.alreadyLetIn"
                                : "people.alreadyDeclined",
                        PeopleWords.person(request.person(), say),
                        PeopleWords.office(request.office()),
                        PeopleWords.person(request.decidedBy(), say));
            case Joining.Decision.NoSuchRequest() -> say.text("people.noSuchRequest");
            case Joining.Decision.Refused(var why, var office) -> PeopleWords.denial(why, office, say);
        };
    }

    /** To the person who asked. */
    public static Reply toldLetIn(JoinRequest request, Assignment post, Showing showing) {
        Say say = showing.say();
        return member(
                say.text(
                        "people.told.letIn",
                        PeopleWords.office(post.office()),
                        PeopleWords.person(request.decidedBy(), say)),
                post.office(),
                showing);
    }

    /** @param why may be empty */
    public static Reply toldDeclined(JoinRequest request, String why, Showing showing) {
        Say say = showing.say();
        String sentence = say.text(
                "people.told.declined",
                PeopleWords.office(request.office()),
                PeopleWords.person(request.decidedBy(), say));
        Card card = new Card().text(sentence);
        if (!why.isBlank()) card.text(say.text("people.told.why", why));
        return card.add(Presses.row(
                        List.of(Presses.ask(
                                say.text("people.button.whoHere"), "who " + PeopleWords.typed(request.office()))),
                        say))
                .reply(why.isBlank() ? sentence : sentence + " " + say.text("people.told.why", why));
    }
}
