package torikumi.slack.home;

import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.HomeAt;
import torikumi.slack.words.Command;

/** Answers what is one's own: the Home tab, and what one may change. */
@Component
public class HomeCommands {

    private final HomeAnswers home;
    private final SettingsAnswers settings;

    HomeCommands(HomeAnswers home, SettingsAnswers settings) {
        this.home = home;
        this.settings = settings;
    }

    /** On the Home tab the department is what that opens on. */
    public boolean isHome(Asked asked, Command command) {
        return asked.place() == Asked.Place.HOME
                && command instanceof Command.ShowDepartment(var scope, int page)
                && scope.year() == null
                && page == 1;
    }

    public Reply open(Asked asked, HomeAt at, Showing showing) {
        return home.open(asked, at, showing);
    }

    public Reply answer(Asked asked, Command.AboutHome command, Showing showing) {
        return switch (command) {
            case Command.Settings of -> settings.settings(asked, showing);
        };
    }
}
