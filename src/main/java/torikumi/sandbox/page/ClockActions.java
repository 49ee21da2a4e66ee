package torikumi.sandbox.page;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
import torikumi.sandbox.clock.OfficeDays;
import torikumi.sandbox.outgoing.EventDelivery;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.Unread;

/** Putting the sandbox's clock forward. The answer comes when the clock has arrived; until then the news show where it is. */
@Controller
@ConditionalOnSandbox
class ClockActions {

    private final Scenes scenes;
    private final Clock clock;
    private final LastLeap last;
    private final EventDelivery events;
    private final Unread unread;
    private final OfficeDays days = OfficeDays.bundled();

    ClockActions(Scenes scenes, Clock clock, LastLeap last, EventDelivery events, Unread unread) {
        this.scenes = scenes;
        this.clock = clock;
        this.last = last;
        this.events = events;
        this.unread = unread;
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
        String next = leap == Leap.NEXT_REQUEST ? requested(scene) : scene.fullAddress();
        if (!htmx)
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(next))
                    .build();
        if (!next.startsWith(scene.fullAddress())) response.setHeader("HX-Redirect", next);
        response.setHeader("HX-Trigger", "news, follow");
        model.addAttribute("scene", scene);
        model.addAttribute("say", scene.say());
        model.addAttribute("said", said);
        model.addAttribute("sent", SentList.of(last.sent(), scene.viewer()));
        model.addAttribute("unfolded", true);
        return "clock :: arrived";
    }

    /** Where the newest stands that this person was sent; where they are if nothing was. */
    private String requested(Scene scene) {
        LastLeap.Sent sent = last.sent();
        List<Message> messages = sent == null ? List.of() : sent.messages();
        return messages.reversed().stream()
                .filter(message -> unread.isFor(scene.person(), message))
                .map(message -> SentList.address(message, scene.viewer()))
                .findFirst()
                .orElse(scene.fullAddress());
    }

    private String said(Leap leap, Scene scene) {
        Say say = scene.say();
        try {
            Instant target =
                    leap.from(clock.instant().atZone(clock.getZone()), days).toInstant();
            return switch (last.forwardTo(target)) {
                case TimeLapse.Outcome.Arrived(var at) ->
                    said(leap == Leap.NOW ? "clock.done" : "clock.arrived", at, scene);
                case TimeLapse.Outcome.Paused(var at) -> said("clock.paused", at, scene);
                case TimeLapse.Outcome.Stopped(var at) -> said("clock.stopped", at, scene);
                case TimeLapse.Outcome.UnderWay() -> say.text("clock.busy");
            };
        } catch (HolidaysUnknown unknown) {
            return say.text("clock.no-holidays", Integer.toString(unknown.year()));
        }
    }

    private String said(String key, Instant at, Scene scene) {
        Say say = scene.say();
        LastLeap.Sent sent = last.sent();
        int count = sent == null ? 0 : sent.messages().size();
        String so = say.text(key, worded(at, scene));
        return say.text("clock.and", so, count == 0 ? say.text("clock.sent-none") : say.text("clock.sent", count));
    }

    private static String worded(Instant at, Scene scene) {
        return SlackDate.format(at.atZone(scene.viewer().zone()), "date.clock", scene.say());
    }
}
