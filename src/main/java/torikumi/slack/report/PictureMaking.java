package torikumi.slack.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.PlanDirectory;
import torikumi.report.Pictures;
import torikumi.report.YearCourse;
import torikumi.report.YearCourses;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.slack.delivery.OutgoingFile;
import torikumi.slack.words.CommandCatalogue;

/** Pictures of how it went: the course and the answers, then every initiative by month. */
@Component
class PictureMaking implements Making<PictureWish> {

    // So many stand beside each other in a message and are looked at.
    private static final int MOST = 10;

    private final PlanDirectory directory;
    private final YearCourses courses;
    private final Pictures pictures;
    private final PictureSharing sharing;

    PictureMaking(PlanDirectory directory, YearCourses courses, Pictures pictures, PictureSharing sharing) {
        this.directory = directory;
        this.courses = courses;
        this.pictures = pictures;
        this.sharing = sharing;
    }

    @Override
    public Class<PictureWish> of() {
        return PictureWish.class;
    }

    @Override
    public Optional<Reply> offer(PictureWish wish, String personId, Showing showing) {
        return sharing.offer(wish, personId, showing);
    }

    @Override
    public Made make(PictureWish wish, String personId, Showing showing) {
        WishedPlace place = wish.place();
        List<YearCourse> all = place.plans(directory).stream()
                .map(plan -> courses.of(plan, wish.months(), showing.today()).of(place::has))
                .filter(course -> !course.lines().isEmpty())
                .toList();
        if (all.isEmpty()) return new Made.Instead(showing.text("report.nothing"));
        List<YearCourse> begun =
                all.stream().filter(course -> !course.isToCome()).toList();
        if (begun.isEmpty())
            return new Made.Instead(
                    PictureWords.of(all.getFirst(), place, showing).toCome());
        List<PictureWords> worded = begun.stream()
                .map(course -> PictureWords.of(course, place, showing))
                .toList();
        int pages = worded.stream().mapToInt(words -> words.pages().size()).sum();
        boolean whole = worded.size() + pages <= MOST;
        List<OutgoingFile> files = new ArrayList<>();
        for (PictureWords words : worded) {
            files.add(file(words.overview(), words));
            if (whole) words.pages().forEach(page -> files.add(file(page, words)));
        }
        return new Made.Files(files.subList(0, Math.min(MOST, files.size())), sentence(worded, whole, showing));
    }

    private OutgoingFile file(PictureWords.Picture picture, PictureWords words) {
        return new OutgoingFile(
                Making.fileName(picture.name(), "png"), picture.name(), picture.alt(), pictures.png(picture.drawing()));
    }

    private static String sentence(List<PictureWords> worded, boolean whole, Showing showing) {
        PictureWords first = worded.getFirst();
        String about = worded.size() == 1
                ? first.about()
                : showing.all(worded.stream()
                        .limit(MOST)
                        .map(words -> words.course().plan())
                        .toList());
        int many =
                worded.stream().mapToInt(words -> words.course().lines().size()).sum();
        String sentence = showing.text("report.picture.sentence", about, first.period(), many);
        if (whole) return sentence;
        var where = first.course().lines().getFirst().where();
        String words = "%s %s".formatted(Typed.of(where.plan()), where.section().name());
        return sentence + showing.text("report.picture.shortened", showing.typed(CommandCatalogue.REPORT, words));
    }
}
