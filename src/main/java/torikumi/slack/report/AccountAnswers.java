package torikumi.slack.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Reported;
import torikumi.report.Period;
import torikumi.slack.ask.PlanAnswers;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.DayFaults;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.slack.words.Command;
import torikumi.slack.words.SaidPeriod;
import torikumi.slack.words.SaidPeriod.Span;

/** Answers what was done about an initiative or in a place, in words that can be copied. */
@Component
class AccountAnswers {

    /** Of more words a file is made at once, without counting pages. */
    private static final int MANY = 200;

    private final PlanDirectory directory;
    private final PlanAnswers planned;
    private final AccountReading reading;
    private final FileDesk desk;

    AccountAnswers(PlanDirectory directory, PlanAnswers planned, AccountReading reading, FileDesk desk) {
        this.directory = directory;
        this.planned = planned;
        this.reading = reading;
        this.desk = desk;
    }

    Reply answer(Asked asked, Command.Account command, Showing showing) {
        SaidPeriod said = SaidPeriod.of(command.words(), showing.today());
        Found found = said.name().isBlank()
                ? directory.department(command.scope())
                : directory.initiative(command.scope(), said.name());
        Optional<Plan> plan = WhichBlocks.plan(found);
        if (plan.isEmpty() || found instanceof Found.NoSuchInitiative)
            return planned.show(found, command.scope(), 1, showing);
        LocalDate last = plan.get().year().lastDay();
        if (!plan.get().isOpen() && last.isBefore(showing.today())) said = SaidPeriod.of(command.words(), last);
        if (said.span() instanceof Span.Unclear(var why))
            return new Card(DayFaults.sentence(why, showing.say())).reply().forAskerAlone();
        Optional<Period> period = period(said, plan.get(), showing.today());
        if (period.isEmpty()) return noSuchDays(found, plan.get(), showing);
        var wish = AccountWish.of(found, plan.get(), period.get());
        List<Reported> about = reading.about(wish);
        if (about.isEmpty()) return planned.show(found, command.scope(), 1, showing);
        if (reading.words(about, wish) > MANY) return desk.order(wish, asked, showing);
        AccountText text = reading.text(about, wish, showing);
        return AccountBlocks.isTooLong(text)
                ? desk.order(wish, asked, showing)
                : AccountBlocks.of(
                        text, words(found, said.span(), period.get()), ways(found, showing), command.page(), showing);
    }

    /** Up to today; empty where none of it is past, or all of it before the plan. */
    private static Optional<Period> period(SaidPeriod said, Plan plan, LocalDate today) {
        LocalDate from = said.from(plan.year());
        LocalDate until = Objects.requireNonNullElse(said.until(plan.year()), today);
        LocalDate end = until.isAfter(today) ? today : until;
        boolean there = !end.isBefore(plan.year().firstDay()) && (from == null || !from.isAfter(end));
        return there ? Optional.of(new Period(from, end)) : Optional.empty();
    }

    private static Reply noSuchDays(Found found, Plan plan, Showing showing) {
        return new Card(showing, "report.account.noDays", plan.year().firstDay())
                .buttons(Button.open(
                        showing,
                        "report.button.account",
                        words(found, new Span.Whole(), new Period(null, showing.today()))))
                .reply()
                .forAskerAlone();
    }

    /** What asks for it again; without a day it is of the day on which it is asked. */
    private static String words(Found found, Span span, Period period) {
        String about = Typed.behindVerb(Typed.of(found));
        if (span instanceof Span.Whole) return "account " + about;
        return period.from() == null
                ? "account %s %s".formatted(about, period.until())
                : "account %s %s %s".formatted(about, period.from(), period.until());
    }

    private static List<Button> ways(Found found, Showing showing) {
        List<Button> ways = new ArrayList<>();
        if (found instanceof Found.OfInitiative of) {
            var code = of.initiative().code();
            ways.add(Button.open(showing, "button.history", Typed.history(of.plan(), code)));
            ways.add(Button.open(showing, "button.openInitiative", Typed.of(of), code));
        } else ways.add(Button.open(showing, "report.button.open", Typed.of(found)));
        return ways;
    }
}
