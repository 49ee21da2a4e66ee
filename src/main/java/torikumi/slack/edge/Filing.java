package torikumi.slack.edge;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.platform.Say;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Form;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.FormSeals;
import torikumi.slack.identity.People;
import torikumi.staff.Person;

/** Does what a form says once, however often it is sent; what can be mended is said at its field, with all that was typed left. */
@Component
public class Filing {

    private final People people;
    private final Deliveries deliveries;
    private final Showings showings;
    private final FormSeals seals;

    Filing(People people, Deliveries deliveries, Showings showings, FormSeals seals) {
        this.people = people;
        this.deliveries = deliveries;
        this.showings = showings;
        this.seals = seals;
    }

    /** What becomes of a form. */
    public sealed interface Result {

        /** @param field where it is to be mended; null where all is done */
        static Result of(@Nullable String field, String sentence) {
            return of(field == null, field, sentence);
        }

        static Result of(boolean done, @Nullable String field, String sentence) {
            return done ? new Done(sentence) : new Mend(field, sentence);
        }

        /** All is done and kept. */
        record Done(String sentence) implements Result {}

        /** The same, where it is told elsewhere what came of it. */
        record Closed() implements Result {}

        /**
         * Nothing was kept; the fields say why.
         *
         * @param faults what is wrong with each field, not empty; under {@link #WHOLE} what is about none of them
         * @param instead what is kept all the same
         */
        record Mend(Map<String, String> faults, Runnable instead) implements Result {

            static final String WHOLE = "";

            public Mend {
                faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
            }

            public Mend(Map<String, String> faults) {
                this(faults, () -> {});
            }

            public Mend(@Nullable String field, String sentence) {
                this(Map.of(field == null ? WHOLE : field, sentence));
            }

            /** Both, where the other is something to mend too; what is wrong with one field is said together. */
            public Mend and(Result other) {
                if (!(other instanceof Mend(var more, var also))) return this;
                Map<String, String> all = new LinkedHashMap<>(faults);
                more.forEach((field, sentence) ->
                        all.merge(field, sentence, (one, two) -> one.equals(two) ? one : one + "\n" + two));
                return new Mend(all, () -> {
                    instead.run();
                    also.run();
                });
            }
        }

        /**
         * Nothing was kept; another form takes its place.
         *
         * @param instead what is kept all the same
         */
        record Next(View form, Runnable instead) implements Result {

            public Next(View form) {
                this(form, () -> {});
            }
        }
    }

    public interface Work {
        /** Asks whatever must be asked outside; what it returns is done in one transaction. */
        Supplier<Result> prepare(Sent sent, Person by, Showing showing);
    }

    public Response handle(ViewSubmissionRequest request, ViewSubmissionContext context, Work work) {
        Sent sent = Sent.in(request.getPayload());
        Showing showing = showings.of(Asked.Place.DIRECT, people.of(sent.userId()), sent.userId());
        Say say = showing.say();
        try {
            Supplier<Result> prepared = work.prepare(sent, people.person(sent.userId()), showing);
            Result result = once(sent, prepared);
            if (result instanceof Result.Mend(var faults, var instead)) instead.run();
            if (result instanceof Result.Next(var form, var instead)) instead.run();
            return response(result, sent, say, context);
        } catch (Sent.NotADay e) {
            return mend(sent, Map.of(e.field(), say.text("form.noSuchDay")));
        }
    }

    /** Nothing is left to do where the form was done before. */
    private Result once(Sent sent, Supplier<Result> work) {
        Result[] result = {new Result.Closed()};
        deliveries.onceIfDone(sent.requestId(), () -> {
            result[0] = work.get();
            return result[0] instanceof Result.Done || result[0] instanceof Result.Closed;
        });
        return result[0];
    }

    private Response response(Result result, Sent sent, Say say, ViewSubmissionContext context) {
        return switch (result) {
            case Result.Done(var sentence) -> SlackJson.instead(seals.sealed(Form.done(sentence, say)));
            case Result.Closed closed -> context.ack();
            case Result.Mend(var faults, var instead) -> mend(sent, faults);
            case Result.Next(var form, var instead) -> SlackJson.instead(seals.sealed(form));
        };
    }

    // Slack: an error stands at a field that the form has.
    private static Response mend(Sent sent, Map<String, String> faults) {
        Map<String, String> errors = new LinkedHashMap<>();
        faults.forEach((field, sentence) -> errors.merge(
                sent.fields().contains(field) ? field : sent.firstField(), sentence, (one, two) -> one + "\n" + two));
        return SlackJson.errors(errors);
    }
}
