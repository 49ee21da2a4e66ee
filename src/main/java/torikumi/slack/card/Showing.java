package torikumi.slack.card;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Plan;
import torikumi.platform.FiscalYear;
import torikumi.platform.Say;
import torikumi.progress.Grade;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.Sample;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OthersWhoMay;

/**
 * Where, in which language and when a card is shown, and the small phrases that every card shares.
 *
 * @param now in the department's time zone
 * @param sample what examples are made of, best from the reader's own section; looked for where a card has any
 * @param others who may do what the reader is refused; looked for where a card refuses
 * @param permitted whether the reader may; asked for what a card offers only to some
 */
public record Showing(
        Place place,
        Say say,
        ZonedDateTime now,
        Supplier<Sample> sample,
        BiFunction<Denial, Office, Optional<OthersWhoMay>> others,
        BiPredicate<Action, Office> permitted) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    public Showing {
        say = say.on(now.toLocalDate());
    }

    /** Where there is no plan to take examples from. */
    public Showing(Place place, Say say, ZonedDateTime now) {
        this(place, say, now, () -> Sample.NOTHING);
    }

    /** Where nothing is offered that not everybody may do. */
    public Showing(
            Place place,
            Say say,
            ZonedDateTime now,
            Supplier<Sample> sample,
            BiFunction<Denial, Office, Optional<OthersWhoMay>> others) {
        this(place, say, now, sample, others, (action, office) -> false);
    }

    /** Where nobody is named. */
    public Showing(Place place, Say say, ZonedDateTime now, Supplier<Sample> sample) {
        this(place, say, now, sample, (why, office) -> Optional.empty());
    }

    /**
     * A sentence of the catalogue.
     *
     * @param facts what it is about: an office, a person, a day, a year, a plan, a health are worded as on every card; words and numbers
     *     stand as they are, so quote what a person typed
     */
    public String text(String key, Object... facts) {
        return say.text(key, Facts.worded(facts, this));
    }

    /** The same where the catalogue has it and the facts are enough for it. */
    Optional<String> ifSaid(String key, Object... facts) {
        return say.ifSaid(key, Facts.worded(facts, this));
    }

    /** The names that examples in the reader's language use. */
    public Sample.Named named() {
        return sample.get().in(say.japanese());
    }

    /** What can be typed for a command, in the reader's language, as it works here. */
    public List<String> examples(CommandCatalogue command) {
        return command.examples(sample.get(), say.japanese()).stream()
                .map(this::typed)
                .toList();
    }

    /** The command with what stands behind it, to be typed in the reader's language, as it works here. */
    public String typed(CommandCatalogue command, Object... behind) {
        return typed(Stream.concat(
                        Stream.of(command.word(say.japanese())),
                        Arrays.stream(behind).map(Object::toString))
                .collect(Collectors.joining(" ")));
    }

    /** The words as they work when they are typed here: in a message to the bot as they stand, anywhere else as a command of Slack's. */
    public String typed(String words) {
        return place == Place.DIRECT && !words.isBlank() ? words : (SlackIds.COMMAND + " " + words).strip();
    }

    /** Empty where not only the reader reads it. */
    Optional<OthersWhoMay> othersWhoMay(Denial why, Office office) {
        return place == Place.SHARED ? Optional.empty() : others.apply(why, office);
    }

    /** Whether the reader may do that; never where not only they read it. */
    public boolean offers(Action action, Office office) {
        return place != Place.SHARED && permitted.test(action, office);
    }

    public LocalDate today() {
        return now.toLocalDate();
    }

    /** The department's day on which it was. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, now.getZone());
    }

    /** A date with its weekday, with the year where it is not this one. */
    public String date(LocalDate date) {
        return say.date(date);
    }

    /** 6月1日（火） 10:12. */
    public String moment(Instant at) {
        return "%s %s".formatted(date(day(at)), TIME.format(at.atZone(now.getZone())));
    }

    /** 6月9日（水）現在: of when what a card says is true. */
    public String asOf() {
        return text("standing.asOf", today());
    }

    /** 令和3年度; FY2021 (R3). */
    public String year(FiscalYear year) {
        return Facts.year(year, say);
    }

    /** 令和3年度 総務部, and that it is closed where it is. */
    public String plan(Plan plan) {
        return plan.closedOn() == null ? name(plan) : text("plan.closed", name(plan), plan.closedOn());
    }

    /** 令和3年度 総務部, closed or not. */
    public String name(Plan plan) {
        return text("plan.name", plan.year(), plan.department());
    }

    /** ■ 遅れ. */
    public String health(Grade grade) {
        return Facts.health(grade, say);
    }

    /** 8月10日（火）〜8月16日（月）. */
    public String days(LocalDate from, LocalDate until) {
        return from.equals(until) ? date(from) : text("rules.days", from, until);
    }

    /** 4月1日（木）から; 4月1日（木）〜6月30日（水）. */
    public String time(LocalDate from, @Nullable LocalDate until) {
        return PeopleWords.time(from, until, today(), say);
    }

    /** 総務課、職員課: all of them, each as {@link #text} words it. */
    public String all(Collection<?> facts) {
        return Facts.all(facts, this);
    }

    /** Several things beside each other on one line; empty ones are left out. */
    public String beside(String... parts) {
        return beside(List.of(parts));
    }

    public String beside(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(say.text("standing.dot")));
    }

    /** The button that shows the card to everybody here; empty where there is nobody else to show it to. */
    public Optional<Button> share(String words) {
        return place == Place.CHANNEL
                ? Optional.of(Button.act(SlackIds.ANSWER_SHARE, this, "button.share", words))
                : Optional.empty();
    }
}
