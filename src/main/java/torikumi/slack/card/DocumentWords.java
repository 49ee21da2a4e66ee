package torikumi.slack.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import torikumi.plan.DocumentSentences;
import torikumi.plan.intake.Reading;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Place;
import torikumi.plan.intake.source.Remark;
import torikumi.platform.FiscalYear;
import torikumi.platform.Say;

/** A document's faults and remarks in words: where, what stands there, and what to do or what was done with it. */
public record DocumentWords(Say say) implements DocumentSentences {

    @Override
    public String of(Fault fault) {
        return sentence(fault.place(), fault.found(), "plan.fault." + camel(fault.kind()), fault.arguments());
    }

    @Override
    public String of(Remark remark) {
        String family = remark.kind().leftOut() ? "plan.leftOut." : "plan.said.";
        return sentence(remark.place(), remark.found(), family + camel(remark.kind()), remark.arguments());
    }

    @Override
    public String of(Reading.Missing missing) {
        return say.text("plan.missing." + camel(missing));
    }

    /** The first faults, then how many more there are. */
    public List<String> of(Reading.Unreadable unreadable) {
        List<String> sentences =
                new ArrayList<>(unreadable.faults().stream().map(this::of).toList());
        if (unreadable.more() > 0) sentences.add(say.text("plan.fault-more", unreadable.more()));
        return sentences;
    }

    private String sentence(Place place, String found, String key, List<Object> arguments) {
        String words = say.text(key, arguments.stream().map(this::worded).toArray());
        if (place.equals(Place.START) && found.isEmpty()) return words;
        return found.isEmpty()
                ? say.text("plan.at", where(place), words)
                : say.text("plan.atFound", where(place), found, words);
    }

    private String where(Place place) {
        return place.sheet() == null
                ? say.text("plan.place", place.line(), place.column())
                : say.text("plan.placeInSheet", place.sheet(), place.cell());
    }

    private Object worded(Object argument) {
        return switch (argument) {
            case FiscalYear year -> Facts.year(year, say);
            // Such as a column: known by its name alone.
            case Enum<?> named -> say.text("plan.column." + camel(named));
            default -> argument;
        };
    }

    private static String camel(Enum<?> kind) {
        StringBuilder key = new StringBuilder();
        for (String word : kind.name().toLowerCase(Locale.ROOT).split("_"))
            key.append(key.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        return key.toString();
    }
}
