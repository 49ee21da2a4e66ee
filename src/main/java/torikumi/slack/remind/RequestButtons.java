package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.reminder.Snooze;
import torikumi.reminder.Snoozing;
import torikumi.slack.card.Reply;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.HomeAt;
import torikumi.slack.edge.Pressed;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Registration.Action;
import torikumi.slack.edge.Replying;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;

/** The buttons that answer reminders. What they say is said to whoever pressed, alone; what everybody reads is drawn anew by itself. */
@Component
class RequestButtons implements Handling {

    // Old messages carry them, so their forms do not change.
    private static final Pattern LATER =
            Pattern.compile("(\\S+) (TWO_HOURS|ONE_WORKING_DAY|THREE_WORKING_DAYS|NEXT_MONDAY)");
    private static final Pattern PAGE = Pattern.compile("(\\S+)(?: (\\d{1,3}))?");

    private final Pressing pressing;
    private final RequestAnswers desk;
    private final RestAnswers rest;
    private final Snoozing snoozing;
    private final ReminderFacts book;
    private final People people;
    private final Replying replying;

    RequestButtons(
            Pressing pressing,
            Replying replying,
            RequestAnswers desk,
            RestAnswers rest,
            Snoozing snoozing,
            ReminderFacts book,
            People people) {
        this.pressing = pressing;
        this.replying = replying;
        this.desk = desk;
        this.rest = rest;
        this.snoozing = snoozing;
        this.book = book;
        this.people = people;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Action(SlackIds.REMINDER_ANSWER, Needs.WRITE, this::answer),
                new Action(SlackIds.REMINDER_SAY, Needs.WRITE, this::say),
                new Action(SlackIds.REMINDER_REST, Needs.WRITE, this::rest),
                new Action(SlackIds.REMINDER_BACK, Needs.WRITE, this::takeBack),
                new Action(SlackIds.REMINDER_LATER, Needs.WRITE, this::later),
                new Action(SlackIds.REMINDER_PAGE, Needs.READ, this::page));
    }

    /** 順調, やや遅れ, 変更なし ... with one tap; in a menu also ひとことを書く and 取組を開く. */
    private Response answer(BlockActionRequest request, ActionContext context) {
        Response response = pressing.either(request, context, press -> {
            TappedAnswer tapped = tapped(press);
            return switch (tapped.health()) {
                case TappedAnswer.WORDS -> press.beside(desk.say(press.asked(), tapped, press.showing()));
                case TappedAnswer.WHOLE -> press.beside(desk.whole(tapped, press.showing()));
                default -> tap(press, tapped);
            };
        });
        Pressed pressed = Pressed.in(request.getPayload());
        replying.drawHomeAfter(
                pressed,
                TappedAnswer.read(pressed.action(), pressed.words())
                        .map(tapped -> new HomeAt(tapped.reminderId(), tapped.page()))
                        .orElse(HomeAt.START));
        return response;
    }

    private static TappedAnswer tapped(Pressing.Press press) {
        Pressed pressed = press.pressed();
        return pressed.carried(words -> TappedAnswer.read(pressed.action(), words));
    }

    private Answering.@Nullable Letter tap(Pressing.Press press, TappedAnswer tapped) {
        Reply refused = desk.answer(press.asked(), tapped, press.showing());
        if (refused != null) return press.beside(refused);
        // A page that is somebody's alone is drawn anew by nobody else, the Home tab is in any case.
        return tapped.page() == 1 || press.pressed().onHomeTab()
                ? null
                : press.inPlace(desk.page(tapped.reminderId(), tapped.page(), press.showing()));
    }

    /** 残りはすべて順調, 残りは変更なし. */
    private Response rest(BlockActionRequest request, ActionContext context) {
        Response response = pressing.beside(
                request,
                context,
                press -> rest.answer(press.asked(), press.pressed().carried(RestTapped::read), press.showing()));
        replying.drawHomeAfter(Pressed.in(request.getPayload()), HomeAt.START);
        return response;
    }

    /** What was answered so is taken back: what said so says that. */
    private Response takeBack(BlockActionRequest request, ActionContext context) {
        return pressing.either(
                request,
                context,
                press -> press.inPlace(rest.takeBack(
                        press.asked(), press.pressed().carried(RestAnswers.Press::read), press.showing())));
    }

    /** ひとこと. */
    private Response say(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> desk.say(press.asked(), tapped(press), press.showing()));
    }

    /** あとで. */
    private Response later(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> {
            MatchResult read = press.pressed().carried(words -> read(LATER, words));
            var outcome = snoozing.snooze(
                    people.person(press.userId()), read.group(1), Snooze.Length.valueOf(read.group(2)), book.now());
            return LaterBlocks.of(outcome, press.showing());
        });
    }

    /** More of what is asked, or the answers: on the Home tab there. */
    private Response page(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        HomeAt at = pressed.carried(RequestButtons::page);
        if (!pressed.onHomeTab())
            return pressing.beside(request, context, press -> desk.page(at.reminderId(), at.page(), press.showing()));
        replying.drawHomeAfter(pressed, at);
        return context.ack();
    }

    private static Optional<HomeAt> page(@Nullable String words) {
        return read(PAGE, words)
                .map(read -> new HomeAt(read.group(1), read.group(2) == null ? 1 : Integer.parseInt(read.group(2))));
    }

    private static Optional<MatchResult> read(Pattern form, @Nullable String words) {
        Matcher read = form.matcher(words == null ? "" : words);
        return read.matches() ? Optional.of(read) : Optional.empty();
    }
}
