package torikumi.sandbox.page;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import torikumi.platform.Say;
import torikumi.sandbox.clock.HolidaysUnknown;
import torikumi.sandbox.clock.Leap;
import torikumi.sandbox.clock.OfficeDays;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Seed;

/**
 * The three things that somebody new can try, for the person they are.
 *
 * @param asks the line that asks something
 * @param records the line that opens the form for recording
 * @param requested when the bot asks by itself the next time, in words; empty where that is not known
 */
record Tries(String who, String asks, String records, String requested) {

    private static final OfficeDays DAYS = OfficeDays.bundled();

    static Tries of(Scene scene, Clock clock) {
        Say say = scene.say();
        Viewer viewer = scene.viewer();
        List<Seed.SlashCommand> commands = viewer.workspace().seed().commands();
        String who = say.text(
                "intro.who",
                scene.person().name(),
                say.text(
                        "nav.person",
                        scene.person().section(),
                        say.text("role." + scene.person().role())));
        String asks = commands.getFirst().command()
                + section(scene).map(name -> " " + name).orElse("");
        return new Tries(who, asks, commands.getLast().command(), requested(scene, clock));
    }

    /** Where there is a channel of that name there is such a section. */
    private static Optional<String> section(Scene scene) {
        return scene.channels().stream()
                .map(Conversation::name)
                .filter(scene.person().section()::equals)
                .findFirst();
    }

    private static String requested(Scene scene, Clock clock) {
        try {
            ZonedDateTime at =
                    Leap.NEXT_REQUEST.from(clock.instant().atZone(scene.viewer().zone()), DAYS);
            return SlackDate.format(at, "date.message", scene.say());
        } catch (HolidaysUnknown unknown) {
            return "";
        }
    }
}
