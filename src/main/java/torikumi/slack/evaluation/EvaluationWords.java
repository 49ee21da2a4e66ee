package torikumi.slack.evaluation;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.progress.IndicatorFigure;
import torikumi.progress.ValidUpdate;
import torikumi.report.Account;
import torikumi.report.evaluation.Confirmation;
import torikumi.report.evaluation.Direction;
import torikumi.report.evaluation.Evaluation;
import torikumi.report.evaluation.IndicatorLine;
import torikumi.report.evaluation.Sheet;
import torikumi.report.evaluation.Term;
import torikumi.slack.ask.AccountLines;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Refs;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.staff.Colleague;
import torikumi.staff.Post;

/** An evaluation sheet in words, as card, form and files have them. Pure. */
public final class EvaluationWords {

    private EvaluationWords() {}

    /** 上半期, 年度. */
    public static String term(Term term, Showing showing) {
        return showing.text("evaluation.term." + key(term));
    }

    private static String key(Enum<?> of) {
        return of.name().toLowerCase(Locale.ROOT);
    }

    /** What asks for it again: R3 総務部 総務課 上半期, to stand behind the verb. */
    static String typed(Found of, Term term) {
        return typed(Typed.behindVerb(Typed.of(of)), term);
    }

    /** @param about empty for what the reader looks after */
    static String typed(String about, Term term) {
        String words = ("evaluation " + about).strip();
        return switch (term) {
            case FIRST_HALF -> words + " 上半期";
            case SECOND_HALF -> words + " 下半期";
            case YEAR -> words;
        };
    }

    /** 年度（4月1日（木）〜3月25日（金））. */
    public static String time(Sheet sheet, Showing showing) {
        var period = sheet.account().period();
        String days = period.from() == null ? "" : showing.days(period.from(), period.until());
        return showing.text("evaluation.time", term(sheet.term(), showing), days);
    }

    /** 継続; 未選択. */
    public static String direction(@Nullable Direction direction, Showing showing) {
        return showing.text(direction == null ? "evaluation.undecided" : "evaluation.direction." + key(direction));
    }

    /** ● 順調; 未選択. */
    public static String selfEvaluation(@Nullable Evaluation evaluation, Showing showing) {
        return evaluation == null || evaluation.grade() == null
                ? showing.text("evaluation.undecided")
                : showing.health(evaluation.grade());
    }

    public static String direction(@Nullable Evaluation evaluation, Showing showing) {
        return direction(evaluation == null ? null : evaluation.direction(), showing);
    }

    /** How it stood at the end of that time, by the record. */
    public static String health(Sheet sheet, Showing showing) {
        Account account = sheet.account();
        if (account.grade() != null) return showing.health(account.grade());
        return showing.text(account.said().isEmpty() ? "standing.unheard" : "standing.ungraded");
    }

    /** 確定; 未確定; 確定（あとに記録が変わりました）. */
    public static String state(Sheet sheet, Showing showing) {
        if (!sheet.isConfirmed()) return showing.text("evaluation.state.open");
        return showing.text(sheet.isChangedSince() ? "evaluation.state.changed" : "evaluation.state.confirmed");
    }

    /** 3月25日（金） 10:00 川上 直樹さん（総務課の課長）. */
    static String by(Colleague person, @Nullable Post post, Instant at, Showing showing) {
        return post == null
                ? showing.text("evaluation.by.nobody", at, person)
                : showing.text("evaluation.by", at, person, post(post, showing));
    }

    /** 総務課の課長（代理）. */
    public static String post(Post post, Showing showing) {
        String whole = PeopleWords.post(post.role(), post.office(), showing.say());
        return post.deputyFor() == null ? whole : showing.text("report.workbook.deputy", whole);
    }

    /** Who wrote it when, and in which version it is. */
    static String written(Evaluation evaluation, Showing showing) {
        return showing.text(
                "evaluation.written",
                by(evaluation.author().person(), evaluation.author().post(), evaluation.writtenAt(), showing),
                evaluation.version());
    }

    static String confirmed(Confirmation confirmation, Showing showing) {
        return showing.text(
                confirmation.confirmed() ? "evaluation.confirmed" : "evaluation.reopened",
                by(confirmation.by(), confirmation.post(), confirmation.at(), showing));
    }

    /** By whom and when it was confirmed, and whether the record has changed since; as what they did it, without their name. */
    public static String confirmedByPost(Sheet sheet, Showing showing) {
        Confirmation confirmation = sheet.confirmation();
        if (confirmation == null || confirmation.post() == null) return state(sheet, showing);
        String by = showing.text(
                "evaluation.confirmed.post",
                AccountLines.day(showing.day(confirmation.at()), showing),
                post(confirmation.post(), showing));
        return sheet.isChangedSince() ? by + "\n" + showing.text("evaluation.changedSince.brief") : by;
    }

    /** Who has summed up the results. */
    public static String summedUp(Evaluation evaluation, Showing showing) {
        return showing.text("evaluation.results.by", post(evaluation.author().post(), showing));
    }

    /** 電子決裁率: 目標 80%、実績 62%（6月9日（水）、記録 #1a2b3c4e）, a line each; empty where there is none. */
    public static String indicators(Sheet sheet, Showing showing) {
        return sheet.indicators().stream().map(line -> indicator(line, showing)).collect(Collectors.joining("\n"));
    }

    private static String indicator(IndicatorLine line, Showing showing) {
        String target = line.target().isEmpty()
                ? showing.text("evaluation.indicator.noTarget")
                : showing.text("evaluation.indicator.target", AccountLines.indented(line.target()));
        String actual = line.actual() == null
                ? showing.text("evaluation.indicator.noActual")
                : showing.text(
                        "evaluation.indicator.actual",
                        figure(line.actual()),
                        line.from().update().asOf(),
                        Refs.brief(line.from().update().ref()));
        String name = line.name().isEmpty() ? showing.text("report.column.indicators") : line.name();
        return showing.text("evaluation.indicator", AccountLines.indented(name), target, actual);
    }

    /** 1,234人; 62.50%: with as many places as it was typed with. */
    private static String figure(IndicatorFigure figure) {
        NumberFormat format = NumberFormat.getInstance(Locale.ROOT);
        format.setMinimumFractionDigits(figure.value().scale());
        format.setMaximumFractionDigits(figure.value().scale());
        return format.format(figure.value()) + figure.unit();
    }

    /** 課題 as somebody wrote it; else why it was so, as the reports say, or that neither is there. */
    public static String issues(Sheet sheet, @Nullable Evaluation shown, Showing showing) {
        if (shown != null && !shown.issues().isEmpty()) return shown.issues();
        String reasons = reasons(sheet, showing);
        return reasons.isEmpty()
                ? showing.text("evaluation.issues.none")
                : reasons + "\n" + showing.text("evaluation.issues.fromReports");
    }

    /** What was reported, each with its source, and the gaps between. */
    public static List<String> steps(Sheet sheet, Showing showing) {
        List<String> lines = new ArrayList<>();
        for (Account.Step step : sheet.account().steps()) {
            switch (step) {
                case Account.Step.Said(var valid) -> {
                    if (sheet.isNewSince(valid)) lines.add(showing.text("evaluation.newSince"));
                    lines.addAll(AccountLines.said(valid, showing));
                }
                case Account.Step.Gap gap -> lines.add(AccountLines.gap(gap, showing));
            }
        }
        return lines;
    }

    /** What the reports say why it was so, each naming the report; empty where none does. */
    public static String reasons(Sheet sheet, Showing showing) {
        return sheet.reasons().stream().map(valid -> reason(valid, showing)).collect(Collectors.joining("\n"));
    }

    private static String reason(ValidUpdate valid, Showing showing) {
        return showing.text(
                "evaluation.reason",
                valid.update().asOf(),
                AccountLines.indented(valid.update().progress().reason()),
                Refs.brief(valid.update().ref()));
    }
}
