package torikumi.slack.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torikumi.plan.Scope;
import torikumi.platform.FiscalYear;

/**
 * How what is said beside a verb becomes its command.
 *
 * @param asTyped whether what follows is kept as it was typed, or read with its years and numbers
 * @param mayStandLast 総務課 担当: the verb may also stand behind what it is about
 */
record Syntax(Reader reader, boolean asTyped, boolean mayStandLast) {

    private static final Pattern DAYS = Pattern.compile("(?<!\\S)(\\d{1,3})(?:日間?|days?)?(?!\\S)");

    // 令和2年度, 令和2年度の総務部
    private static final Pattern DATED =
            Pattern.compile("(?<year>(?:令和|平成)(?:元|\\d{1,2})年度?|[rh]\\d{1,2}(?=$)|\\d{4}年度)の?(?<rest>.*)");

    private static final Pattern CSV = Pattern.compile("(?i)(?<!\\S)csv(?!\\S)");

    private static final Pattern SHARED = Pattern.compile("(?i)(?<!\\S)(?:共有|share)$");

    private static final Pattern OFF = Pattern.compile("(?iU)(?:off|end|解除|終了|再開|取消|取り消し)");

    // What follows is a document, however long.
    private static final Pattern PLAN = Pattern.compile(
            "(?iUs)(?:(?<in>取り?込(?:む|み)?|取りこむ|import)(?:\\s(?<document>.*))?" + "|(?<past>履歴|history)(?:\\s+\\S+)?)?");

    private static final Map<String, Command.Disclosure.Part> DISCLOSED = Map.of(
            "資料", Command.Disclosure.Part.FILE,
            "zip", Command.Disclosure.Part.FILE,
            "file", Command.Disclosure.Part.FILE,
            "黒塗り", Command.Disclosure.Part.REDACTION,
            "redact", Command.Disclosure.Part.REDACTION);

    interface Reader {

        /** @param rest what is said beside the verb; may be blank */
        Command read(Scope scope, String rest, int page);
    }

    /** Takes all there is: a year, words and a page. */
    static Syntax listed(Reader reader) {
        return new Syntax(reader, false, false);
    }

    /** Is about something in a year's plan. */
    static Syntax placed(BiFunction<Scope, String, Command> reader) {
        return listed((scope, rest, page) -> reader.apply(scope, rest));
    }

    static Command appoint(Scope scope, String rest) {
        SaidPost said = SaidPost.in(rest);
        return new Command.Appoint(scope, said.place(), said.role());
    }

    static Syntax said(Function<String, Command> reader) {
        return listed((scope, rest, page) -> reader.apply(rest));
    }

    static Syntax alone(Supplier<Command> reader) {
        return listed((scope, rest, page) -> reader.get());
    }

    static Syntax typed(Function<String, Command> reader) {
        return new Syntax((scope, rest, page) -> reader.apply(rest), true, false);
    }

    Syntax orLast() {
        return new Syntax(reader, asTyped, true);
    }

    static Command show(Scope scope, String code) {
        return code.isEmpty() ? new Command.Help(CommandCatalogue.SHOW) : new Command.ShowInitiative(scope, code);
    }

    static Command search(Scope scope, String words, int page) {
        return words.isEmpty() ? new Command.Help(CommandCatalogue.SEARCH) : new Command.Search(scope, words, page);
    }

    static Command history(Scope scope, String code, int page) {
        return code.isEmpty() ? new Command.Help(CommandCatalogue.HISTORY) : new Command.History(scope, code, page);
    }

    static Command wordings(Scope scope, String code, int page) {
        return code.isEmpty()
                ? new Command.Help(CommandCatalogue.WORDING)
                : new Command.ShowWordings(scope, code, page);
    }

    static Command account(Scope scope, String words, int page) {
        return words.isEmpty() ? new Command.Help(CommandCatalogue.ACCOUNT) : new Command.Account(scope, words, page);
    }

    /** 総務-03 4月から9月, and behind it 資料 or 黒塗り. */
    static Command disclosure(Scope scope, String words, int page) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        Command.Disclosure.Part part =
                DISCLOSED.getOrDefault(CommandParser.lower(last), Command.Disclosure.Part.OVERVIEW);
        String about = part == Command.Disclosure.Part.OVERVIEW
                ? words
                : words.substring(0, words.length() - last.length()).strip();
        return about.isEmpty()
                ? new Command.Help(CommandCatalogue.DISCLOSURE)
                : new Command.Disclosure(scope, about, part);
    }

    static Command list(Scope scope, String name, int page) {
        return name.isEmpty() ? new Command.ShowDepartment(scope, page) : new Command.ListSection(scope, name, page);
    }

    static Command mission(Scope scope, String name, int page) {
        return name.isEmpty() ? new Command.ShowDepartment(scope, page) : new Command.ShowMission(scope, name);
    }

    /** 総務課, 総務課 課長. */
    static Command leave(Scope scope, String words) {
        if (words.isEmpty()) return new Command.Me();
        SaidPost said = SaidPost.in(words);
        return said.place().isBlank()
                ? new Command.Leave(scope, words, null)
                : new Command.Leave(scope, said.place(), said.role());
    }

    /** 30 総務課, 総務課 30日, or without a number. */
    static Command stale(Scope scope, String rest, int page) {
        Matcher days = DAYS.matcher(rest);
        if (!days.find()) return new Command.Stale(scope, null, rest, page);
        String name = (rest.substring(0, days.start()) + " " + rest.substring(days.end())).strip();
        return new Command.Stale(scope, Math.clamp(Integer.parseInt(days.group(1)), 1, 999), name, page);
    }

    /** 総務課 csv; without the word it is a workbook. */
    static Command table(Scope scope, String words) {
        String bare = CSV.matcher(words).replaceAll("").strip();
        return new Command.Table(scope, bare, !bare.equals(words.strip()));
    }

    /** As it was typed, with its page. */
    static Command remind(Scope scope, String words, int page) {
        return new Command.Remind(
                page == 1 ? words : words.replaceFirst("(?U)\\S+$", "").strip(), page);
    }

    static Command summary(Scope scope, String rest, int page) {
        SaidSummary said = SaidSummary.of(rest);
        return new Command.ShowSummary(scope, said.name(), said.which());
    }

    static Command evaluation(Scope scope, String words, int page) {
        SaidEvaluation said = SaidEvaluation.of(words);
        Dated of = Dated.of(scope, said.name());
        return said.form() == null
                ? new Command.ShowEvaluation(of.scope(), of.name(), said.term(), said.version(), page)
                : new Command.EvaluationFile(
                        of.scope(), of.name(), said.term(), said.form() == SaidEvaluation.Form.PAGE);
    }

    /** A name before which a year may stand: 令和2年度の総務部. */
    private record Dated(Scope scope, String name) {

        static Dated of(Scope scope, String typed) {
            Scope year = scope;
            List<String> name = new ArrayList<>();
            for (String word : typed.split(" ")) {
                Matcher dated = DATED.matcher(word);
                Optional<FiscalYear> read = dated.matches() ? FiscalYear.parse(dated.group("year")) : Optional.empty();
                if (read.isPresent() && year.year() == null) year = new Scope(read.get());
                name.add(read.isPresent() ? dated.group("rest") : word);
            }
            return new Dated(year, String.join(" ", name).strip());
        }
    }

    /** Whatever else stands behind 計画 may be what somebody looks for: 計画 見直し. */
    static Command plan(Scope scope, String words, int page) {
        Matcher said = PLAN.matcher(words.strip());
        if (!said.matches()) return new Command.Ask(scope, "計画 " + words.strip(), page);
        if (said.group("past") != null) return new Command.ShowImports(page);
        if (said.group("in") == null) return new Command.ShowPlans();
        String document = said.group("document");
        return new Command.TakeInPlan(document == null ? "" : document.strip());
    }

    /** @param typed as it was typed, because with the code of an initiative it may be what is to be recorded */
    static Command report(Scope scope, String typed, int page) {
        var said = SaidMonths.of(typed);
        Dated dated = Dated.of(scope, said.name());
        Scope year = dated.scope();
        String of = dated.name();
        for (SaidCode code : SaidCode.in(of))
            if (!code.text().contains(" "))
                return code.rest().isBlank()
                        ? new Command.ShowInitiative(year, code.text())
                        : new Command.Update(typed);
        Matcher shared = SHARED.matcher(of);
        return shared.find()
                ? new Command.SharedPicture(
                        year, of.substring(0, shared.start()).strip(), said.months())
                : new Command.Picture(year, of, said.months());
    }

    static Command pause(String words) {
        return OFF.matcher(words).matches() ? new Command.Resume("") : new Command.Pause(words);
    }

    static Command year(Scope taken, String rest) {
        if (taken.year() != null) return new Command.ShowYear(taken, rest);
        if (rest.isEmpty()) return new Command.Help(CommandCatalogue.YEAR);
        return new Command.ShowYear(FiscalYear.parse(rest).map(Scope::new).orElse(null), rest);
    }

    static Command help(String word) {
        String topic = CommandParser.lower(word);
        return HelpPage.of(topic)
                .<Command>map(Command.HelpOn::new)
                .orElseGet(() -> new Command.Help(CommandCatalogue.of(topic).orElse(null)));
    }
}
