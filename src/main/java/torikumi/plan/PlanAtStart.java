package torikumi.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.Reading;
import torikumi.plan.intake.names.AliasFile;
import torikumi.plan.intake.names.NameFile;
import torikumi.plan.intake.names.SynonymFile;
import torikumi.plan.intake.source.Fault;
import torikumi.platform.SettingFault;
import torikumi.platform.Settings;
import torikumi.platform.WorkspaceConnected;

/**
 * Takes in the plans that the settings name, or the bundled one where there is no other, before anything is asked. A file that cannot be
 * read whole stops the start only where there is no plan yet; a plan that would change is shown in the log and changes only once its
 * change is confirmed.
 */
@Component
class PlanAtStart {

    private static final Logger log = LoggerFactory.getLogger(PlanAtStart.class);
    private static final String BUNDLED = "soumu-r3.txt";

    /** More lines than these nobody reads. */
    private static final int LISTED = 100;

    private final Settings settings;
    private final PlanEditing editing;
    private final DocumentSentences sentences;

    PlanAtStart(Settings settings, PlanEditing editing, DocumentSentences sentences) {
        this.settings = settings;
        this.editing = editing;
        this.sentences = sentences;
    }

    // Before whoever reads plans at the start.
    @EventListener
    @Order(0)
    void take(WorkspaceConnected connected) {
        if (settings.plans().isEmpty()) {
            read(BUNDLED, new Bundled()).stream()
                    // Whoever has brought in a plan of their own needs this one no more.
                    .filter(read -> !editing.hasPlan() || editing.hasPlan(read.document()))
                    .forEach(this::take);
            return;
        }
        try {
            // Every file is read before the first is taken in: a broken one leaves everything as it was.
            List<Read> read = settings.plans().stream()
                    .flatMap(file -> file(file).stream())
                    .toList();
            read.forEach(this::take);
        } catch (SettingFault fault) {
            if (!editing.hasPlan()) throw fault;
            log.error("{} The plans that are in force stay as they are.", fault.getMessage());
        }
    }

    private record Read(PlanSource source, PlanDocument document, PlanNames names) {

        String name() {
            return source.fileName();
        }
    }

    /** Where a plan lies together with the files beside it. */
    private interface Folder {

        byte @Nullable [] bytes(String name);
    }

    private record Bundled() implements Folder {

        @Override
        public byte @Nullable [] bytes(String name) {
            try {
                var resource = new ClassPathResource("plan/" + name);
                return resource.exists() ? resource.getContentAsByteArray() : null;
            } catch (IOException e) {
                throw new IllegalStateException("the bundled " + name + " cannot be read", e);
            }
        }
    }

    private record OnDisk(Path folder) implements Folder {

        @Override
        public byte @Nullable [] bytes(String name) {
            try {
                return Files.readAllBytes(folder.resolve(name));
            } catch (NoSuchFileException e) {
                return null;
            } catch (IOException e) {
                throw new SettingFault(
                        "TORIKUMI_PLAN: the file %s cannot be read; is it a file, and may it be read?"
                                .formatted(folder.resolve(name)),
                        e);
            }
        }
    }

    private List<Read> file(String setting) {
        Path path = Path.of(setting).toAbsolutePath();
        return read(path.getFileName().toString(), new OnDisk(path.getParent()));
    }

    private List<Read> read(String name, Folder folder) {
        byte[] bytes = folder.bytes(name);
        if (bytes == null) throw new SettingFault("TORIKUMI_PLAN: there is no file %s.".formatted(name));
        List<PlanDocument> documents =
                switch (DocumentReader.read(name, bytes, Given.NOTHING)) {
                    case Reading.Read(var read) -> read;
                    case Reading.Wanting wanting -> throw wanting(name, wanting);
                    case Reading.Unreadable unreadable ->
                        throw unreadable(name, unreadable.faults(), unreadable.more());
                };
        var source = new PlanSource(name, bytes, folder instanceof Bundled);
        return documents.stream()
                .map(document -> read(source, folder, document))
                .toList();
    }

    private Read read(PlanSource source, Folder folder, PlanDocument document) {
        String name = source.fileName();
        document.unread().stream()
                .limit(LISTED)
                .forEach(part -> log.warn("{}: left out: {}", name, sentences.of(part)));
        document.said().stream().limit(LISTED).forEach(part -> log.info("{}: {}", name, sentences.of(part)));
        long more = Stream.of(document.unread(), document.said())
                .mapToLong(remarks -> remarks.stream().skip(LISTED).count())
                .sum();
        if (more > 0) log.warn("{}: and some {} more like these", name, more);
        return new Read(source, document, new PlanNames(aliases(name, folder, document), synonyms(name, folder)));
    }

    private List<List<String>> aliases(String plan, Folder folder, PlanDocument document) {
        String name = beside(plan, ".aliases.csv");
        Map<PlaceName, List<String>> aliases = content(
                        name, folder.bytes(name), bytes -> AliasFile.read(bytes, document))
                .orElse(Map.of());
        List<List<String>> lines = new ArrayList<>();
        aliases.forEach((place, others) -> {
            List<String> line = new ArrayList<>(List.of(place.toString()));
            line.addAll(others);
            lines.add(line);
        });
        return lines;
    }

    private List<List<String>> synonyms(String plan, Folder folder) {
        String name = beside(plan, ".synonyms.csv");
        byte[] own = folder.bytes(name);
        Optional<List<Set<String>>> groups = own == null
                ? content("synonyms.csv", new Bundled().bytes("synonyms.csv"), SynonymFile::read)
                : content(name, own, SynonymFile::read);
        return groups.orElse(List.of()).stream().map(List::copyOf).toList();
    }

    private <T> Optional<T> content(String name, byte @Nullable [] bytes, Function<byte[], NameFile<T>> read) {
        if (bytes == null) return Optional.empty();
        return switch (read.apply(bytes)) {
            case NameFile.Read<T>(var content) -> Optional.of(content);
            case NameFile.Unreadable<T>(var faults) -> throw unreadable(name, faults, 0);
        };
    }

    private static String beside(String plan, String ending) {
        int dot = plan.lastIndexOf('.');
        return (dot > 0 ? plan.substring(0, dot) : plan) + ending;
    }

    private SettingFault wanting(String name, Reading.Wanting wanting) {
        return fault(
                name, wanting.missing().stream().map(sentences::of).sorted().toList(), 0);
    }

    private SettingFault unreadable(String name, List<Fault> faults, int more) {
        return fault(name, faults.stream().map(sentences::of).toList(), more);
    }

    private static SettingFault fault(String name, List<String> sentences, int more) {
        sentences.forEach(sentence -> log.error("{}: {}", name, sentence));
        String others = sentences.size() + more == 1
                ? ""
                : " And %d more, in the lines above.".formatted(sentences.size() + more - 1);
        return new SettingFault(
                "TORIKUMI_PLAN: %s: %s%s Nothing was changed.".formatted(name, sentences.getFirst(), others));
    }

    private void take(Read read) {
        String plan = "%s %s"
                .formatted(read.document().department(), read.document().year().inJapanese());
        switch (edited(read)) {
            case PlanEditing.Edited.Created(int initiatives) ->
                log.info("{}: imported from {}, {} initiatives", plan, read.name(), initiatives);
            case PlanEditing.Edited.Unchanged() -> log.info("{}: as in {}", plan, read.name());
            case PlanEditing.Edited.Changed(var change) -> log.info("{}: change {} was applied", plan, change.id());
            // Nobody set it: it was changed since, and stays as it was changed.
            case PlanEditing.Edited.Shown shown when settings.plans().isEmpty() -> {}
            case PlanEditing.Edited.Shown(var change) -> {
                log.warn(
                        "{}: {} differs from what is stored. Nothing was changed yet. It would change:",
                        plan,
                        read.name());
                change.changes().forEach(each -> log.warn("  {}", each));
                log.warn("To apply just this, start once with TORIKUMI_PLAN_APPLY={}", change.id());
            }
        }
    }

    private PlanEditing.Edited edited(Read read) {
        Optional<String> confirmed = Optional.ofNullable(settings.applyPlanChange());
        return BegunTwice.onceMore(() -> editing.take(read.source(), read.document(), read.names(), confirmed));
    }
}
