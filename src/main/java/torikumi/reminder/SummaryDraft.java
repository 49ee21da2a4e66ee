package torikumi.reminder;

import java.util.List;
import torikumi.progress.Board;
import torikumi.progress.Courtesy;
import torikumi.progress.Progress;
import torikumi.progress.Reported;
import torikumi.staff.Office;

/**
 * What a summary is filled in with before anybody has written it, as it stands when its form is opened: facts, no wording. What people
 * said is in it without their greetings and thanks.
 *
 * @param lines what was reported of each initiative; empty where sections have sent their summaries
 * @param sections what each of them has sent
 * @param missing the sections that have not sent theirs; empty for a section's own
 */
public record SummaryDraft(List<Line> lines, List<Section> sections, List<Office> missing) {

    /** @param said the last that was reported */
    public record Line(Reported reported, Progress said) {}

    public record Section(SummaryLine line, String words) {}

    public SummaryDraft {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
        missing = List.copyOf(missing);
    }

    static SummaryDraft of(Board board, Gathered below) {
        List<Section> sections = below.sent().stream()
                .map(summary -> new Section(summary.line(), Courtesy.without(summary.words())))
                .toList();
        List<Line> lines = sections.isEmpty()
                ? board.lines().stream()
                        .filter(line -> line.standing().isHeard())
                        .map(SummaryDraft::line)
                        .toList()
                : List.of();
        return new SummaryDraft(lines, sections, below.missing());
    }

    private static Line line(Reported reported) {
        Progress said =
                reported.last() == null ? Progress.NOTHING : reported.last().progress();
        return new Line(
                reported,
                said.words(Courtesy.without(said.words()))
                        .reason(Courtesy.without(said.reason()))
                        .nextStep(Courtesy.without(said.nextStep())));
    }
}
