package torikumi.slack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.RealPlan;
import torikumi.platform.Texts;
import torikumi.progress.Approval;
import torikumi.progress.Author;
import torikumi.progress.Expected;
import torikumi.progress.Grade;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Reported;
import torikumi.progress.Situation;
import torikumi.progress.Source;
import torikumi.progress.ValidUpdate;
import torikumi.progress.WayIn;
import torikumi.report.Account;
import torikumi.report.AccountsOf;
import torikumi.report.Period;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Button;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.card.TextPages;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** What was done, as text to copy. It is 10:00 on Tuesday, 12 October 2021. */
class AccountCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("accounts");

    private static final Plan PLAN = RealPlan.plan();
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2021, 10, 12, 10, 0, 0, 0, TOKYO);
    private static final LocalDate TODAY = NOW.toLocalDate();
    private static final Found.OfInitiative FESTIVAL = (Found.OfInitiative) RealPlan.initiative("総務", 3);

    private static Showing showing(Locale locale) {
        return new Showing(Place.CHANNEL, new Texts().in(locale), NOW, () -> SampleOfSoumu.SAMPLE);
    }

    private static Instant at(String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 12).atZone(TOKYO).toInstant();
    }

    private static ValidUpdate said(
            Found.OfInitiative where, int id, String day, @Nullable String health, Progress said) {
        return said(where, id, day, day, health, said, false, null);
    }

    private static ValidUpdate said(
            Found.OfInitiative where,
            int id,
            String day,
            String recorded,
            @Nullable String health,
            Progress said,
            boolean corrected,
            @Nullable String approved) {
        Grade grade = health == null ? null : Situation.grade(health);
        var update = new ProgressUpdate(
                id,
                new UUID(0x1a2b3c4d00000000L + ((long) id << 32), id),
                where.initiative().id(),
                corrected ? 2 : 1,
                corrected ? ProgressUpdate.Kind.CORRECTED : ProgressUpdate.Kind.RECORDED,
                corrected ? id - 1L : null,
                said.health(grade == null ? null : grade.key()).asOf(LocalDate.parse(day)),
                grade,
                author(where, Role.MEMBER),
                new Source(WayIn.COMMAND, "key." + id, at(recorded, 10), null, null, null),
                at(recorded, 10),
                "");
        return new ValidUpdate(
                update, approved == null ? null : new Approval(id, author(where, Role.LEAD), at(approved, 9)));
    }

    private static Author author(Found.OfInitiative where, Role role) {
        return new Author(Someone.staff("田中").colleague(), new Post(Office.of(where), role, null));
    }

    private static List<ValidUpdate> festival() {
        return List.of(
                said(FESTIVAL, 1, "2021-04-12", "順調", Progress.NOTHING.words("部内の担当者会議を開いた")),
                said(
                        FESTIVAL,
                        2,
                        "2021-06-01",
                        "2021-06-03",
                        "遅れ",
                        Progress.NOTHING
                                .words("会場調整が長引いた。\n区民会館は9月まで使えない")
                                .reason("会場が2か所とも改修中")
                                .nextStep("6月15日に実行委員会")
                                .percentage(40),
                        true,
                        null),
                said(
                        FESTIVAL,
                        3,
                        "2021-06-15",
                        "2021-06-15",
                        null,
                        Progress.NOTHING.words("実行委員会（委員12人）を設置した <!channel>").publicWording("実行委員会を設置しました。"),
                        false,
                        "2021-06-16"),
                said(
                        FESTIVAL,
                        4,
                        "2021-06-20",
                        null,
                        Progress.NOTHING.words("看板の案").publicWording("まだ公表できない案")));
    }

    private static Reported reported(Found.OfInitiative where, List<ValidUpdate> said, @Nullable String due) {
        if (said.isEmpty()) return Situation.anInitiative(where).reported().expecting(new Expected(36, null));
        ProgressUpdate last = said.getLast().update();
        var situation = Situation.anInitiative(where)
                .heardOn(LocalDate.ofInstant(last.recordedAt(), TOKYO).toString());
        ProgressUpdate graded = said.reversed().stream()
                .map(ValidUpdate::update)
                .filter(update -> update.grade() != null)
                .findFirst()
                .orElse(null);
        if (graded != null)
            situation.is(graded.grade().key()).since(graded.asOf().toString());
        return situation.reported().expecting(new Expected(36, due == null ? null : LocalDate.parse(due)));
    }

    private static Reply card(String name, int page, Showing showing) {
        return switch (name) {
            case "one" -> of(FESTIVAL, festival(), new Period(null, TODAY), "2021-08-31", page, showing);
            case "earlier" ->
                of(FESTIVAL, festival(), new Period(null, LocalDate.of(2021, 6, 30)), null, page, showing);
            case "period" ->
                of(
                        FESTIVAL,
                        festival(),
                        new Period(LocalDate.of(2021, 6, 10), LocalDate.of(2021, 9, 30)),
                        null,
                        page,
                        showing);
            case "unheard" -> of(FESTIVAL, List.of(), new Period(null, TODAY), null, page, showing);
            case "closed" -> {
                var closed = new Plan(
                        PLAN.id(),
                        PLAN.department(),
                        PLAN.year(),
                        PLAN.vision(),
                        PLAN.policy(),
                        LocalDate.of(2021, 9, 30),
                        PLAN.revision(),
                        PLAN.sections());
                yield of(
                        new Found.OfInitiative(closed, FESTIVAL.section(), FESTIVAL.unit(), FESTIVAL.initiative()),
                        festival(),
                        new Period(null, TODAY),
                        null,
                        page,
                        showing);
            }
            case "section" -> section(page, showing);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Reply of(
            Found.OfInitiative where,
            List<ValidUpdate> said,
            Period period,
            @Nullable String due,
            int page,
            Showing showing) {
        Account account = AccountsOf.one(reported(where, said, due), said, period, TODAY);
        return shown(List.of(account), AccountWish.of(where, where.plan(), period), "account 総務-03", page, showing);
    }

    private static Reply section(int page, Showing showing) {
        var found = (Found.OfSection) RealPlan.place("総務課");
        var period = new Period(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 9, 30));
        List<Account> accounts = new ArrayList<>();
        for (var initiative : found.section().units().getFirst().initiatives()) {
            var where = new Found.OfInitiative(
                    PLAN, found.section(), found.section().units().getFirst(), initiative);
            List<ValidUpdate> said = initiative.code().number() == 3
                    ? festival()
                    : initiative.code().number() < 6 ? monthly(where) : List.of();
            accounts.add(AccountsOf.one(reported(where, said, null), said, period, TODAY));
        }
        return shown(
                accounts,
                AccountWish.of(found, PLAN, period),
                "account R3 総務部 総務課 2021-04-01 2021-09-30",
                page,
                showing);
    }

    private static List<ValidUpdate> monthly(Found.OfInitiative where) {
        List<ValidUpdate> said = new ArrayList<>();
        for (int month = 4; month < 10; month++)
            said.add(said(
                    where,
                    10 * where.initiative().code().number() + month,
                    "2021-%02d-20".formatted(month),
                    "順調",
                    Progress.NOTHING.words("予定どおり進めた。" + "関係する部や課と打合せを重ね、案をまとめている。".repeat(3))));
        return said;
    }

    private static Reply shown(List<Account> accounts, AccountWish wish, String words, int page, Showing showing) {
        return AccountBlocks.of(
                AccountText.of(accounts, wish, showing),
                words,
                List.of(Button.open(showing, "report.button.open", "list")),
                page,
                showing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "earlier", "period", "unheard", "closed", "section"})
    void readsSo(String name) {
        golden.holds(name + ".ja", card(name, 1, showing(Locale.JAPANESE)));
        golden.holds(name + ".en", card(name, 1, showing(Locale.ENGLISH)));
    }

    @Test
    void aLongOneIsTurnedPageByPageAndNothingIsLost() {
        golden.holds("section.2.ja", card("section", 2, showing(Locale.JAPANESE)));
        golden.holds("section.2.en", card("section", 2, showing(Locale.ENGLISH)));
        var text = new AccountText(
                "t",
                0,
                List.of("a".repeat(1500), "", "b".repeat(1000), "c".repeat(1000), "d".repeat(2799), "e"),
                Optional.empty());
        assertThat(TextPages.of(text.lines()))
                .containsExactly("a".repeat(1500), "b".repeat(1000) + "\n" + "c".repeat(1000), "d".repeat(2799), "e");
    }

    @Test
    void isForWhoeverAskedAloneAndHasNoMarkup() {
        Reply reply = card("one", 1, showing(Locale.JAPANESE));
        assertThat(reply.toAskerAlone()).isTrue();
        assertThat(SlackJson.blocks(reply.blocks())).doesNotContain("mrkdwn");
    }

    @Test
    void aWordingThatNobodyApprovedIsNotInIt() {
        assertThat(SlackJson.blocks(card("one", 1, showing(Locale.JAPANESE)).blocks()))
                .contains("実行委員会を設置しました。")
                .doesNotContain("まだ公表できない案");
    }
}
