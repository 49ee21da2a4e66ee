package torikumi.slack.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.report.WorkbookScope;
import torikumi.report.disclosure.Disclosure;
import torikumi.report.disclosure.Disclosures;
import torikumi.report.retention.Erasure;
import torikumi.report.retention.Retention;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.slack.people.ChangeBlocks;
import torikumi.slack.people.ChangeFacts;
import torikumi.slack.words.Command;
import torikumi.slack.words.SaidPeriod;
import torikumi.staff.Office;

/** Looks up what is disclosed. */
@Component
class DisclosureReading {

    private final PlanDirectory directory;
    private final Disclosures disclosures;
    private final ChangeFacts changes;
    private final Retention retention;

    DisclosureReading(PlanDirectory directory, Disclosures disclosures, ChangeFacts changes, Retention retention) {
        this.directory = directory;
        this.disclosures = disclosures;
        this.changes = changes;
        this.retention = retention;
    }

    /** What words ask for, as far as they tell. */
    record Asking(Found found, SaidPeriod said) {

        Optional<Subject> subject(LocalDate today) {
            Optional<Plan> plan = WhichBlocks.plan(found);
            Optional<Office> office = WhichBlocks.office(found);
            if (plan.isEmpty() || office.isEmpty() || found instanceof Found.NoSuchInitiative) return Optional.empty();
            LocalDate from = Objects.requireNonNullElse(
                    said.from(plan.get().year()), plan.get().year().firstDay());
            LocalDate until = said.until(plan.get().year());
            if (until == null) until = end(plan.get(), today);
            if (until.isBefore(from)) return Optional.empty();
            var wish = new DisclosureWish(
                    WishedPlace.of(found, List.of(plan.get())),
                    found instanceof Found.OfInitiative of ? of.initiative().id() : null,
                    from,
                    until);
            return Optional.of(new Subject(found, office.get(), wish));
        }

        /** What is reported once the year is over belongs to it until the plan is closed. */
        private static LocalDate end(Plan plan, LocalDate today) {
            LocalDate last = plan.year().lastDay();
            LocalDate known = plan.closedOn() == null ? today : plan.closedOn();
            return known.isAfter(last) ? known : last;
        }
    }

    /** What is disclosed, and whose it is. */
    record Subject(Found found, Office office, DisclosureWish wish) {

        /** What asks for it again, on whatever day. */
        String words() {
            return "disclosure %s %s %s".formatted(Typed.behindVerb(Typed.of(found)), wish.from(), wish.until());
        }
    }

    Asking asking(Command.Disclosure command, LocalDate today) {
        SaidPeriod said = SaidPeriod.of(command.words(), today);
        Found found = said.name().isBlank()
                ? directory.department(command.scope())
                : directory.initiative(command.scope(), said.name());
        LocalDate last = WhichBlocks.plan(found)
                .filter(plan -> !plan.isOpen())
                .map(plan -> plan.year().lastDay())
                .orElse(today);
        return new Asking(found, last.isBefore(today) ? SaidPeriod.of(command.words(), last) : said);
    }

    Disclosure read(DisclosureWish wish) {
        WishedPlace place = wish.place();
        List<Plan> plans = place.plans(directory);
        Office office = wish.initiative() == null
                ? place.offices(plans).getFirst()
                : directory.initiative(wish.initiative()).map(Office::of).orElseGet(() -> place.offices(plans)
                        .getFirst());
        return disclosures.of(
                new WorkbookScope(plans, place.section(), place.unit()),
                wish.initiative(),
                office,
                wish.from(),
                wish.until());
    }

    /** 総務-03; 令和3年度 総務部 総務課. */
    String name(DisclosureWish wish, Showing showing) {
        return Optional.ofNullable(wish.initiative())
                .flatMap(directory::initiative)
                .map(found -> found.initiative().code().toString())
                .orElseGet(() -> wish.place().name(wish.place().plans(directory), showing));
    }

    /** What was erased of its plan because it was kept long enough. */
    List<Erasure> erased(DisclosureWish wish) {
        return wish.place().plans().stream()
                .flatMap(plan -> retention.of(plan).stream())
                .toList();
    }

    List<ChangeBlocks.Entry> changes(Disclosure disclosure) {
        return disclosure.changes().stream().map(changes::entry).toList();
    }
}
