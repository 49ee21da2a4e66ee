package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.plan.Found;
import torikumi.plan.RealPlan;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.platform.Texts;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;

/** Words that a card says can be typed work as they are printed, where they are printed. */
class PrintedWordsTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** Drawn where somebody asked in a channel; the cards of the other files come as direct messages. */
    private static final List<String> IN_A_CHANNEL = List.of("plan", "chat", "standing", "record", "people", "rules");

    private static final ZonedDateTime NOW = ZonedDateTime.of(2021, 6, 9, 10, 0, 0, 0, ZoneId.of("Asia/Tokyo"));

    private static final String SLASH = "/torikumi ";
    private static final Pattern QUOTED = Pattern.compile("「([^「」]+)」|“([^“”]+)”|`([^`]+)`");
    private static final Pattern LABEL = Pattern.compile("\\[([^\\[\\]]+)\\]|\\(spoken: [^()]*: ([^()]*)\\)");
    private static final Pattern LISTED = Pattern.compile("(?:例|Examples): (.*)");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void whatIsToBeTypedBeginsInAChannelWithTheCommand(String language) {
        var checked = new ArrayList<String>();
        for (String family : IN_A_CHANNEL)
            cards(family, language).forEach((name, card) -> {
                List<String> labels = all(LABEL, card);
                for (String words : printed(card)) {
                    boolean typed = words.startsWith(SLASH);
                    String command = typed ? words.substring(SLASH.length()) : words;
                    if (!hasVerb(command) || labels.contains(words)) continue;
                    assertThat(typed).as("%s of %s: %s", name, family, words).isTrue();
                    assertThat(new CommandParser().parse(command))
                            .as("%s of %s: %s", name, family, words)
                            .isNotInstanceOfAny(Command.Ask.class, Command.Chat.class);
                    checked.add(words);
                }
            });
        assertThat(checked).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource({
        "standing, standing-initiative-done, Reopen",
        "standing, standing-initiative-of-closed-plan, Reopen",
        "standing, status-unclear, Status",
        "plan, year-not-understood, ShowYear",
        "chat, chat-how-to-use, Update",
        "record, ask-form, Update",
        "record, ask-what, Update",
        "rules, rules-calendar-ending, Calendar",
        "rules, rules-calendar-ended, Calendar",
        "rules, rules-away-none, Away",
    })
    void whatIsToBeTypedDoesWhatTheCardSays(String family, String card, String command) {
        for (String language : List.of("ja", "en"))
            assertThat(printed(cards(family, language).get(card)))
                    .filteredOn(words -> words.startsWith(SLASH))
                    .isNotEmpty()
                    .extracting(words -> new CommandParser()
                            .parse(words.substring(SLASH.length()))
                            .getClass()
                            .getSimpleName())
                    .containsOnly(command);
    }

    /** What stands in a text would be the same in a channel and in a direct message. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void noTextHasWordsToTypeOfItsOwnButLabels(String language) throws IOException {
        Properties texts = texts(language);
        var labels = new ArrayList<Object>();
        texts.forEach((key, text) -> {
            if (key.toString().contains("button")) labels.add(text);
        });
        texts.forEach((key, text) -> assertThat(printed(text.toString()))
                .as(key.toString())
                .filteredOn(PrintedWordsTests::hasVerb)
                .allMatch(labels::contains));
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void onlyADirectMessageTakesTheWordsAlone(Place place) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var showing = new Showing(place, new Texts().in(locale), NOW, () -> SampleOfSoumu.SAMPLE);
            String before = place == Place.DIRECT ? "" : SLASH;
            for (CommandCatalogue command : CommandCatalogue.values()) {
                String word = command.word(locale == Locale.JAPANESE);
                assertThat(showing.typed(command)).isEqualTo(before + word);
                assertThat(showing.typed(command, "R3", "総務部")).isEqualTo(before + word + " R3 総務部");
            }
            assertThat(showing.examples(CommandCatalogue.CALENDAR)).allMatch(example -> example.startsWith(before));
        }
    }

    @Test
    void unitsAreUnderstoodByTheNamesThatCardsGiveThem() {
        for (Section section : RealPlan.plan().sections())
            for (Unit unit : section.units())
                for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH))
                    assertThat(List.of(
                                    PeopleWords.office(section, unit, new Texts().in(locale)),
                                    Typed.unitName(section, unit)))
                            .allSatisfy(name -> {
                                var command = (Command.ListSection) new CommandParser().parse("一覧 " + name);
                                Found found = RealPlan.place(command.name());
                                if (unit.name() == null)
                                    assertThat(found).isInstanceOfSatisfying(Found.OfSection.class, of -> assertThat(
                                                    of.section())
                                            .isEqualTo(section));
                                else
                                    assertThat(found)
                                            .isInstanceOfSatisfying(Found.OfUnit.class, of -> assertThat(of.unit())
                                                    .isEqualTo(unit));
                            });
    }

    @Test
    void bracketsOfJapaneseNamesAreFullWidth() throws IOException {
        var carried = Pattern.compile(" = [^\\n]*?(?= \\((?:spoken|style)|\\n)");
        var half = Pattern.compile("\\p{IsHan} ?\\(\\p{IsHan}");
        try (var files = Files.newDirectoryStream(GOLDEN, "*.ja.txt")) {
            for (Path file : files)
                assertThat(carried.matcher(Files.readString(file))
                                .replaceAll("")
                                .lines())
                        .as(file.toString())
                        .noneMatch(line -> half.matcher(line).find());
        }
    }

    private static boolean hasVerb(String words) {
        String first = Normalizer.normalize(words, Normalizer.Form.NFKC).strip().split("\\s+")[0];
        return CommandCatalogue.of(first.toLowerCase(Locale.ROOT)).isPresent();
    }

    /** Between quotation marks, and in the list behind 例. */
    private static List<String> printed(String card) {
        var printed = new ArrayList<>(all(QUOTED, card));
        for (String list : all(LISTED, card))
            Arrays.stream(list.split(" ?[・·] "))
                    .map(each -> each.replaceFirst("^[^:/]*: ", "").strip())
                    .forEach(printed::add);
        return printed;
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> Arrays.stream(new int[] {1, 2, 3})
                        .filter(group -> group <= match.groupCount() && match.group(group) != null)
                        .mapToObj(match::group)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** Each by its name; forms are left out, as nobody types into a conversation there. */
    private static Map<String, String> cards(String family, String language) {
        try {
            var cards = new TreeMap<String, String>();
            String[] parts = Files.readString(GOLDEN.resolve(family + "." + language + ".txt"))
                    .split("(?m)^# ");
            for (String part : Arrays.asList(parts).subList(1, parts.length)) {
                String[] card = part.split("\n", 2);
                if (!card[1].startsWith("  modal")) cards.put(card[0], card[1]);
            }
            return cards;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        for (String bundle : List.of("messages", "people", "record", "remind", "imports", "sandbox"))
            try (var reader = Files.newBufferedReader(MESSAGES.resolve(bundle + language + ".properties"))) {
                texts.load(reader);
            }
        return texts;
    }
}
