package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.platform.Moment;
import torikumi.platform.Settings;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** Writes reminders that are due, and the letters that ask the people concerned or their channel. */
@Component
class NewReminders {

    // Rows and letters of so many reminders are one transaction.
    private static final int TOGETHER = 500;

    // So far back, what coordinators were told of is drawn again: a quarter.
    private static final int OVERTAKEN_DAYS = 100;

    private final Reminders reminders;
    private final SectionChannels channels;
    private final AddresseeLookup circles;
    private final CoordinatorLetters coordinators;
    private final Ledger ledger;
    private final Dispatch dispatch;
    private final TransactionTemplate transaction;
    private final Settings settings;

    NewReminders(
            Reminders reminders,
            SectionChannels channels,
            AddresseeLookup circles,
            CoordinatorLetters coordinators,
            Ledger ledger,
            Dispatch dispatch,
            TransactionTemplate transaction,
            Settings settings) {
        this.reminders = reminders;
        this.channels = channels;
        this.circles = circles;
        this.coordinators = coordinators;
        this.ledger = ledger;
        this.dispatch = dispatch;
        this.transaction = transaction;
        this.settings = settings;
    }

    Swept write(List<Due> due, Schedule schedule, Moment now) {
        Swept swept = Swept.letters(0, Instant.MAX);
        if (due.isEmpty()) return swept;
        var who = new Who(channels.lookup(), new HashMap<>(), department -> circles.of(department, now.today()));
        for (int from = 0; from < due.size(); from += TOGETHER) {
            List<Due> some = due.subList(from, Math.min(from + TOGETHER, due.size()));
            swept = swept.and(transaction.execute(status -> write(some, schedule, who, now)));
        }
        return swept;
    }

    private Swept write(List<Due> due, Schedule schedule, Who who, Moment now) {
        List<Ledger.Draft> ours = ledger.write(
                due.stream()
                        .map(each -> Ledger.Draft.of(each, look(each, schedule, now.today()), each.waiting(schedule)))
                        .toList(),
                now.instant());
        List<Ledger.Draft> asking =
                ours.stream().filter(draft -> !draft.asksNothing()).toList();
        List<LetterDraft> letters = new ArrayList<>();
        Map<LocalDate, Set<Colleague>> unstaffed = new TreeMap<>();
        for (Ledger.Draft draft : asking) {
            RuleBook.Group group = draft.group();
            if (who.hasNobody(group))
                unstaffed
                        .computeIfAbsent(draft.due().date().due(), day -> new LinkedHashSet<>())
                        .addAll(who.coordinators(group));
            else
                for (Recipient to : who.recipients(group))
                    letters.add(LetterDraft.of(kind(group.level()), to).about(draft.id()));
        }
        int staged = dispatch.send(letters, now.instant()).size();
        for (var each : unstaffed.entrySet())
            staged += coordinators.tell(
                    Letter.Kind.UNSTAFFED, List.copyOf(each.getValue()), each.getKey(), false, now.instant());
        Set<String> departments = ours.stream()
                .filter(draft -> draft.group().level() == Level.SECTION)
                .map(draft -> draft.group().about().office().department())
                .collect(Collectors.toSet());
        reminders
                .overtaken(
                        departments,
                        now.today().minusDays(OVERTAKEN_DAYS),
                        now.instant().truncatedTo(ChronoUnit.MICROS))
                .forEach(before -> coordinators.redraw(before.department(), before.due(), now.today()));
        return new Swept(asking.size(), staged, Instant.MAX);
    }

    private @Nullable Instant look(Due due, Schedule schedule, LocalDate today) {
        QuietHours quiet = due.group().rule().quiet();
        return EscalationSteps.next(schedule, settings.escalation(), due.date().due(), today, 0, quiet);
    }

    private static Letter.Kind kind(Level level) {
        return level == Level.SECTION ? Letter.Kind.ASK : Letter.Kind.ASK_SUMMARY;
    }

    /** Whom a sweep can ask: read once, however many reminders it writes. */
    private record Who(
            Function<Office, @Nullable SectionChannel> lookup,
            Map<String, Addressees> byDepartment,
            Function<String, Addressees> circles) {

        List<Recipient> recipients(RuleBook.Group group) {
            Subject about = group.about();
            SectionChannel channel = channel(group);
            if (channel != null) return List.of(new Recipient.Channel(channel.channelId()));
            return circle(about).asked(about, group.level()).stream()
                    .<Recipient>map(Recipient.Person::new)
                    .toList();
        }

        /** Whether only coordinators are left to be asked how initiatives go, which is not theirs to know. */
        boolean hasNobody(RuleBook.Group group) {
            return group.level() == Level.SECTION
                    && channel(group) == null
                    && circle(group.about()).hasNobody(group.about());
        }

        List<Colleague> coordinators(RuleBook.Group group) {
            return circle(group.about()).coordinators(group.about());
        }

        private Addressees circle(Subject about) {
            return byDepartment.computeIfAbsent(about.office().department(), circles);
        }

        private @Nullable SectionChannel channel(RuleBook.Group group) {
            if (group.level() != Level.SECTION || group.rule().asked() != Addressee.CHANNEL) return null;
            SectionChannel channel = lookup.apply(group.about().office());
            return channel != null && channel.isThere() ? channel : null;
        }
    }
}
