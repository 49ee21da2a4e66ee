package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.reminder.Snooze;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.SlackForms;
import torikumi.slack.edge.AnswerButtons;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Answering.Letter;
import torikumi.slack.edge.Pressed;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;

/** The buttons of reminders. What they answer is said to whoever pressed, alone; what everybody reads is drawn anew by itself. */
@Component
public class ReminderButtons {

    private final Answering answering;
    private final AnswerButtons others;
    private final ReminderDesk desk;
    private final NoticeDesk notices;
    private final SlackForms slack;
    private final People people;
    private final Showings showings;
    private final Clock clock;

    ReminderButtons(
            Answering answering,
            AnswerButtons others,
            ReminderDesk desk,
            NoticeDesk notices,
            SlackForms slack,
            People people,
            Showings showings,
            Clock clock) {
        this.answering = answering;
        this.others = others;
        this.desk = desk;
        this.notices = notices;
        this.slack = slack;
        this.people = people;
        this.showings = showings;
        this.clock = clock;
    }

    /** 順調, やや遅れ, 変更なし ... with one tap. */
    public Response answer(BlockActionRequest request, ActionContext context) {
        return press(request, context, (press, tapped) -> {
            Reply refused = desk.answer(press.asked, tapped, press.showing);
            // A page that is hers alone is drawn anew by nobody else.
            boolean ownPage = refused == null && tapped.page() > 1;
            return ownPage
                    ? new Said(desk.page(tapped.reminderId(), tapped.page(), press.showing), true)
                    : new Said(refused, false);
        });
    }

    /** ひとこと. */
    public Response say(BlockActionRequest request, ActionContext context) {
        return press(
                request, context, (press, tapped) -> new Said(desk.say(press.asked, tapped, press.showing), false));
    }

    private Response press(
            BlockActionRequest request, ActionContext context, BiFunction<Press, TappedAnswer, Said> work) {
        Pressed pressed = Pressed.in(request.getPayload());
        Optional<TappedAnswer> tapped = TappedAnswer.read(pressed.words());
        if (tapped.isEmpty()) return others.outdated(request);
        return once(pressed, context, press -> work.apply(press, tapped.get()));
    }

    /** あとで. */
    public Response later(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        String[] words = words(pressed);
        Optional<Snooze.Length> length = Arrays.stream(Snooze.Length.values())
                .filter(each -> words.length > 1 && each.name().equals(words[1]))
                .findFirst();
        if (length.isEmpty()) return others.outdated(request);
        return once(
                pressed,
                context,
                press -> new Said(desk.later(press.asked, words[0], length.get(), press.showing), false));
    }

    /** More of what is asked, or the answers. */
    public Response page(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        String[] words = words(pressed);
        int page = words.length > 1 && words[1].matches("\\d{1,3}") ? Integer.parseInt(words[1]) : 1;
        return once(pressed, context, press -> new Said(desk.page(words[0], page, press.showing), false));
    }

    public Response why(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        String about = pressed.words() == null ? "" : pressed.words();
        return once(
                pressed,
                context,
                press -> new Said(notices.why(pressed.userId(), about, !pressed.own(), press.showing), false));
    }

    public Response wish(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        Optional<Wish> wish = Wish.read(pressed.words());
        if (wish.isEmpty()) return others.outdated(request);
        return once(
                pressed, context, press -> new Said(notices.wish(pressed.userId(), wish.get(), press.showing), false));
    }

    /** 不在にする. */
    public Response away(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        return once(
                pressed,
                context,
                press -> new Said(
                        AwayForm.instead(press.showing)
                                .withForm(AwayForm.of(
                                        press.showing.today(),
                                        notices.absences(pressed.userId()),
                                        press.showing.say())),
                        false));
    }

    public Response summary(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        return once(
                pressed,
                context,
                press -> new Said(
                        notices.summary(words(pressed)[0])
                                .map(card -> notices.denied(pressed.userId(), card, press.showing)
                                        .orElseGet(() -> SummaryBlocks.formInstead(card, press.showing)
                                                .withForm(SummaryBlocks.form(card, press.showing))))
                                .orElseGet(() -> notices.gone(press.showing)),
                        false));
    }

    private static String[] words(Pressed pressed) {
        return (pressed.words() == null ? "" : pressed.words()).split(" ");
    }

    private record Press(Asked asked, Showing showing) {}

    /** @param inPlace whether it takes the place of the card that was pressed, which is hers alone */
    private record Said(@Nullable Reply reply, boolean inPlace) {}

    private interface Work {
        Said on(Press press);
    }

    /** A form is opened once all is committed; where it cannot be, its card says how to go on. */
    private Response once(Pressed pressed, ActionContext context, Work work) {
        var asked = new Asked(
                pressed.userId(),
                pressed.channelId(),
                pressed.place(),
                people.of(pressed.userId()),
                "",
                pressed.origin(clock.instant()));
        Showing showing =
                showings.of(pressed.onHomeTab() ? Asked.Place.DIRECT : asked.place(), asked.locale(), asked.userId());
        Reply[] withForm = {null};
        answering.once(pressed.requestId(), pressed.beside(), asked, () -> {
            Said said = work.on(new Press(asked, showing));
            if (said.reply == null) return null;
            if (said.reply.form() != null && pressed.triggerId() != null) {
                withForm[0] = said.reply;
                return null;
            }
            return new Letter(said.inPlace && pressed.own() ? pressed.inPlace() : pressed.beside(), said.reply);
        });
        if (withForm[0] == null) return context.ack();
        String instead = "instead." + pressed.requestId();
        switch (slack.open(pressed.triggerId(), withForm[0].form())) {
            case OPEN -> {}
            case UNDER_WAY -> answering.say(instead, pressed.beside(), asked, "edge.opening");
            case REFUSED ->
                answering.once(instead, pressed.beside(), asked, () -> new Letter(pressed.beside(), withForm[0]));
        }
        return context.ack();
    }
}
