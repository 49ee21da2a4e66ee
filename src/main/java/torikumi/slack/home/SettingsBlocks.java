package torikumi.slack.home;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.calendar.Coverage;
import torikumi.calendar.Pause;
import torikumi.plan.Plan;
import torikumi.reminder.Absence;
import torikumi.reminder.Following;
import torikumi.reminder.RuleLine;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.RuleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;
import torikumi.staff.Acting;
import torikumi.staff.Deputy;
import torikumi.staff.Office;

/** 設定: each thing that the reader may change, how it is now, and the button that changes it. */
final class SettingsBlocks {

    private static final int PLANS = 10;

    private SettingsBlocks() {}

    /** @param deputies those who act for them, today's and those to come */
    record Own(Acting acting, Following.Wishes wishes, List<Absence> absences, List<Deputy> deputies) {

        boolean actsForSomething() {
            return !acting.posts().isEmpty();
        }
    }

    /** @param people how many act for it or part of it */
    record OfOffice(Office office, RuleLine rule, int people, boolean appoints) {

        String typed() {
            return PeopleWords.typed(office);
        }
    }

    /**
     * What is an administrator's alone.
     *
     * @param closures how many are registered and not over
     * @param pause that holds today; null for none
     */
    record OfWorkspace(
            Coverage holidays, int closures, @Nullable Pause pause) {}

    /**
     * @param workspace null for whoever is no administrator
     * @param plans those that they may take in anew; null for whoever may take in none
     */
    static Reply of(
            Own own,
            List<OfOffice> offices,
            @Nullable OfWorkspace workspace,
            @Nullable List<Plan> plans,
            Showing showing) {
        Card card = new Card().header(showing.text("settings.title")).context(showing.text("settings.what"));
        reminders(card, own, offices, showing);
        people(card, own, offices, showing);
        away(card, own, showing);
        if (workspace != null) workspace(card, workspace, showing);
        if (plans != null) plans(card, plans, showing);
        return card.buttons(Ways.help(showing))
                .reply(showing.text("settings.fallback"))
                .forAskerAlone();
    }

    private static void reminders(Card card, Own own, List<OfOffice> offices, Showing showing) {
        card.heading(showing.text("settings.reminders"));
        for (OfOffice of : offices) {
            RuleLine line = of.rule();
            card.text(
                    showing.text("settings.when", of.office(), RuleWords.when(line.rule(), showing)),
                    Button.form(showing, "rules.button.change", "remind %s change".formatted(of.typed()), of.office()));
            String where = showing.text(
                    "settings.where",
                    Mrkdwn.escape(PeopleWords.office(of.office(), showing.say())),
                    RuleWords.markedAddressee(line, showing));
            if (of.office().section() == null) card.marked(where, Ways.rules(showing));
            else
                card.marked(
                        where, Button.form(showing, "rules.button.channel", "remind-to " + of.typed(), of.office()));
        }
        card.text(
                showing.text(
                        "settings.wishes",
                        own.wishes().followed().size(),
                        own.wishes().muted().size()),
                Button.open(showing, "rules.button.follow", "follow"));
    }

    private static void people(Card card, Own own, List<OfOffice> offices, Showing showing) {
        card.heading(showing.text("settings.people"));
        String posts = own.actsForSomething()
                ? showing.text("settings.posts", own.acting().posts())
                : showing.text("settings.posts.none");
        card.text(posts, own.actsForSomething() ? Ways.me(showing) : Ways.begin(showing));
        for (OfOffice of : offices)
            if (of.appoints())
                card.text(
                        showing.text("settings.appointed", of.office(), of.people()),
                        Button.form(showing, "people.button.appoint", "appoint " + of.typed(), of.office()));
        if (own.actsForSomething()) {
            List<String> deputies = new ArrayList<>();
            for (Deputy deputy : own.deputies())
                deputies.add(PeopleWords.deputy(deputy, showing.today(), showing.say()));
            card.text(
                    deputies.isEmpty() ? showing.text("settings.deputies.none") : String.join("\n", deputies),
                    Ways.deputy(showing));
        }
    }

    private static void away(Card card, Own own, Showing showing) {
        card.heading(showing.text("settings.away"));
        if (own.absences().isEmpty()) card.text(showing.text("rules.away.none"), Ways.away(showing));
        else
            card.text(
                    showing.text(
                            "rules.away.list",
                            own.absences().stream()
                                    .map(absence -> showing.days(absence.from(), absence.until()))
                                    .toList()),
                    Button.open(showing, "settings.button.away", "away"));
    }

    private static void workspace(Card card, OfWorkspace of, Showing showing) {
        card.heading(showing.text("settings.calendar"))
                .text(
                        showing.text("settings.holidays", of.holidays().until()),
                        Button.form(showing, "rules.button.import", "calendar import"))
                .text(
                        showing.text("settings.closures", of.closures()),
                        Button.open(showing, "rules.button.calendar", "calendar"))
                .text(
                        of.pause() == null ? showing.text("settings.pause.none") : RuleWords.pause(of.pause(), showing),
                        Button.open(showing, "settings.button.pause", "pause"));
    }

    private static void plans(Card card, List<Plan> plans, Showing showing) {
        card.heading(showing.text("settings.plans"))
                .text(showing.text("settings.plans.what"), Ways.takeIn(showing).primary())
                .text(
                        showing.text("settings.plans.history"),
                        Button.open(showing, "imports.button.history", "plan history"));
        for (Plan plan : plans.stream().limit(PLANS).toList())
            card.text(
                    showing.text("settings.plan", plan, plan.sections().size(), plan.size(), plan.revision()),
                    Button.open(showing, "button.open", Typed.department(plan), showing.plan(plan)));
    }
}
