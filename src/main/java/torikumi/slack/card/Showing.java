package torikumi.slack.card;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torikumi.plan.Plan;
import torikumi.platform.FiscalYear;
import torikumi.platform.Say;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.Sample;

/**
 * Where, in which language and when a card is shown, and the small phrases that every card shares.
 *
 * @param now in the department's time zone
 * @param sample what examples are made of, best from the reader's own section; looked for where a card has any
 */
public record Showing(Place place, Say say, ZonedDateTime now, Supplier<Sample> sample) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    public Showing {
        say = say.on(now.toLocalDate());
    }

    /** Where there is no plan to take examples from. */
    public Showing(Place place, Say say, ZonedDateTime now) {
        this(place, say, now, () -> Sample.NOTHING);
    }

    /** The names that examples in the reader's language use. */
    public Sample.Named named() {
        return sample.get().in(say.japanese());
    }

    /** What can be typed for a command, in the reader's language. */
    public List<String> examples(CommandCatalogue command) {
        return command.examples(sample.get(), say.japanese());
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
        return say.text("standing.asOf", say.date(today()));
    }

    /** 令和3年度; FY2021 (R3). */
    public String year(FiscalYear year) {
        return say.japanese()
                ? year.inJapanese()
                : say.text("year.name", String.valueOf(year.startYear()), year.shortName());
    }

    /** 令和3年度 総務部, and that it is closed where it is. */
    public String plan(Plan plan) {
        String name = say.text("plan.name", year(plan.year()), plan.department());
        return plan.closedOn() == null ? name : say.text("plan.closed", name, date(plan.closedOn()));
    }

    /** Several things beside each other on one line; empty ones are left out. */
    public String beside(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(say.text("standing.dot")));
    }

    /** The button that shows the card to everybody here; empty where there is nobody else to show it to. */
    public Optional<Link> share(String words) {
        return place == Place.CHANNEL ? Optional.of(Link.share(say.text("button.share"), words)) : Optional.empty();
    }
}
