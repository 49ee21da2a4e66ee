package torikumi.sandbox.page;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.Say;
import torikumi.platform.TimeLapse;
import torikumi.sandbox.clock.HolidaysUnknown;
import torikumi.sandbox.clock.Leap;
import torikumi.sandbox.clock.WorkingDays;
import torikumi.sandbox.outgoing.EventDelivery;

/** Putting the sandbox's clock forward. The answer comes when the clock has arrived; until then the news show where it is. */
@Controller
@ConditionalOnSandbox
class ClockActions {

    private final Scenes scenes;
    private final Clock clock;
    private final TimeLapse lapse;
    private final EventDelivery events;
    private final WorkingDays days = WorkingDays.bundled();

    ClockActions(Scenes scenes, Clock clock, TimeLapse lapse, EventDelivery events) {
        this.scenes = scenes;
        this.clock = clock;
        this.lapse = lapse;
        this.events = events;
    }

    @PostMapping("/sandbox/clock")
    Object leap(
            @RequestParam String as,
            @RequestParam String in,
            @RequestParam(defaultValue = "") String thread,
            @RequestParam String to,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            Model model,
            HttpServletResponse response) {
        Scene scene = scenes.exactly(as, in, thread);
        Leap leap = Arrays.stream(Leap.values())
                .filter(one -> one.key().equals(to))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String said = said(leap, scene);
        // What stands on a Home tab tells how long ago something was.
        if (scene.home()) events.appOpened(scene.person(), "home");
        if (!htmx)
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(scene.fullAddress()))
                    .build();
        response.setHeader("HX-Trigger", "news");
        model.addAttribute("said", said);
        return "clock :: said";
    }

    private String said(Leap leap, Scene scene) {
        Say say = scene.say();
        try {
            Instant target =
                    leap.from(clock.instant().atZone(clock.getZone()), days).toInstant();
            return switch (lapse.forwardTo(target)) {
                case TimeLapse.Outcome.Arrived(var at) ->
                    say.text(leap == Leap.NOW ? "clock.done" : "clock.arrived", worded(at, scene));
                case TimeLapse.Outcome.Stopped(var at) -> say.text("clock.stopped", worded(at, scene));
                case TimeLapse.Outcome.UnderWay() -> say.text("clock.busy");
            };
        } catch (HolidaysUnknown unknown) {
            return say.text("clock.no-holidays", Integer.toString(unknown.year()));
        }
    }

    private static String worded(Instant at, Scene scene) {
        return SlackDate.format(at.atZone(scene.viewer().zone()), "date.clock", scene.say());
    }
}
