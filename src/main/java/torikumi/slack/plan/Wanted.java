package torikumi.slack.plan;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.Reading;
import torikumi.plan.intake.Reading.Missing;
import torikumi.platform.FiscalYear;
import torikumi.slack.delivery.Upload;

/**
 * What is to be said of a file before it can be read, as the button and the form carry it that ask. The names are kept in old messages,
 * so they do not change.
 *
 * @param file Slack's id of it
 * @param name as it is called
 * @param missing what is asked
 * @param department as it was understood or said already; null where it is not known
 * @param year its first, as it was understood or said already; null where it is not known
 * @param sheet as it was chosen already; null where it was not
 * @param sheets among which to choose; empty where there are none, or too many to be listed
 */
record Wanted(
        String file,
        String name,
        Set<Missing> missing,
        @Nullable String department,
        @Nullable Integer year,
        @Nullable String sheet,
        List<String> sheets) {

    // A button carries 2000 characters; a sheet has a name of 31 at most.
    private static final int LISTED = 25;
    private static final int NAME = 255;

    Wanted {
        missing = Collections.unmodifiableSet(missing == null ? new TreeSet<>() : new TreeSet<>(missing));
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
    }

    /** Null where nothing is wanting. */
    static @Nullable Wanted of(Proposing.Understood understood, Upload upload, Given given) {
        if (!(understood.reading() instanceof Reading.Wanting(var missing, var known))) return null;
        String name = understood.name();
        return new Wanted(
                upload.id(),
                name.length() > NAME ? name.substring(name.length() - NAME) : name,
                missing,
                known.department() == null ? given.department() : known.department(),
                known.year() == null ? null : Integer.valueOf(known.year().startYear()),
                given.sheet(),
                known.sheets().size() > LISTED ? List.of() : known.sheets());
    }

    /** What need not be asked, or is asked with this to begin with. */
    Given given() {
        return new Given(
                missing.contains(Missing.DEPARTMENT) ? null : department,
                year == null ? null : new FiscalYear(year),
                sheet);
    }

    String carried() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static Optional<Wanted> read(@Nullable String carried) {
        try {
            return carried == null || carried.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(JsonMapper.shared().readValue(carried, Wanted.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
