package torikumi.slack.words;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import torikumi.progress.Courtesy;
import torikumi.progress.HealthScale;
import torikumi.progress.TestScale;

/** Every reader of what people type, whatever calls it. */
public final class WordReaders {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 11);

    private WordReaders() {}

    public static Map<String, Consumer<String>> all() {
        HealthScale scale = TestScale.FIRST;
        var parser = new CommandParser();
        ProgressWords.Said nothing = ProgressWords.of("会議を開いた", scale, TODAY);
        Map<String, Consumer<String>> readers = new LinkedHashMap<>();
        readers.put("CommandParser.parse", parser::parse);
        readers.put("CommandParser.parse of an update", words -> parser.parse("更新 総務-03 " + words));
        readers.put("CommandParser.parse of a search", words -> parser.parse("検索 " + words));
        readers.put("CommandParser.begins", CommandParser::begins);
        readers.put("ProgressWords.of", words -> ProgressWords.of(words, scale, TODAY));
        readers.put("Talk.tone", words -> Talk.tone(words, nothing));
        readers.put("Talk.asks", words -> Talk.asks(words, told -> false));
        readers.put("Talk.happened", Talk::happened);
        readers.put("Talk.isCourtesy", Talk::isCourtesy);
        readers.put("StandingQuestion.in", words -> StandingQuestion.in(words, scale));
        readers.put("StatusWords.of", words -> StatusWords.of(words, scale));
        readers.put("Wanted.named", words -> Wanted.named(words, scale));
        readers.put("SmallTalk.in", SmallTalk::in);
        readers.put("SmallTalk.behindCourtesies", SmallTalk::behindCourtesies);
        readers.put("SaidCode.in", SaidCode::in);
        readers.put("SaidCode.runOn", SaidCode::runOn);
        readers.put("SaidAddress.in", SaidAddress::in);
        readers.put("SaidAddress.orWords", SaidAddress::orWords);
        readers.put("SaidSummary.of", SaidSummary::of);
        readers.put("SaidPost.in", SaidPost::in);
        readers.put("SaidPeriod.of", words -> SaidPeriod.of(words, TODAY));
        readers.put("DaySpan.of", words -> DaySpan.of(words, TODAY));
        readers.put("CadenceWords.of", words -> CadenceWords.of(words, TODAY));
        readers.put("CadenceWords.of a month's", words -> CadenceWords.of("総務課 毎月 " + words, TODAY));
        readers.put("Figures.in", words -> Figures.in(words, TODAY));
        readers.put("Figures.isPercentage", Figures::isPercentage);
        readers.put("Courtesy.is", Courtesy::is);
        readers.put("Courtesy.without", Courtesy::without);
        readers.put("HealthScale.mentionedIn", scale::mentionedIn);
        readers.put("HealthScale.parse", scale::parse);
        return readers;
    }
}
