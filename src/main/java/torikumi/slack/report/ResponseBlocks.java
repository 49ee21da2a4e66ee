package torikumi.slack.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Plan;
import torikumi.report.Responses;
import torikumi.report.Responses.Figures;
import torikumi.slack.ask.StandingWords;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;
import torikumi.staff.Denial;
import torikumi.staff.Office;

/** 回答状況: a line for each section, to whoever looks after them alone. */
final class ResponseBlocks {

    private ResponseBlocks() {}

    /** @param words what asks for it again */
    static Reply of(List<Plan> plans, List<Office> offices, Responses responses, String words, Showing showing) {
        String names = showing.all(offices);
        Card card = new Card()
                .header(showing.text("report.responses.title"))
                .context(showing.beside(
                        showing.all(
                                plans.stream().filter(plan -> !plan.isOpen()).toList()),
                        names,
                        showing.asOf(),
                        showing.text("rules.pending.onlyYou"),
                        responses.pages() == 1
                                ? ""
                                : showing.text("report.page", responses.page(), responses.pages())));
        String sum;
        if (responses.due() == null) sum = showing.text("report.responses.none", names);
        else {
            sum = showing.text(
                    responses.isPast(showing.today()) ? "report.responses.past" : "report.responses.due",
                    responses.due(),
                    figures(responses.all().figures(), showing));
            if (responses.all().before() != null)
                sum += "\n"
                        + showing.text(
                                "report.responses.before",
                                inTime(responses.all().before(), showing));
        }
        card.text(sum);
        boolean alone = isAlone(responses);
        String now = showing.beside(
                alone ? heard(responses.lines().getFirst(), responses, showing) : "",
                today(responses.all().today(), showing));
        if (!now.isEmpty()) card.context(now);
        if (!responses.lines().isEmpty() && !alone) {
            card.divider();
            for (Responses.Line line : responses.lines()) line(card, line, responses, showing);
        }
        if (responses.due() != null) card.context(showing.text("report.responses.how"));
        return card.likeliest(buttons(responses, words, showing))
                .reply(showing.text("report.responses.fallback", names, sum))
                .forAskerAlone();
    }

    private static void line(Card card, Responses.Line line, Responses responses, Showing showing) {
        card.text(showing.text("report.responses.line", line.section(), figures(line.figures(), showing)));
        List<String> parts = new ArrayList<>();
        if (line.before() != null)
            parts.add(showing.text(
                    "report.responses.before.section",
                    line.before().due(),
                    inTime(line.before().figures(), showing)));
        parts.add(heard(line, responses, showing));
        parts.add(unstaffed(line.today(), showing));
        parts.add(quiet(line.today(), showing));
        String context = showing.beside(parts);
        if (!context.isEmpty()) card.context(context);
    }

    /** A section of which the sum has said all. */
    private static boolean isAlone(Responses responses) {
        return responses.lines().size() == 1
                && responses.lines().getFirst().figures().equals(responses.all().figures());
    }

    /** 最後の報告 8日前 6月1日（火）, beside the latest due date. */
    private static String heard(Responses.Line line, Responses responses, Showing showing) {
        if (!responses.latest()) return "";
        return line.today().heardOn() == null
                ? showing.text("report.responses.unheard")
                : showing.text(
                        "report.responses.heard", StandingWords.age(line.today().heardOn(), showing));
    }

    /** 依頼14件: 期限内9件（64%）、遅れて2件、未報告3件（うちまとめて回答6件）. */
    private static String figures(Figures figures, Showing showing) {
        if (figures.asked() == 0) return showing.text("report.responses.notAsked");
        List<String> parts = new ArrayList<>();
        parts.add(showing.text("report.responses.inTime", figures.inTime(), percent(figures)));
        if (figures.late() > 0) parts.add(showing.text("report.responses.late", figures.late()));
        if (figures.open() > 0) parts.add(showing.text("report.responses.open", figures.open()));
        if (figures.dropped() > 0) parts.add(showing.text("report.responses.dropped", figures.dropped()));
        String counted =
                showing.text("report.responses.asked", figures.asked(), String.join(showing.text("list.comma"), parts));
        return figures.inBulk() == 0 ? counted : showing.text("report.responses.inBulk", counted, figures.inBulk());
    }

    private static String inTime(Figures figures, Showing showing) {
        return figures.asked() == 0
                ? showing.text("report.responses.notAsked")
                : showing.text("report.responses.inTimeOf", figures.asked(), figures.inTime(), percent(figures));
    }

    private static long percent(Figures figures) {
        return Math.round(100.0 * figures.inTime() / figures.asked());
    }

    private static String today(Responses.Today today, Showing showing) {
        return showing.beside(
                unstaffed(today, showing), count("standing.overdue", today.overdue(), showing), quiet(today, showing));
    }

    private static String unstaffed(Responses.Today today, Showing showing) {
        return today.unstaffed() == 0 ? "" : showing.text("report.responses.unstaffed", today.unstaffed());
    }

    private static String quiet(Responses.Today today, Showing showing) {
        return count("standing.quiet", today.quiet(), showing);
    }

    private static String count(String term, int size, Showing showing) {
        return size == 0 ? "" : showing.text("standing.count", showing.text(term), size);
    }

    private static List<Button> buttons(Responses responses, String words, Showing showing) {
        List<Button> buttons = new ArrayList<>();
        if (responses.page() < responses.pages())
            buttons.add(Button.open(showing, "report.button.next", Typed.page(words, responses.page() + 1)));
        if (responses.page() > 1)
            buttons.add(Button.open(showing, "report.button.previous", Typed.page(words, responses.page() - 1)));
        buttons.add(Button.open(showing, "rules.button.pending", "pending"));
        buttons.add(responses.due() == null ? Ways.rules(showing) : Button.open(showing, "button.status", "status"));
        return buttons;
    }

    /**
     * To whoever looks after nothing: who does, and what they can see instead.
     *
     * @param own an office of theirs; null where there is none
     */
    static Reply nothing(@Nullable Office own, Showing showing) {
        String who = own == null ? "" : DenialWords.named(Denial.LEADS_AND_COORDINATORS_ONLY, own, showing);
        return new Card(showing, "report.responses.ownOnly", who)
                .buttons(Ways.lost(showing))
                .reply()
                .forAskerAlone();
    }
}
