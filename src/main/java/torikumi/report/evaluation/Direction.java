package torikumi.report.evaluation;

/** 次年度の方向性, which a person chooses. */
public enum Direction {
    /** 継続. */
    CONTINUE,
    /** 拡充. */
    EXPAND,
    /** 縮小. */
    REDUCE,
    /** 完了. */
    COMPLETE,
    /** 中止. */
    END
}
