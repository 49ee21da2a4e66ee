package torikumi.slack.card;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Capacity;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OthersWhoMay;
import torikumi.staff.Role;

/**
 * Why somebody may not, who may instead, and what to do then. Those who may stand there by name, which tells nobody that they were named;
 * a mention would where many read.
 */
public final class DenialWords {

    private DenialWords() {}

    public static String sentence(Denial why, Office office, Showing showing) {
        return switch (why) {
            case NOT_YOUR_OFFICE ->
                office.section() == null
                        ? worded("people.denied.notYourDepartment", why, office, showing)
                        : worded("people.denied.notYourOffice", why, office, showing);
            case NOT_YOURS -> worded("people.denied.notYours", why, office, showing);
            case AUTHOR_ONLY -> worded("people.denied.authorOnly", why, office, showing);
            case LEADS_ONLY -> worded("people.denied.leadsOnly", why, office, showing);
            case LEADS_AND_COORDINATORS_ONLY -> worded("people.denied.leadsAndCoordinatorsOnly", why, office, showing);
            case COORDINATORS_ONLY -> worded("people.denied.coordinatorsOnly", why, office.wholeDepartment(), showing);
            case ADMINISTRATORS_ONLY -> worded("people.denied.administratorsOnly", why, office, showing);
            case DEPUTIES_MAY_NOT_APPOINT ->
                worded("people.denied.deputiesMayNotAppoint", why, office.wholeDepartment(), showing);
            case GUESTS_MAY_NOT_READ -> showing.text("people.denied.guestsMayNotRead");
            case GUESTS_MAY_NOT_WRITE -> showing.text("people.denied.guestsMayNotWrite");
            case NOT_KNOWN -> showing.text("people.denied.notKnown");
        };
    }

    /**
     * The same to whoever was about to record.
     *
     * @param what the initiative's code
     */
    public static String ofRecord(Denial why, Office office, @Nullable Object what, Showing showing) {
        return switch (why) {
            case NOT_YOUR_OFFICE -> worded("refusal.notYourOffice", why, office, showing, what == null ? office : what);
            case NOT_YOURS -> worded("refusal.notYours", why, office, showing);
            case GUESTS_MAY_NOT_WRITE -> showing.text("refusal.guestsMayNotWrite", office);
            case NOT_KNOWN -> showing.text("refusal.notKnown", office);
            default -> sentence(why, office, showing);
        };
    }

    /** 課長、取りまとめ担当（川上さん）、管理者: as what one may open again what is closed, and who can. */
    public static String reopening(Set<Capacity> may, Denial why, Office office, Showing showing) {
        return may.stream()
                .map(capacity -> showing.text("capacity." + capacity.name().toLowerCase(Locale.ROOT))
                        + (capacity == Capacity.COORDINATOR ? named(why, office, showing) : ""))
                .collect(Collectors.joining(showing.text("list.or")));
    }

    /** （村上さん、川上さんほか2人）, to stand behind the word for what they are; empty where there is nobody to name. */
    public static String named(Denial why, Office office, Showing showing) {
        return showing.othersWhoMay(why, office)
                .map(others -> named(others, showing))
                .orElse("");
    }

    /** Leads to all the people of the office, where they are whom to ask; where there is nobody, to whoever could be. */
    public static List<Button> who(Denial why, Office office, Showing showing) {
        return switch (why) {
            case NOT_YOUR_OFFICE,
                    NOT_YOURS,
                    AUTHOR_ONLY,
                    LEADS_ONLY,
                    LEADS_AND_COORDINATORS_ONLY,
                    COORDINATORS_ONLY,
                    DEPUTIES_MAY_NOT_APPOINT ->
                List.of(showing.othersWhoMay(why, office)
                        .filter(OthersWhoMay::readerAppoints)
                        .map(nobody -> Ways.appoint(nobody.missingIn(), showing))
                        .orElseGet(() -> Ways.who(office, showing)));
            case ADMINISTRATORS_ONLY, GUESTS_MAY_NOT_READ, GUESTS_MAY_NOT_WRITE, NOT_KNOWN -> List.of();
        };
    }

    private static String named(OthersWhoMay others, Showing showing) {
        return others.people().isEmpty()
                ? ""
                : showing.text("people.denied.named", PeopleWords.few(others.people(), showing.say()));
    }

    private static String worded(String key, Denial why, Office office, Showing showing) {
        return worded(key, why, office, showing, "");
    }

    private static String worded(String key, Denial why, Office office, Showing showing, Object what) {
        Optional<OthersWhoMay> others = showing.othersWhoMay(why, office);
        return showing.text(
                key,
                office,
                others.map(known -> named(known, showing)).orElse(""),
                others.map(known -> nobody(known, showing)).orElse(""),
                PeopleWords.role(Role.LEAD, office, showing.say()),
                others.filter(OthersWhoMay::readerAppoints).isPresent() ? "" : showing.text("people.denied.ask"),
                what);
    }

    /** 総務課の課長はいまいません。任命できるのは川上さんです。 */
    private static String nobody(OthersWhoMay others, Showing showing) {
        if (!others.people().isEmpty() || others.why() == Denial.ADMINISTRATORS_ONLY) return "";
        Role missing = others.missing();
        String post = missing == Role.MEMBER
                ? showing.text("people.denied.nobody.member", others.office())
                : PeopleWords.post(missing, others.missingIn(), showing.say());
        if (others.readerAppoints()) return showing.text("people.denied.nobody.appoint", post);
        return showing.text(
                "people.denied.nobody",
                post,
                others.appointing().isEmpty()
                        ? showing.text("people.administrators")
                        : PeopleWords.few(others.appointing(), showing.say()));
    }
}
