package torikumi.slack.remind;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.reminder.Absence;
import torikumi.reminder.Absences;
import torikumi.reminder.DueDate;
import torikumi.reminder.Following;
import torikumi.reminder.Letter;
import torikumi.reminder.Level;
import torikumi.reminder.Recipient;
import torikumi.reminder.Reminder;
import torikumi.reminder.ReminderReading;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.Subject;
import torikumi.reminder.Summaries;
import torikumi.reminder.SummaryCard;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.people.JoinBlocks;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Post;
import torikumi.staff.StaffDirectory;

/** What people want to hear of, and when they are away. Each method belongs into the caller's transaction. */
@Component
class NoticeDesk {

    private final ReminderReading reading;
    private final Summaries summaries;
    private final ReminderRules rules;
    private final Following following;
    private final Absences absences;
    private final PlanDirectory plans;
    private final StaffDirectory staff;
    private final People people;
    private final Settings settings;
    private final Clock clock;

    NoticeDesk(
            ReminderReading reading,
            Summaries summaries,
            ReminderRules rules,
            Following following,
            Absences absences,
            PlanDirectory plans,
            StaffDirectory staff,
            People people,
            Settings settings,
            Clock clock) {
        this.reading = reading;
        this.summaries = summaries;
        this.rules = rules;
        this.following = following;
        this.absences = absences;
        this.plans = plans;
        this.staff = staff;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    /**
     * Why a message comes and how to stop it.
     *
     * @param about a reminder's id, or {@link PendingBlocks#OVERDUE}; anything else is a digest
     * @param inChannel whether everybody in a channel reads the message
     */
    public Reply why(String userId, String about, boolean inChannel, Showing showing) {
        Person person = people.person(userId);
        Following.Wishes wishes = following.of(person.colleague());
        Optional<Reminder> reminder = reminder(about);
        if (reminder.isEmpty()) {
            List<Office> offices = staff.acting(person, today()).offices();
            return WhyBlocks.ofAll(about.equals(PendingBlocks.OVERDUE), offices, wishes, this::name, showing);
        }
        Subject subject = reminder.get().about();
        LocalDate next = rules.nearest(subject, reminder.get().level(), clock.instant()).stream()
                .flatMap(line -> line.next().dates().stream())
                .map(DueDate::due)
                .filter(due -> due.isAfter(reminder.get().due()))
                .findFirst()
                .orElse(null);
        var because = inChannel ? null : because(reminder.get(), person);
        return WhyBlocks.of(
                new WhyBlocks.Facts(subject, name(subject), reminder.get().due(), next, because, wishes), showing);
    }

    private WhyBlocks.Because because(Reminder reminder, Person person) {
        Letter.Kind kind = reading.letters(reminder.id()).reversed().stream()
                .filter(letter -> letter.to() instanceof Recipient.Person(var who)
                        && who.id().equals(person.id()))
                .map(Letter::kind)
                .findFirst()
                .orElse(Letter.Kind.ASK);
        Office office = reminder.about().office();
        // Who is asked is asked as a member where they are one; a lead hears of it later as a lead.
        Comparator<Post> nearest = Comparator.comparing(Post::role);
        boolean asked = kind != Letter.Kind.TO_LEAD && reminder.level() == Level.SECTION;
        Post post = staff.acting(person, today()).posts().stream()
                .filter(each -> each.office().covers(office) || office.covers(each.office()))
                .min(asked ? nearest : nearest.reversed())
                .orElse(null);
        return new WhyBlocks.Because(reminder.level(), post, kind);
    }

    private Optional<Reminder> reminder(String id) {
        return reading.card(id).map(card -> card.reminder());
    }

    public Reply wish(String userId, Wish wish, Showing showing) {
        Colleague who = people.person(userId).colleague();
        switch (wish.kind()) {
            case FOLLOW -> following.follow(who, wish.what(), clock.instant());
            case UNFOLLOW -> following.unfollow(who, wish.what());
            case MUTE -> following.mute(who, wish.what(), clock.instant());
            case UNMUTE -> following.unmute(who, wish.what());
        }
        return WhyBlocks.done(wish, name(wish.what()), showing);
    }

    /** 総務課, or 総務-03. */
    private String name(Subject subject) {
        return switch (subject) {
            case Subject.OfOffice(var office) -> PeopleWords.office(office);
            case Subject.OfInitiative(var office, long id) ->
                plans.initiative(id)
                        .map(found -> found.initiative().code().toString())
                        .orElseGet(() -> PeopleWords.office(office));
        };
    }

    /** Her absences that have not ended. */
    public List<Absence> absences(String userId) {
        return absences.of(people.person(userId).colleague(), today());
    }

    public Absences.Outcome away(Person who, LocalDate from, LocalDate until) {
        return absences.away(who.colleague(), from, until, clock.instant());
    }

    /** What a lead or a coordinator needs for a summary; empty where there is none to write. */
    public Optional<SummaryCard> summary(String reminderId) {
        return summaries.card(reminderId);
    }

    /** Why they may not write it, on a card; empty where they may. */
    public Optional<Reply> denied(String userId, SummaryCard card, Showing showing) {
        return summaries
                .denied(people.person(userId), card, clock.instant())
                .map(denied -> JoinBlocks.refused(denied.why(), denied.office(), showing));
    }

    public Summaries.Outcome write(Person who, String reminderId, String words) {
        return summaries.write(who, reminderId, words, clock.instant());
    }

    public Reply gone(Showing showing) {
        return LaterBlocks.gone(showing);
    }
}
