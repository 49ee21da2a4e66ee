package torikumi.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.platform.CurrentWorkspace;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.SlackJson;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Answers;
import torikumi.slack.edge.RequestWorkers;
import torikumi.slack.identity.BotIdentity;
import torikumi.slack.identity.Identity;
import torikumi.slack.identity.People;

/**
 * Asks itself what people ask first, before anybody can: otherwise the first of them waits a second or more for classes and
 * statements to be loaded. The bot asks in its own name; what that writes is rolled back, and nothing leaves.
 */
@Component
@Order(50) // after the bot knows who it is, before Slack is told where to find it
class WarmUp implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    private final App app;
    private final Answers answers;
    private final Deliveries deliveries;
    private final PlanDirectory plans;
    private final People people;
    private final Identity identity;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WarmUp(
            App app,
            Answers answers,
            Deliveries deliveries,
            PlanDirectory plans,
            People people,
            Identity identity,
            TransactionTemplate transaction,
            Clock clock) {
        this.app = app;
        this.answers = answers;
        this.deliveries = deliveries;
        this.plans = plans;
        this.people = people;
        this.identity = identity;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        BotIdentity bot = identity.known().orElse(null);
        if (bot == null) return;
        long begun = System.nanoTime();
        try {
            List<String> words = CurrentWorkspace.within(bot.workspace(), this::words);
            CurrentWorkspace.within(bot.workspace(), () -> people.meet(List.of(bot.userId())));
            CurrentWorkspace.within(bot.workspace(), () -> words.forEach(each -> answer(bot, each)));
            RequestWorkers.unhurried(() -> app.run(command(bot, words.getFirst())));
            RequestWorkers.unhurried(() -> app.run(ownMention(bot)));
        } catch (Exception e) {
            // It would only have been faster.
            log.debug("Could not warm up", e);
        }
        log.debug(
                "Warmed up in {} ms",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    /** What the plan calls the first of its sections and initiatives; help first, which needs none. */
    private List<String> words() {
        var words = new ArrayList<>(List.of("help", "", "me"));
        if (plans.department(Scope.CURRENT) instanceof Found.OfDepartment(var plan))
            plan.sections().stream().limit(1).forEach(section -> {
                words.add(section.name());
                words.add("mission " + section.name());
                words.add("status " + section.name());
                section.units().stream()
                        .flatMap(unit -> unit.initiatives().stream())
                        .limit(1)
                        .map(initiative -> initiative.code().toString())
                        .forEach(code -> {
                            words.add(code);
                            words.add("history " + code);
                            words.add("update " + code + " 順調 50% 始めた");
                        });
            });
        return words;
    }

    private void answer(BotIdentity bot, String words) {
        var origin = new Asked.Origin(WayIn.COMMAND, "warm-up", clock.instant(), null, null, null);
        var asked = new Asked(bot.userId(), "", Asked.Place.CHANNEL, people.workspace(), words, origin);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Reply reply = answers.answer(asked);
            SlackJson.ephemeral(reply);
            deliveries.once("warm-up", () -> deliveries.stage(new Destination.Channel(bot.userId(), null), reply));
        });
    }

    private Request<?> command(BotIdentity bot, String words) {
        return parsed(
                "command=%s&text=%s&team_id=%s&channel_id=C0&user_id=%s&trigger_id=0"
                        .formatted(
                                URLEncoder.encode(SlackIds.COMMAND, StandardCharsets.UTF_8),
                                URLEncoder.encode(words, StandardCharsets.UTF_8),
                                bot.workspace().id(),
                                bot.userId()),
                "application/x-www-form-urlencoded");
    }

    /** What the bot says itself is let go at once, but not before it was read. */
    private Request<?> ownMention(BotIdentity bot) {
        var event = new JsonObject();
        event.addProperty("type", "app_mention");
        event.addProperty("user", bot.userId());
        event.addProperty("text", "<@%s>".formatted(bot.userId()));
        event.addProperty("channel", "C0");
        event.addProperty("ts", "1.000001");
        var envelope = new JsonObject();
        envelope.addProperty("type", "event_callback");
        envelope.addProperty("team_id", bot.workspace().id());
        envelope.addProperty("event_id", "warm-up");
        envelope.add("event", event);
        return parsed(envelope.toString(), "application/json");
    }

    private Request<?> parsed(String body, String contentType) {
        return new SlackRequestParser(app.config())
                .parse(SlackRequestParser.HttpRequest.builder()
                        .requestUri("/slack/events")
                        .queryString(Map.of())
                        .requestBody(body)
                        .headers(new RequestHeaders(Map.of("Content-Type", List.of(contentType))))
                        .remoteAddress("127.0.0.1")
                        .build());
    }
}
