package torikumi.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.plan.Found;
import torikumi.plan.RealPlan;
import torikumi.platform.Texts;
import torikumi.progress.Situation;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.record.AmendBlocks;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.slack.words.SmallTalk;
import torikumi.staff.Acting;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;
import torikumi.staff.Someone;

class ChatCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("chat");

    private static final ZonedDateTime NOW = ZonedDateTime.of(2021, 6, 9, 10, 0, 0, 0, ZoneId.of("Asia/Tokyo"));
    private static final Office SOUMU = new Office("総務部", "総務課", null);

    private static Showing showing(Locale locale) {
        return new Showing(Place.CHANNEL, new Texts().in(locale), NOW, () -> SampleOfSoumu.SAMPLE);
    }

    private static Acting acting(Post... posts) {
        return new Acting(Someone.staff("田中"), NOW.toLocalDate(), List.of(posts));
    }

    private static Acting member() {
        return acting(new Post(SOUMU, Role.MEMBER, null));
    }

    static Stream<Arguments> views() {
        List<ChatBlocks.Due> due = List.of(new ChatBlocks.Due(SOUMU, LocalDate.of(2021, 6, 30), 0));
        List<ChatBlocks.Due> waiting = List.of(
                new ChatBlocks.Due(SOUMU, NOW.toLocalDate().minusDays(1), 2),
                new ChatBlocks.Due(SOUMU, NOW.toLocalDate(), 3));
        var plan = RealPlan.plan();
        var board = Situation.board(plan).actedForBy(member());
        return Stream.of(
                view("chat-thanks", s -> ChatBlocks.of(SmallTalk.THANKS, member(), s)),
                view("chat-thanks-of-nobody", s -> ChatBlocks.of(SmallTalk.THANKS, acting(), s)),
                view("chat-how-to-use", s -> ChatBlocks.of(SmallTalk.HOW_TO_USE, member(), s)),
                view("chat-to-do", s -> ChatBlocks.toDo(member(), board, due, s)),
                view(
                        "chat-to-do-nothing",
                        s -> ChatBlocks.toDo(member(), board.late().unheard(), due, s)),
                view("chat-due", s -> ChatBlocks.due(member(), due, s)),
                view("chat-due-waiting", s -> ChatBlocks.due(member(), waiting, s)),
                view("chat-due-none", s -> ChatBlocks.due(member(), List.of(), s)),
                view("chat-due-of-nobody", s -> ChatBlocks.due(acting(), List.of(), s)),
                view("amend-none", s -> AmendBlocks.none(null, s)),
                view(
                        "amend-none-of-initiative",
                        s -> AmendBlocks.none((Found.OfInitiative) RealPlan.initiative("総務", 3), s)));
    }

    private static Arguments view(String name, Function<Showing, Reply> of) {
        return Arguments.of(name, of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void readsAsItWasLookedAt(String name, Function<Showing, Reply> of) {
        golden.holds(name + ".ja", of.apply(showing(Locale.JAPANESE)));
        golden.holds(name + ".en", of.apply(showing(Locale.ENGLISH)));
    }

    @ParameterizedTest
    @EnumSource(SmallTalk.class)
    void everyKindHasAKindSentenceInBothLanguagesAndAtMostFourButtons(SmallTalk kind) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH))
            for (Acting acting : List.of(member(), acting())) {
                Reply reply = ChatBlocks.of(kind, acting, showing(locale));
                assertThat(reply.text()).isNotBlank().doesNotContain("{0}");
                assertThat(reply.toAskerAlone()).isTrue();
                assertThat(reply.blocks()).hasSize(2);
                assertThat(((com.slack.api.model.block.ActionsBlock)
                                        reply.blocks().getLast())
                                .getElements())
                        .hasSizeBetween(3, 4);
            }
    }

    @Test
    void whatIsLateComesFirst() {
        assertThat(ChatBlocks.toDo(
                                member(),
                                Situation.board(RealPlan.plan()).actedForBy(member()),
                                List.of(),
                                showing(Locale.JAPANESE))
                        .text())
                .contains("総務-");
    }
}
