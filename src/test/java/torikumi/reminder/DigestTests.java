package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.PlanFixtures;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.progress.CorrectProgress;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.Reported;

/** What a digest tells, week after week: only what its reader was not told before. */
class DigestTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        @Autowired
        Following following;

        /** The digests of a morning. */
        private List<Digest> week(String local) {
            sweep.sweep(at(local));
            chat.deliver(delivery, at(local));
            return chat.news().stream()
                    .filter(each -> each.content() instanceof LetterContent.OfDigest)
                    .map(each -> ((LetterContent.OfDigest) each.content()).digest())
                    .toList();
        }

        private static String said(Digest digest) {
            return "%s: %s | %s | %s"
                    .formatted(
                            digest.reader().name(),
                            codes(digest, news -> Stream.concat(news.reported().stream(), news.amended().stream())),
                            digest.news().stream()
                                    .flatMap(news -> news.turned().stream())
                                    .map(Tests::turned)
                                    .collect(Collectors.joining(" ")),
                            codes(digest, news -> news.quiet().stream()));
        }

        private static String turned(SectionNews.Turned turned) {
            return turned.now().where().initiative().code()
                    + (turned.before() == null ? "" : turned.before().symbol() + "→")
                    + turned.now().standing().grade().symbol();
        }

        private static String codes(Digest digest, Function<SectionNews, Stream<Reported>> which) {
            return digest.news().stream()
                    .flatMap(which)
                    .map(line -> line.where().initiative().code().toString())
                    .collect(Collectors.joining(" "));
        }

        private List<String> said(String local) {
            return week(local).stream().map(Tests::said).sorted().toList();
        }

        @Test
        void tellsTheWeekToWhomItConcerns() {
            following.follow(SATO.colleague(), Subject.of(GENERAL), at("2021-04-02T10:00"));
            following.mute(COORDINATOR.colleague(), Subject.of(DEPARTMENT), at("2021-04-02T10:00"));
            record(TANAKA, "総務-01", onTrack(), "2021-04-07T10:00");
            assertThat(week("2021-04-12T07:00")).as("in quiet hours").isEmpty();
            assertThat(said("2021-04-12T09:00"))
                    .as("the year has just begun: nothing is unheard")
                    .containsExactly("佐藤: 総務-01 |  | ", "課長: 総務-01 |  | ");
            assertThat(week("2021-04-13T09:00")).isEmpty();
        }

        @Test
        void tellsNothingTwiceAndNothingWhereNothingIsNew() {
            following.mute(COORDINATOR.colleague(), Subject.of(DEPARTMENT), at("2021-04-02T10:00"));
            record(TANAKA, "総務-01", Progress.said("会場未定").health("late").reason("調整中"), "2021-04-07T10:00");
            assertThat(said("2021-04-12T09:00")).containsExactly("課長:  | 総務-01■ | ");
            assertThat(said("2021-04-19T09:00"))
                    .as("still late, which she knows")
                    .isEmpty();
            record(TANAKA, "総務-01", Progress.said("まだ").reason("調整中"), "2021-04-20T10:00");
            record(TANAKA, "総務-02", onTrack(), "2021-04-20T10:00");
            assertThat(said("2021-04-26T09:00")).containsExactly("課長: 総務-01 総務-02 |  | ");
            assertThat(said("2021-05-06T09:00"))
                    .as("the week's first working day: no longer silent than the section's rhythm allows")
                    .isEmpty();
            assertThat(said("2021-05-10T09:00"))
                    .as("longer than a month and what lies around it")
                    .containsExactly("課長:  |  | 総務-03 総務-04 総務-05 総務-06 総務-07 総務-08");
            record(TANAKA, "総務-03", onTrack(), "2021-05-11T10:00");
            assertThat(said("2021-05-17T09:00")).containsExactly("課長: 総務-03 |  | ");
            assertThat(said("2021-05-24T09:00"))
                    .as("still quiet, which she knows")
                    .isEmpty();
            assertThat(said("2021-05-31T09:00"))
                    .as("two more have become quiet")
                    .containsExactly("課長:  |  | 総務-01 総務-02");
        }

        @Test
        void countsWhatCameAfterTheDigestOfTheSameDayForTheNextOne() {
            record(TANAKA, "総務-01", onTrack(), "2021-04-08T10:00");
            week("2021-04-12T09:00");
            record(TANAKA, "総務-02", onTrack(), "2021-04-12T11:00");
            assertThat(said("2021-04-19T09:00")).contains("課長: 総務-02 |  | ");
        }

        @Test
        void doesNotCountAsToldWhatCouldNotBeSent() {
            record(TANAKA, "総務-03", onTrack(), "2021-04-08T10:00");
            assertThat(week("2021-04-12T09:00")).isNotEmpty();
            record(TANAKA, "総務-01", onTrack(), "2021-04-13T10:00");
            chat.answers(letter -> letter.kind() == Letter.Kind.DIGEST
                    ? new ReminderSender.Result.Never("account_inactive", false)
                    : null);
            assertThat(week("2021-04-19T09:00")).isEmpty();
            chat.answers(letter -> null);
            record(TANAKA, "総務-02", onTrack(), "2021-04-20T10:00");
            assertThat(said("2021-04-26T09:00")).contains("課長: 総務-01 総務-02 |  | ");
        }

        private static Progress is(String health) {
            return Progress.said("会場").health(health).reason("調整中");
        }

        @Test
        void namesWhatHasTurnedTheWorstFirstWithWhatItWasWhenItWasTold() {
            following.mute(COORDINATOR.colleague(), Subject.of(DEPARTMENT), at("2021-04-02T10:00"));
            for (int number = 1; number <= 8; number++)
                record(TANAKA, "総務-0" + number, is(number < 7 ? "on-track" : "late"), "2021-04-07T10:00");
            week("2021-04-12T09:00");
            record(TANAKA, "総務-01", is("done"), "2021-04-13T10:00");
            record(TANAKA, "総務-02", is("late"), "2021-04-13T10:00");
            record(TANAKA, "総務-02", is("slipping"), "2021-04-14T10:00");
            record(TANAKA, "総務-03", is("late"), "2021-04-13T10:00");
            record(TANAKA, "総務-04", is("late"), "2021-04-13T10:00");
            record(TANAKA, "総務-04", is("on-track"), "2021-04-14T10:00");
            record(TANAKA, "総務-05", is("unclear"), "2021-04-14T10:00");
            record(TANAKA, "総務-07", is("slipping"), "2021-04-14T10:00");
            record(TANAKA, "総務-08", is("on-track"), "2021-04-14T10:00");
            assertThat(said("2021-04-19T09:00"))
                    .as("04 is as it was told; 05 is neither better nor worse")
                    .containsExactly("課長: 総務-04 総務-05 | 総務-03●→■ 総務-02●→▲ 総務-07■→▲ 総務-08■→● 総務-01●→◎ | ");
            record(TANAKA, "総務-07", is("late"), "2021-04-20T10:00");
            record(TANAKA, "総務-02", is("stopped"), "2021-04-20T10:00");
            assertThat(said("2021-04-26T09:00")).containsExactly("課長:  | 総務-07▲→■ 総務-02▲→－ | ");
        }

        @Test
        void tellsApartReportsAndCorrections() {
            following.mute(COORDINATOR.colleague(), Subject.of(DEPARTMENT), at("2021-04-02T10:00"));
            var update = ((Outcome.Recorded) record(TANAKA, "総務-01", is("on-track"), "2021-04-07T10:00")).update();
            week("2021-04-12T09:00");
            var corrected = new CorrectProgress(
                    TANAKA, update.id(), onTrack().asOf(update.asOf()), "読み違い", click(at("2021-04-13T10:00")));
            assertThat(log.correct(corrected, at("2021-04-13T10:00"))).isInstanceOf(Outcome.Corrected.class);
            record(TANAKA, "総務-02", is("on-track"), "2021-04-13T10:00");
            assertThat(week("2021-04-19T09:00")).singleElement().satisfies(digest -> assertThat(digest.news())
                    .singleElement()
                    .satisfies(news -> {
                        assertThat(news.amended()).hasSize(1);
                        assertThat(news.reported()).hasSize(1);
                        assertThat(news.isWhole()).isTrue();
                    }));
        }

        @Test
        void putsASectionWhereSomethingHasBecomeLateBeforeTheOthersAndCountsTheCalm() {
            record(TANAKA, "総務-01", is("on-track"), "2021-04-07T10:00");
            record(COORDINATOR, "職員-01", is("done"), "2021-04-07T10:00");
            record(COORDINATOR, "地域防災-01", is("late"), "2021-04-07T10:00");
            following.follow(
                    SATO.colleague(),
                    new Subject.OfInitiative(
                            GENERAL, initiative("総務-01").initiative().id()),
                    at("2021-04-02T10:00"));
            List<Digest> told = week("2021-04-12T09:00");
            assertThat(told)
                    .filteredOn(digest -> digest.reader().equals(COORDINATOR.colleague()))
                    .singleElement()
                    .satisfies(digest -> {
                        assertThat(digest.news())
                                .extracting(news -> news.section().section())
                                .containsExactly("防災危機管理課", "職員課", "総務課");
                        assertThat(digest.calm()).isEqualTo(plan().sections().size() - 3);
                    });
            assertThat(told)
                    .filteredOn(digest -> digest.reader().equals(SATO.colleague()))
                    .singleElement()
                    .satisfies(digest -> {
                        assertThat(digest.news()).singleElement().satisfies(news -> assertThat(news.isWhole())
                                .isFalse());
                        assertThat(digest.calm())
                                .as("a part of a section is not calm")
                                .isZero();
                    });
        }

        @Test
        void endsWithThePlansYear() {
            record(TANAKA, "総務-01", onTrack(), "2022-03-24T10:00");
            assertThat(week("2022-03-28T09:00")).isNotEmpty();
            record(TANAKA, "総務-02", onTrack(), "2022-03-30T10:00");
            assertThat(week("2022-04-04T09:00")).isEmpty();
            assertThat(week("2022-06-06T09:00")).isEmpty();
        }

        @Test
        void beginsAnewWithTheNextYearsPlan() {
            new PlanFixtures(jdbc).soumu(2022);
            assertThat(week("2022-04-04T09:00")).isEmpty();
            record(TANAKA, "総務-01", onTrack(), "2022-04-07T10:00");
            assertThat(week("2022-04-11T09:00")).isNotEmpty().allSatisfy(digest -> assertThat(
                            digest.news().getFirst().reported())
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line.where().plan().year().startYear()).isEqualTo(2022)));
        }
    }
}
