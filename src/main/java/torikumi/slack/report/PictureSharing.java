package torikumi.slack.report;

import java.time.Clock;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.reminder.SectionChannel;
import torikumi.reminder.SectionChannels;
import torikumi.report.Months;
import torikumi.slack.card.Asked;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.people.JoinBlocks;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Permissions;

/** Shows everybody in a section's channel the pictures that somebody has looked at first. They are made anew, as things are then. */
@Component
class PictureSharing {

    private final PlanDirectory directory;
    private final SectionChannels channels;
    private final Permissions permissions;
    private final People people;
    private final FileDesk desk;
    private final Clock clock;

    PictureSharing(
            PlanDirectory directory,
            SectionChannels channels,
            Permissions permissions,
            People people,
            FileDesk desk,
            Clock clock) {
        this.directory = directory;
        this.channels = channels;
        this.permissions = permissions;
        this.people = people;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whether and where pictures can be shared. */
    private sealed interface Where {

        record There(Plan plan, Office office, String channelId) implements Where {}

        record NoChannel(Office office) implements Where {}

        record Denied(Denial why, Office office) implements Where {}

        /** They are about more than a section. */
        record TooMuch() implements Where {}
    }

    private Where where(PictureWish wish, String personId) {
        List<Plan> plans = wish.place().plans(directory);
        List<Office> offices = wish.place().offices(plans);
        if (plans.size() != 1 || offices.size() != 1 || offices.getFirst().section() == null)
            return new Where.TooMuch();
        Office office = offices.getFirst();
        Optional<Denial> denied =
                permissions.denial(people.person(personId), Action.SHARE_PICTURE, office, clock.instant());
        if (denied.isPresent()) return new Where.Denied(denied.get(), office);
        return channels.of(office)
                .filter(SectionChannel::isThere)
                .<Where>map(channel -> new Where.There(plans.getFirst(), office, channel.channelId()))
                .orElseGet(() -> new Where.NoChannel(office));
    }

    /** To whoever has got them and may; empty where they may not, or there is no channel. */
    Optional<Reply> offer(PictureWish wish, String personId, Showing showing) {
        return where(wish, personId) instanceof Where.There there
                ? Optional.of(offer(wish, there, showing))
                : Optional.empty();
    }

    /** To whoever asks for it in words: where they would be seen, or why they cannot be. */
    Reply ask(Asked asked, PictureWish wish, Showing showing) {
        Where where = where(wish, asked.userId());
        return (where instanceof Where.There there ? offer(wish, there, showing) : refused(where, showing))
                .forAskerAlone();
    }

    /** Once they have agreed to where. */
    Reply share(PictureWish wish, String personId, Showing showing) {
        Where where = where(wish, personId);
        if (!(where instanceof Where.There there)) return refused(where, showing);
        desk.share(wish, personId, there.channelId());
        return PictureSharingBlocks.done(there.office(), showing);
    }

    private static Reply offer(PictureWish wish, Where.There there, Showing showing) {
        return PictureSharingBlocks.offer(there.office(), there.channelId(), words(wish, there), showing);
    }

    private static Reply refused(Where where, Showing showing) {
        return switch (where) {
            case Where.There there -> throw new IllegalStateException("nothing is in the way of " + there);
            case Where.NoChannel(var office) -> PictureSharingBlocks.noChannel(office, showing);
            case Where.Denied(var why, var office) -> JoinBlocks.refused(why, office, showing);
            case Where.TooMuch tooMuch -> PictureSharingBlocks.tooMuch(showing);
        };
    }

    /** What asks for it again, in whatever year. */
    private static String words(PictureWish wish, Where.There there) {
        String about = "report %s %s".formatted(there.plan().year().shortName(), PeopleWords.typed(there.office()));
        Months months = wish.months();
        String when =
                months.equals(Months.YEAR) ? "" : " %s月から%s月".formatted(number(months.from()), number(months.until()));
        return about + when + " share";
    }

    private static String number(Month month) {
        return String.valueOf(month.getValue());
    }
}
