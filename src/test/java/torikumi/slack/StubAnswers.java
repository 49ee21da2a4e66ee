package torikumi.slack;

import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.edge.Answers;
import torikumi.slack.edge.HomeAt;

/** Answers that repeat the question, or do what a test needs. */
public final class StubAnswers implements Answers {

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Reply> answering = StubAnswers::repeating;
    private volatile @Nullable BiFunction<Asked, HomeAt, Reply> homes;

    public static Reply repeating(Asked asked) {
        String text = "「" + asked.words() + "」";
        return saying(text.length() > 3000 ? text.substring(0, 3000) : text);
    }

    public static Reply saying(String text) {
        return new Reply(
                text,
                List.of(SectionBlock.builder()
                        .text(PlainTextObject.builder().text(text).build())
                        .build()));
    }

    /** Without where they came from, which differs from run to run. */
    public List<Asked> asked() {
        return asked.stream()
                .map(each -> of(each.userId(), each.channelId(), each.place(), each.locale(), each.words()))
                .toList();
    }

    /** A question that came from nowhere. */
    public static Asked of(String userId, String channelId, Asked.Place place, Locale locale, String words) {
        var origin = new Asked.Origin(WayIn.COMMAND, "test", Instant.EPOCH, null, null, null);
        return new Asked(userId, channelId, place, locale, words, origin);
    }

    public void with(Function<Asked, Reply> other) {
        this.answering = other;
        this.homes = null;
    }

    public void with(Answers other) {
        with(other::answer);
        this.homes = other::home;
    }

    public void reset() {
        asked.clear();
        with(StubAnswers::repeating);
    }

    @Override
    public Reply home(Asked question, HomeAt at) {
        return homes == null ? answer(question) : homes.apply(question, at);
    }

    @Override
    public Reply answer(Asked question) {
        // What the bot asks itself at its start is not what a test asks.
        if (question.userId().equals(FakeSlack.BOT_USER)) return repeating(question);
        asked.add(question);
        return answering.apply(question);
    }

    @Override
    public Reply share(Asked question) {
        asked.add(question);
        Reply reply = answering.apply(question);
        return new Reply("共有: " + reply.text(), reply.blocks());
    }
}
