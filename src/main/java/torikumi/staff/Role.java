package torikumi.staff;

/** In which role a person acts for an office. */
public enum Role {
    /** 職員: records. Acts for a section or unit. */
    MEMBER,
    /** 課長: also corrects others, approves public wordings. */
    LEAD,
    /** 取りまとめ担当: acts for a whole department, and appoints. */
    COORDINATOR;

    public boolean fits(Office office) {
        return switch (this) {
            case MEMBER -> office.section() != null;
            case LEAD -> true;
            case COORDINATOR -> office.section() == null;
        };
    }
}
