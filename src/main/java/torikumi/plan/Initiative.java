package torikumi.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 重点取組み事項.
 *
 * @param wording verbatim, as published
 * @param fields further columns of the published table by their heading, in its order
 * @param jointWith the other sections that own it, as they are named; it stands in the first's
 * @param withdrawnOn the day it was taken out of the plan, null while it is part of it
 */
public record Initiative(
        long id,
        InitiativeCode code,
        String wording,
        Map<String, String> fields,
        List<String> jointWith,
        @Nullable LocalDate withdrawnOn) {

    public Initiative(
            long id, InitiativeCode code, String wording, Map<String, String> fields, @Nullable LocalDate withdrawnOn) {
        this(id, code, wording, fields, List.of(), withdrawnOn);
    }

    public Initiative {
        jointWith = List.copyOf(jointWith);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
