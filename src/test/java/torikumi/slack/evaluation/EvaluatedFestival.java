package torikumi.slack.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.RealPlan;
import torikumi.platform.Texts;
import torikumi.progress.Author;
import torikumi.progress.Grade;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Reported;
import torikumi.progress.Situation;
import torikumi.progress.Source;
import torikumi.progress.ValidUpdate;
import torikumi.progress.WayIn;
import torikumi.report.evaluation.Direction;
import torikumi.report.evaluation.Sheet;
import torikumi.report.evaluation.SheetsOf;
import torikumi.report.evaluation.Term;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Showing;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** 総務-03 and its section at the year's end: it is 10:00 on Friday, 25 March 2022. */
public final class EvaluatedFestival {

    public static final Plan PLAN = RealPlan.plan();
    public static final Found.OfInitiative FESTIVAL = (Found.OfInitiative) RealPlan.initiative("総務", 3);

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2022, 3, 25, 10, 0, 0, 0, TOKYO);

    private EvaluatedFestival() {}

    public static Showing showing(Locale locale) {
        return new Showing(Place.CHANNEL, new Texts().in(locale), NOW, () -> SampleOfSoumu.SAMPLE);
    }

    public static ValidUpdate said(int id, String day, @Nullable String health, Progress said) {
        Grade grade = health == null ? null : Situation.grade(health);
        Instant at = LocalDate.parse(day).atTime(10, 12).atZone(TOKYO).toInstant();
        return new ValidUpdate(
                new ProgressUpdate(
                        id,
                        new UUID(0x1a2b3c4d00000000L + ((long) id << 32), id),
                        FESTIVAL.initiative().id(),
                        1,
                        ProgressUpdate.Kind.RECORDED,
                        null,
                        said.health(grade == null ? null : grade.key()).asOf(LocalDate.parse(day)),
                        grade,
                        new Author(Someone.staff("田中").colleague(), new Post(Office.of(FESTIVAL), Role.MEMBER, null)),
                        new Source(WayIn.COMMAND, "key." + id, at, null, null, null),
                        at,
                        ""),
                null);
    }

    public static List<ValidUpdate> year() {
        return List.of(
                said(1, "2021-04-12", "順調", Progress.said("部内の担当者会議を開いた")),
                said(
                        2,
                        "2021-06-01",
                        "遅れ",
                        Progress.said("会場調整が長引いた").reason("会場が2か所とも改修中").nextStep("6月15日に実行委員会")),
                said(
                        3,
                        "2021-11-08",
                        "順調",
                        Progress.said("祭典を開催し、<b>3万人</b>が来場した & 報告書をまとめた").indicators("来場者数 30,000人")),
                said(4, "2022-03-18", null, Progress.said("次の年度の会場を予約した")));
    }

    public static Sheet undecided(List<ValidUpdate> said, Term term) {
        return SheetsOf.undecided(reported(said), said, term, NOW.toLocalDate());
    }

    private static Reported reported(List<ValidUpdate> said) {
        return said.isEmpty()
                ? Situation.anInitiative(FESTIVAL).reported()
                : Situation.anInitiative(FESTIVAL)
                        .heardOn(said.getLast().update().asOf().toString())
                        .is("順調")
                        .reported();
    }

    public static Sheet decided() {
        return SheetsOf.decided(
                undecided(year(), Term.YEAR),
                SheetsOf.evaluation(1, Direction.CONTINUE, null, "", ""),
                SheetsOf.evaluation(
                        2, Direction.EXPAND, Situation.grade("順調"), "祭典を開催し、3万人が来場した。", "会場の改修が続くため、次の年度の会場を早く決める。"));
    }
}
