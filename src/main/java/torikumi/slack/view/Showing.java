package torikumi.slack.view;

import java.util.Optional;
import torikumi.plan.FiscalYear;
import torikumi.plan.Plan;
import torikumi.platform.Say;
import torikumi.slack.Asked.Place;

/** Where and in which language a card is shown, and the small phrases that every card shares. */
public record Showing(Place place, Say say) {

    /** 令和3年度; FY2021 (R3). */
    String year(FiscalYear year) {
        return say.japanese()
                ? year.inJapanese()
                : say.text("year.name", String.valueOf(year.startYear()), year.shortName());
    }

    /** 令和3年度 総務部, and that it is closed where it is. */
    String plan(Plan plan) {
        String name = say.text("plan.name", year(plan.year()), plan.department());
        return plan.closedOn() == null ? name : say.text("plan.closed", name, say.date(plan.closedOn()));
    }

    /** The button that shows the card to everybody here; empty where there is nobody else to show it to. */
    Optional<Link> share(String words) {
        return place == Place.CHANNEL ? Optional.of(Link.share(say.text("button.share"), words)) : Optional.empty();
    }
}
