package torikumi.slack.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.plan.Found;
import torikumi.progress.Progress;
import torikumi.progress.Situation;
import torikumi.progress.ValidUpdate;
import torikumi.report.evaluation.Decided;
import torikumi.report.evaluation.Direction;
import torikumi.report.evaluation.Evaluations.Outcome;
import torikumi.report.evaluation.Evaluations.Refused;
import torikumi.report.evaluation.SectionLine;
import torikumi.report.evaluation.Sheet;
import torikumi.report.evaluation.SheetsOf;
import torikumi.report.evaluation.Term;
import torikumi.slack.card.Card;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.staff.Denial;
import torikumi.staff.Office;

/** Evaluation sheets as cards, and the form in which they are written. It is 10:00 on Friday, 25 March 2022. */
class EvaluationCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("evaluations");

    private static final SheetBlocks.May ALL = new SheetBlocks.May(true, true, true);
    private static final Office GENERAL = new Office("総務部", "総務課", null);
    private static final Office PERSONNEL = new Office("総務部", "職員課", null);

    private static Showing showing(String language) {
        return EvaluatedFestival.showing(Locale.forLanguageTag(language));
    }

    private static Sheet undecided() {
        return EvaluatedFestival.undecided(EvaluatedFestival.year(), Term.YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void ofOneInitiative(String language) {
        Showing showing = showing(language);
        golden.holds("undecided." + language, SheetBlocks.of(undecided(), 0, 1, ALL, showing));
        golden.holds(
                "first-half." + language,
                SheetBlocks.of(
                        EvaluatedFestival.undecided(EvaluatedFestival.year(), Term.FIRST_HALF),
                        0,
                        1,
                        SheetBlocks.May.NOTHING,
                        showing));
        golden.holds(
                "nothing-reported." + language,
                SheetBlocks.of(EvaluatedFestival.undecided(List.of(), Term.YEAR), 0, 1, ALL, showing));
        Sheet decided = EvaluatedFestival.decided();
        golden.holds("decided." + language, SheetBlocks.of(decided, 0, 1, ALL, showing));
        golden.holds("version." + language, SheetBlocks.of(decided, 1, 1, ALL, showing));
        golden.holds(
                "confirmed." + language,
                SheetBlocks.of(SheetsOf.confirmed(decided, 0), 0, 1, new SheetBlocks.May(false, true, true), showing));
        golden.holds(
                "changed-since." + language,
                SheetBlocks.of(SheetsOf.confirmed(decided, 1), 0, 1, new SheetBlocks.May(false, true, true), showing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void ofASectionAndOfAllSections(String language) {
        Showing showing = showing(language);
        var section = new Found.OfSection(EvaluatedFestival.PLAN, EvaluatedFestival.FESTIVAL.section());
        List<Sheet> sheets =
                List.of(undecided(), EvaluatedFestival.decided(), SheetsOf.confirmed(EvaluatedFestival.decided(), 1));
        golden.holds(
                "section." + language,
                SectionSheetBlocks.of(section, EvaluatedFestival.PLAN, GENERAL, Term.YEAR, sheets, true, 1, showing));
        golden.holds(
                "section-empty." + language,
                SectionSheetBlocks.of(
                        section, EvaluatedFestival.PLAN, GENERAL, Term.FIRST_HALF, List.of(), true, 1, showing));
        golden.holds(
                "all." + language,
                DoneSoFarBlocks.of(
                        List.of(new DoneSoFarBlocks.OfPlan(
                                EvaluatedFestival.PLAN,
                                List.of(new SectionLine(GENERAL, 8, 8, 8, 1), new SectionLine(PERSONNEL, 3, 1, 0, 0)))),
                        List.of(Office.of(EvaluatedFestival.PLAN)),
                        Term.YEAR,
                        1,
                        showing));
        golden.holds(
                "all-done." + language,
                DoneSoFarBlocks.of(
                        List.of(new DoneSoFarBlocks.OfPlan(
                                EvaluatedFestival.PLAN, List.of(new SectionLine(GENERAL, 8, 8, 8, 0)))),
                        List.of(Office.of(EvaluatedFestival.PLAN)),
                        Term.FIRST_HALF,
                        1,
                        showing));
        golden.holds(
                "earlier." + language,
                EarlierBlocks.of(EvaluatedFestival.PLAN, "総務課", Term.YEAR, showing)
                        .then(DoneSoFarBlocks.choice(List.of(), Term.YEAR, showing)));
        golden.holds("own." + language, DoneSoFarBlocks.choice(List.of(section), Term.YEAR, showing));
        golden.holds("own-none." + language, DoneSoFarBlocks.choice(List.of(), Term.YEAR, showing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theForm(String language) {
        Showing showing = showing(language);
        golden.holds(
                "form." + language,
                EvaluationForm.of(
                        undecided(), EvaluationForm.filledIn(undecided(), showing), Situation.SCALE, null, showing));
        Sheet decided = EvaluatedFestival.decided();
        golden.holds(
                "form-meanwhile." + language,
                EvaluationForm.of(
                        decided,
                        new Decided(Direction.END, "late", "", "わたしの書いた課題"),
                        Situation.SCALE,
                        EvaluationForm.meanwhile(decided, showing),
                        showing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whatCameOfIt(String language) {
        Showing showing = showing(language);
        Sheet decided = EvaluatedFestival.decided();
        Sheet confirmed = SheetsOf.confirmed(decided, 0);
        golden.holds(
                "outcome-confirmed." + language, reply(new Outcome.Confirmed(List.of(confirmed), List.of()), showing));
        golden.holds(
                "outcome-confirmed-together." + language,
                reply(new Outcome.Confirmed(List.of(confirmed, confirmed), List.of(decided)), showing));
        golden.holds("outcome-closed." + language, reply(new Refused.PlanClosed(EvaluatedFestival.PLAN), showing));
        golden.holds("outcome-gone." + language, reply(new Refused.Gone(), showing));
        var sentences = new Card();
        for (Outcome outcome : List.of(
                new Outcome.Written(decided),
                new Outcome.Written(
                        SheetsOf.decided(undecided(), SheetsOf.evaluation(1, Direction.CONTINUE, null, "", ""))),
                new Outcome.Reopened(decided, confirmed.confirmation()),
                new Refused.TakenOut(EvaluatedFestival.FESTIVAL, LocalDate.of(2021, 9, 1)),
                new Refused.IsConfirmed(confirmed),
                new Refused.NotConfirmed(decided),
                new Refused.Meanwhile(decided),
                new Refused.Incomplete(undecided())))
            sentences.text(reply(outcome, showing).text());
        for (Refused refused : List.of(
                new Refused.Denied(Denial.LEADS_ONLY, GENERAL),
                new Refused.NothingDecided(),
                new Refused.TooLong(true, 3001, 3000),
                new Refused.NoSuchHealth(),
                new Refused.ReasonMissing(Situation.grade("遅れ"))))
            sentences.text(OutcomeBlocks.sentence(refused, showing));
        golden.holds("sentences." + language, sentences.reply("-"));
    }

    private static Reply reply(Outcome outcome, Showing showing) {
        return OutcomeBlocks.of(outcome, sheet -> SheetBlocks.May.NOTHING, showing);
    }

    @Test
    void aYearOfLongReportsIsTurnedPageByPageAndNothingIsLeftOut() {
        List<ValidUpdate> said = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> EvaluatedFestival.said(
                        i,
                        LocalDate.of(2021, 4, 1).plusDays(i * 7L).toString(),
                        "順調",
                        Progress.said("報告%03d ".formatted(i) + "とても長い報告です。".repeat(290))))
                .toList();
        Sheet sheet = EvaluatedFestival.undecided(said, Term.YEAR);
        Showing showing = showing("ja");
        StringBuilder all = new StringBuilder();
        for (int page = 1; page <= 100; page++) {
            Reply reply = SheetBlocks.of(sheet, 0, page, ALL, showing);
            assertThat(reply.blocks()).hasSizeLessThanOrEqualTo(50);
            String blocks = SlackJson.blocks(reply.blocks());
            all.append(blocks);
            if (!blocks.contains("次のページ")) break;
        }
        for (int i = 1; i <= 40; i++) assertThat(all).contains("報告%03d".formatted(i));
    }
}
