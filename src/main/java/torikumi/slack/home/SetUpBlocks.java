package torikumi.slack.home;

import java.util.ArrayList;
import java.util.List;
import torikumi.calendar.Coverage;
import torikumi.reminder.SetUp;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;

/** はじめの設定: what is there and what is not, with a button for each that is not; nothing once all is. */
final class SetUpBlocks {

    private SetUpBlocks() {}

    static void on(Card card, SetUp.State state, Showing showing) {
        if (state.isDone()) return;
        card.header(showing.text("home.setup")).text(showing.beside(parts(state, showing)));
        List<Button> open = new ArrayList<>();
        if (!state.isPlanned()) open.add(Ways.takeIn(showing));
        if (!state.isStaffed()) open.add(Button.form(showing, "home.button.setup.people", "appoint"));
        if (!state.isPlaced()) open.add(Button.form(showing, "home.button.setup.channels", "remind-to"));
        if (state.holidays().endsSoon()) open.add(Button.form(showing, "rules.button.import", "calendar import"));
        card.buttons(open);
    }

    private static List<String> parts(SetUp.State state, Showing showing) {
        List<String> parts = new ArrayList<>();
        parts.add(
                state.isPlanned()
                        ? done(showing.text("home.setup.plan"), true, showing)
                        : showing.text("home.setup.noPlan"));
        if (state.isPlanned()) {
            parts.add(done(
                    showing.text("home.setup.people", state.staffed(), state.sections()), state.isStaffed(), showing));
            parts.add(done(
                    showing.text("home.setup.channels", state.placed(), state.sections()), state.isPlaced(), showing));
        }
        Coverage holidays = state.holidays();
        parts.add(done(showing.text("home.setup.holidays", holidays.until()), !holidays.endsSoon(), showing));
        return parts;
    }

    private static String done(String what, boolean done, Showing showing) {
        return done ? showing.text("home.setup.done", what) : what;
    }
}
