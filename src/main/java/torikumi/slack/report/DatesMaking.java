package torikumi.slack.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.CurrentWorkspace;
import torikumi.reminder.Level;
import torikumi.reminder.Subject;
import torikumi.reminder.YearAhead;
import torikumi.report.CalendarFile;
import torikumi.slack.card.About;
import torikumi.slack.card.RuleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.OutgoingFile;
import torikumi.staff.Office;

/** The days on which reports are due, as a calendar takes them in. */
@Component
class DatesMaking implements Making<DatesWish> {

    private final PlanDirectory directory;
    private final YearAhead ahead;
    private final Clock clock;

    DatesMaking(PlanDirectory directory, YearAhead ahead, Clock clock) {
        this.directory = directory;
        this.ahead = ahead;
        this.clock = clock;
    }

    @Override
    public Class<DatesWish> of() {
        return DatesWish.class;
    }

    @Override
    public Made make(DatesWish wish, String personId, Showing showing) {
        Instant now = clock.instant();
        List<Plan> plans = wish.place().plans(directory);
        List<YearAhead.Times> found = wish.place().offices(plans).stream()
                .map(office -> ahead.of(plans, office, now))
                .toList();
        List<YearAhead.Time> times = found.stream()
                .flatMap(each -> each.times().stream())
                .sorted(Comparator.comparing(YearAhead.Time::due))
                .toList();
        if (times.isEmpty()) return new Made.Instead(showing.text("report.dates.nothing"));
        String title = showing.text("report.dates.title", wish.place().name(plans, showing));
        byte[] calendar = CalendarFile.of(
                title, times.stream().map(time -> entry(time, showing)).toList(), now);
        var file = new OutgoingFile(Making.fileName(title, "ics"), title, "", calendar);
        return new Made.File(file, sentence(title, times, found, showing));
    }

    private static String sentence(
            String title, List<YearAhead.Time> times, List<YearAhead.Times> found, Showing showing) {
        String sentence = showing.text(
                "report.dates.sentence", title, times.size(), times.getFirst().due());
        return found.stream()
                .map(YearAhead.Times::endsBefore)
                .filter(Objects::nonNull)
                .findFirst()
                .map(year -> sentence + showing.text("report.dates.endsBefore", String.valueOf(year)))
                .orElse(sentence);
    }

    private CalendarFile.Entry entry(YearAhead.Time time, Showing showing) {
        String about = about(time.about()).name(showing.say());
        return new CalendarFile.Entry(
                uid(time),
                time.due(),
                showing.text(time.level() == Level.SECTION ? "report.dates.progress" : "report.dates.summary", about),
                time.moved() == null
                        ? showing.text("report.dates.note")
                        : showing.text(
                                "report.dates.note.moved",
                                time.period(),
                                RuleWords.closed(time.moved(), showing),
                                time.due()));
    }

    private About about(Subject subject) {
        Long initiative = subject.initiative();
        return initiative == null
                ? About.of(subject.office())
                : directory.initiative(initiative).map(About::of).orElseGet(() -> About.of(subject.office()));
    }

    /** Of what is due, not of when: a day that moves later is the same entry. */
    private static String uid(YearAhead.Time time) {
        Office office = time.about().office();
        String named = String.join(
                "\n",
                CurrentWorkspace.get().id(),
                office.department(),
                Objects.toString(office.section(), ""),
                Objects.toString(office.unit(), ""),
                Objects.toString(time.about().initiative(), ""),
                time.level().name(),
                time.period().toString());
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)) + "@torikumi";
    }
}
