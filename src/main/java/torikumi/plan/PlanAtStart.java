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
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import torikumi.plan.intake.AliasFile;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.NameFile;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.PlanDocument.Fault;
import torikumi.plan.intake.Reading;
import torikumi.plan.intake.SynonymFile;
import torikumi.platform.SettingFault;
import torikumi.platform.Settings;
import torikumi.platform.WorkspaceConnected;

/**
 * Takes in the plans that the settings name, or the bundled one, before anything is asked. A file that cannot be read whole
 * stops the start; a plan that would change is shown in the log and changes only once its change is confirmed.
 */
@Component
class PlanAtStart {

    private static final Logger log = LoggerFactory.getLogger(PlanAtStart.class);
    private static final String BUNDLED = "soumu-r3.txt";

    /** More lines than these nobody reads. */
    private static final int LISTED = 100;

    private final Settings settings;
    private final PlanEditing editing;

    PlanAtStart(Settings settings, PlanEditing editing) {
        this.settings = settings;
        this.editing = editing;
    }

    // Before whoever reads plans at the start.
    @EventListener
    @Order(0)
    void take(WorkspaceConnected connected) {
        // Every file is read before the first is taken in: a broken one leaves everything as it was.
        List<Read> read = settings.plans().isEmpty()
                ? List.of(read(BUNDLED, new Bundled()))
                : settings.plans().stream().map(PlanAtStart::file).toList();
        read.forEach(this::take);
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

    private static Read file(String setting) {
        Path path = Path.of(setting).toAbsolutePath();
        return read(path.getFileName().toString(), new OnDisk(path.getParent()));
    }

    private static Read read(String name, Folder folder) {
        byte[] bytes = folder.bytes(name);
        if (bytes == null) throw new SettingFault("TORIKUMI_PLAN: there is no file %s.".formatted(name));
        PlanDocument document =
                switch (DocumentReader.read(name, bytes)) {
                    case Reading.Read(var whole) -> whole;
                    case Reading.Unreadable(var faults) -> throw unreadable(name, faults);
                };
        list(document.unread(), part -> log.warn("{}: not understood, and left out: {}", name, said(part)));
        return new Read(
                new PlanSource(name, bytes),
                document,
                new PlanNames(aliases(name, folder, document), synonyms(name, folder)));
    }

    private static List<List<String>> aliases(String plan, Folder folder, PlanDocument document) {
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

    private static List<List<String>> synonyms(String plan, Folder folder) {
        String name = beside(plan, ".synonyms.csv");
        byte[] own = folder.bytes(name);
        Optional<List<Set<String>>> groups = own == null
                ? content("synonyms.csv", new Bundled().bytes("synonyms.csv"), SynonymFile::read)
                : content(name, own, SynonymFile::read);
        return groups.orElse(List.of()).stream().map(List::copyOf).toList();
    }

    private static <T> Optional<T> content(String name, byte @Nullable [] bytes, Function<byte[], NameFile<T>> read) {
        if (bytes == null) return Optional.empty();
        return switch (read.apply(bytes)) {
            case NameFile.Read<T>(var content) -> Optional.of(content);
            case NameFile.Unreadable<T>(var faults) -> throw unreadable(name, faults);
        };
    }

    private static String beside(String plan, String ending) {
        int dot = plan.lastIndexOf('.');
        return (dot > 0 ? plan.substring(0, dot) : plan) + ending;
    }

    private static SettingFault unreadable(String name, List<Fault> faults) {
        list(faults, fault -> log.error("{}: {}", name, said(fault)));
        String first = said(faults.getFirst());
        return new SettingFault(
                faults.size() == 1
                        ? "TORIKUMI_PLAN: %s, %s. Nothing was changed.".formatted(name, first)
                        : "TORIKUMI_PLAN: %s, %s; and %d more, in the lines above. Nothing was changed."
                                .formatted(name, first, faults.size() - 1));
    }

    private static void list(List<Fault> faults, Consumer<Fault> line) {
        faults.stream().limit(LISTED).forEach(line);
        if (faults.size() > LISTED) log.warn("and {} more like these", faults.size() - LISTED);
    }

    private static String said(Fault fault) {
        return "line %d, column %d: found 「%s」, expected %s"
                .formatted(fault.line(), fault.column(), fault.found(), fault.expected());
    }

    private void take(Read read) {
        String plan = "%s %s"
                .formatted(read.document().department(), read.document().year().inJapanese());
        switch (editing.take(
                read.source(), read.document(), read.names(), Optional.ofNullable(settings.applyPlanChange()))) {
            case PlanEditing.Edited.Created(int initiatives) ->
                log.info("{}: imported from {}, {} initiatives", plan, read.name(), initiatives);
            case PlanEditing.Edited.Unchanged() -> log.info("{}: as in {}", plan, read.name());
            case PlanEditing.Edited.Changed(var change) -> log.info("{}: change {} was applied", plan, change.id());
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
}
