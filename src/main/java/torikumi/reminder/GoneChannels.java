package torikumi.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.platform.Moment;
import torikumi.staff.Action;
import torikumi.staff.Belongings;
import torikumi.staff.Colleague;
import torikumi.staff.Permissions;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** Channels in which nothing can be said any more: whoever set one is told, and whoever owns the rule by which it was asked there. */
@Component
class GoneChannels implements LetterMatter {

    private final Channels channels;
    private final ReminderRules rules;
    private final AddresseeLookup circles;
    private final StaffDirectory staff;
    private final Belongings belongings;
    private final Permissions permissions;

    GoneChannels(
            Channels channels,
            ReminderRules rules,
            AddresseeLookup circles,
            StaffDirectory staff,
            Belongings belongings,
            Permissions permissions) {
        this.channels = channels;
        this.rules = rules;
        this.circles = circles;
        this.staff = staff;
        this.belongings = belongings;
        this.permissions = permissions;
    }

    /** @param asked what was to be asked there; null where it was something else that could not be said */
    List<LetterDraft> gone(String channelId, String why, @Nullable ReminderRow asked, Instant now) {
        List<LetterDraft> drafts = new ArrayList<>();
        for (ChannelRow channel : channels.findByChannelId(channelId)) {
            channel.lose(why);
            for (Colleague owner : owners(channel, asked, now))
                drafts.add(LetterDraft.of(Letter.Kind.CHANNEL_GONE, owner)
                        .about(channel.id())
                        .number(channel.setAt.getEpochSecond()));
        }
        return drafts;
    }

    private List<Colleague> owners(ChannelRow channel, @Nullable ReminderRow asked, Instant now) {
        Colleague setBy = channel.by.person();
        ReminderRule rule = asked == null ? null : rules.book(now).nearest(asked.about.subject(), asked.level);
        return rule == null || rule.setBy() == null || rule.setBy().id().equals(setBy.id())
                ? List.of(setBy)
                : List.of(setBy, rule.setBy());
    }

    @Override
    public Optional<LetterContent> wanted(LetterRow letter, Moment now) {
        return channel(letter).filter(row -> row.gone != null).map(row -> new LetterContent.ChannelGone(row.channel()));
    }

    /** While they may set another channel there. */
    @Override
    public boolean holds(LetterRow letter, Colleague who, Moment now) {
        boolean looksAfter = belongings
                .recall(who.id(), now.instant())
                .map(Belongings.Known::looksAfterWorkspace)
                .orElse(false);
        Person person = staff.person(who.id(), who.name(), looksAfter, Person.Belonging.STAFF);
        return channel(letter)
                .flatMap(row -> permissions.denial(person, Action.SET_REMINDER, row.office.office(), now.instant()))
                .isEmpty();
    }

    @Override
    public List<Colleague> holders(LetterRow letter, Moment now) {
        return channel(letter)
                .map(row -> row.office.office())
                .map(office -> circles.of(office.department(), now.today()).leads(Subject.of(office)))
                .orElse(List.of());
    }

    private Optional<ChannelRow> channel(LetterRow letter) {
        return channels.findById(letter.aboutId());
    }
}
