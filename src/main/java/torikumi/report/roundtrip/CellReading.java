package torikumi.report.roundtrip;

import java.time.LocalDate;
import java.util.Optional;

/** How people write in cells; empty for what is nothing of the kind. */
public interface CellReading {

    /** 変更なし. */
    boolean isUnchanged(String written);

    /** 6/9, 令和3年6月9日. */
    Optional<LocalDate> day(String written);

    /** 60%, 60, 6割; out of range, too. */
    Optional<Integer> percentage(String written);
}
