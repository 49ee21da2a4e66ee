package torikumi.slack.remind;

import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;
import torikumi.reminder.Addressee;
import torikumi.reminder.Cadence;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRule;
import torikumi.reminder.RuleLine;
import torikumi.slack.card.About;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.RuleWords;
import torikumi.slack.card.SlackIds;
import torikumi.slack.words.CadenceWords;

/** The form of a rule for asking: about what, whom, how often, when; with its next dates. */
public final class RuleForm {

    public static final String ABOUT = "about";
    public static final String LEVEL = "level";
    public static final String ASKED = "asked";
    public static final String CHANNEL = "channel";
    public static final String CADENCE = "cadence";
    public static final String DAY = "day";
    public static final String TIME = "time";
    public static final String LEAD = "lead";
    public static final String QUIET = "quiet";

    private static final int MOST_LEAD = 15;

    private RuleForm() {}

    /** How often, as the menu offers it; each is understood by {@link CadenceWords}. */
    enum Often {
        WEEKLY("毎週"),
        FORTNIGHTLY("隔週"),
        MONTHLY("毎月"),
        QUARTERLY("四半期末"),
        HALF_YEARLY("半期末"),
        YEAR_END("年度末"),
        YEARLY("毎年"),
        NEVER("なし");

        final String words;

        Often(String words) {
            this.words = words;
        }

        static Often of(Cadence cadence) {
            return switch (cadence) {
                case Cadence.Weekly weekly -> WEEKLY;
                case Cadence.Fortnightly fortnightly -> FORTNIGHTLY;
                case Cadence.MonthlyOn monthly -> MONTHLY;
                case Cadence.MonthEnd monthly -> MONTHLY;
                case Cadence.QuarterEnd quarterly -> QUARTERLY;
                case Cadence.HalfYearEnd half -> HALF_YEARLY;
                case Cadence.YearEnd yearly -> YEAR_END;
                case Cadence.YearlyOn yearly -> YEARLY;
                case Cadence.Never never -> NEVER;
            };
        }
    }

    /**
     * What stands in the fields, as it was entered or typed.
     *
     * @param about words of an office or an initiative
     * @param channel id; null for none
     * @param cadence name of an {@link Often}
     * @param lead null for the usual
     */
    public record Entered(
            String about,
            Level level,
            Addressee asked,
            @Nullable String channel,
            String cadence,
            String day,
            String time,
            @Nullable Integer lead,
            String quiet) {

        /** The same as if it had been typed; the menu and the day beside it make the cadence. */
        public CadenceWords.Said said(LocalDate today) {
            String often = Often.valueOf(cadence).words;
            String plain = day.strip();
            if (plain.matches("(?U)\\d{1,3}")) plain += cadence.equals(Often.MONTHLY.name()) ? "日" : "開庁日前";
            if (plain.matches("(?U)\\d{1,3}\\s*(?:開庁日|営業日|日)前"))
                plain = (cadence.equals(Often.MONTHLY.name()) ? "最終開庁日の" : "の") + plain;
            boolean joined = plain.startsWith("の");
            var made = CadenceWords.of(often + (joined ? "" : " ") + plain, today);
            String[] times = quiet.split("(?U)\\s*(?:[-－〜～~–]|から)\\s*", 2);
            return new CadenceWords.Said(
                    about,
                    CadenceWords.Wish.SET,
                    level,
                    made.cadence(),
                    asked,
                    orNull(time),
                    // How many days ahead there can be, the cadence tells.
                    made.cadence() == null ? null : lead,
                    orNull(times[0]),
                    times.length < 2 ? null : orNull(times[1]),
                    made.troubles());
        }

        private static @Nullable String orNull(String text) {
            return text.isBlank() ? null : text.strip();
        }
    }

    /** The fields for a rule that holds. */
    public static Entered of(About about, RuleLine line, Say say) {
        var rule = line.rule();
        return new Entered(
                about.words(),
                rule.level(),
                rule.asked(),
                line.channel() == null ? null : line.channel().channelId(),
                Often.of(rule.cadence()).name(),
                day(rule.cadence(), say),
                RuleWords.time(rule.at()),
                rule.lead(),
                "%s-%s"
                        .formatted(
                                RuleWords.time(rule.quiet().from()),
                                RuleWords.time(rule.quiet().until())));
    }

    /** The same with what was typed in its place. */
    public static Entered with(Entered now, CadenceWords.Said said, Say say) {
        boolean quiet = said.quietFrom() != null || said.quietUntil() != null;
        return new Entered(
                now.about(),
                said.level() == null ? now.level() : said.level(),
                asked(now, said),
                now.channel(),
                said.cadence() == null
                        ? now.cadence()
                        : Often.of(said.cadence()).name(),
                said.cadence() == null ? now.day() : day(said.cadence(), say),
                said.at() == null ? now.time() : said.at(),
                lead(now, said),
                quiet ? "%s-%s".formatted(text(said.quietFrom()), text(said.quietUntil())) : now.quiet());
    }

    /** Summaries are asked of people, whatever else is asked in a channel. */
    private static Addressee asked(Entered now, CadenceWords.Said said) {
        if (said.asked() != null) return said.asked();
        return said.levelOrUsual() == Level.SECTION ? now.asked() : Addressee.PEOPLE;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Integer lead(Entered now, CadenceWords.Said said) {
        if (said.lead() != null) return said.lead();
        if (said.cadence() == null) return now.lead();
        return said.cadence().equals(new Cadence.MonthEnd(0)) ? ReminderRule.USUAL_LEAD : 0;
    }

    private static String day(Cadence cadence, Say say) {
        return switch (cadence) {
            case Cadence.Weekly(var day) -> RuleWords.weekday(day, say);
            case Cadence.Fortnightly(var anchor) -> anchor.toString().replace('-', '/');
            case Cadence.MonthlyOn(int day) -> String.valueOf(day);
            case Cadence.MonthEnd(int before) -> before == 0 ? "" : say.text("rules.day.beforeEnd", before);
            case Cadence.YearlyOn(int month, int day) -> "%d/%d".formatted(month, day);
            case Cadence.Never never -> "";
            default -> cadence.beforeMonthEnd() == 0 ? "" : String.valueOf(cadence.beforeMonthEnd());
        };
    }

    /**
     * @param abouts what can be chosen, the one that was asked for among them
     * @param notice what has to be mended; null for nothing
     * @param preview the next dates, or why there are none; empty where nothing is known yet
     */
    public static View of(Entered entered, List<About> abouts, @Nullable String notice, List<String> preview, Say say) {
        var form = new Form(SlackIds.REMIND_RULE, say)
                .notice(notice)
                .telling(true)
                .choice(
                        ABOUT,
                        say.text("rules.field.about"),
                        abouts.stream()
                                .map(about -> new Form.Option(about.name(say), about.words()))
                                .toList(),
                        entered.about())
                .choice(
                        LEVEL,
                        say.text("rules.field.level"),
                        levels(say),
                        entered.level().name())
                .choice(
                        CADENCE,
                        say.text("rules.field.cadence"),
                        List.of(Often.values()).stream()
                                .map(often -> new Form.Option(
                                        say.text("rules.often." + often.name().toLowerCase(Locale.ROOT)), often.name()))
                                .toList(),
                        entered.cadence())
                .line(DAY, say.text("rules.field.day"), entered.day())
                .optional()
                .hint(say.text("rules.field.day.hint"))
                .choice(
                        LEAD,
                        say.text("rules.field.lead"),
                        leads(say),
                        entered.lead() == null ? "" : entered.lead().toString())
                .line(TIME, say.text("rules.field.time"), entered.time())
                .optional()
                .hint(say.text("rules.field.time.hint"))
                .card(preview(preview, say))
                .choice(
                        ASKED,
                        say.text("rules.field.asked"),
                        List.of(
                                new Form.Option(say.text("rules.option.channel"), Addressee.CHANNEL.name()),
                                new Form.Option(say.text("rules.option.people"), Addressee.PEOPLE.name())),
                        entered.asked().name())
                .channel(CHANNEL, say.text("rules.field.channel"), entered.channel())
                .optional()
                .hint(say.text("rules.field.channel.hint"))
                .line(QUIET, say.text("rules.field.quiet"), entered.quiet())
                .optional()
                .hint(say.text("rules.field.quiet.hint"));
        return form.view(say.text("rules.form.rule"), say.text("rules.button.set"));
    }

    private static List<Form.Option> levels(Say say) {
        return List.of(Level.values()).stream()
                .map(level -> new Form.Option(RuleWords.level(level, say), level.name()))
                .toList();
    }

    private static List<Form.Option> leads(Say say) {
        List<Form.Option> leads = new ArrayList<>();
        leads.add(new Form.Option(say.text("rules.option.sameDay"), "0"));
        IntStream.rangeClosed(1, MOST_LEAD)
                .forEach(days ->
                        leads.add(new Form.Option(say.text("rules.option.before", days), String.valueOf(days))));
        return leads;
    }

    private static Card preview(List<String> lines, Say say) {
        return new Card()
                .context(
                        lines.isEmpty()
                                ? say.text("rules.preview.empty")
                                : say.text("rules.preview", String.join("\n", lines)));
    }

    /** In which channel a section is asked. */
    public static View channel(String words, List<About> abouts, @Nullable String channelId, Say say) {
        return new Form(SlackIds.REMIND_CHANNEL, say)
                .choice(
                        ABOUT,
                        say.text("rules.field.about"),
                        abouts.stream()
                                .map(about -> new Form.Option(about.name(say), about.words()))
                                .toList(),
                        words)
                .channel(CHANNEL, say.text("rules.field.channel"), channelId)
                .optional()
                .hint(say.text("rules.field.channel.hint"))
                .view(say.text("rules.form.channel"), say.text("rules.button.set"));
    }
}
