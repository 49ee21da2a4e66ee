package torikumi.slack.remind;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.identity.Readers;
import torikumi.staff.Office;
import torikumi.staff.StaffDirectory;

/** Somebody has invited the bot into a channel: it says once what it can do there, and offers it. */
@Component
class Invitation implements Handling {

    private final Deliveries deliveries;
    private final StaffDirectory staff;
    private final ReminderFacts facts;
    private final People people;
    private final Readers readers;
    private final Showings showings;

    Invitation(
            Deliveries deliveries,
            StaffDirectory staff,
            ReminderFacts facts,
            People people,
            Readers readers,
            Showings showings) {
        this.deliveries = deliveries;
        this.staff = staff;
        this.facts = facts;
        this.people = people;
        this.readers = readers;
        this.showings = showings;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(new Registration.Happening<>(MemberJoinedChannelEvent.class, Needs.NOTHING, this::joined));
    }

    /** Who else joins is nobody's business. */
    private Response joined(EventsApiPayload<MemberJoinedChannelEvent> payload, EventContext context) {
        MemberJoinedChannelEvent event = payload.getEvent();
        if (event.getChannel() == null
                || event.getUser() == null
                || !event.getUser().equals(context.getBotUserId())) return context.ack();
        Showing showing = showings.of(Place.SHARED, people.workspace());
        Reply reply = card(section(event.getInviter()).orElse(null), showing);
        deliveries.once(
                payload.getEventId(), () -> deliveries.stage(new Destination.Channel(event.getChannel(), null), reply));
        return context.ack();
    }

    /** The one that whoever invites acts for, as long as it has no channel; none where they may not read. */
    private Optional<Office> section(@Nullable String inviter) {
        if (inviter == null || readers.denial(inviter).isPresent()) return Optional.empty();
        return staff.acting(people.person(inviter), facts.today()).offices().stream()
                .filter(office -> office.section() != null && facts.channel(office) == null)
                .findFirst();
    }

    static Reply card(@Nullable Office section, Showing showing) {
        Button choose = Button.form(showing, "rules.button.chooseSection", "remind-to");
        if (section == null)
            return new Card(showing, "rules.invited").buttons(choose).reply();
        String here = "remind-to %s here".formatted(PeopleWords.typed(section));
        return new Card(showing, "rules.invited.section", section)
                .buttons(Button.open(showing, "rules.button.here", here, section), choose)
                .reply();
    }
}
