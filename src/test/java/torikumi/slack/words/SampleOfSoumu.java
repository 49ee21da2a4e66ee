package torikumi.slack.words;

/** What examples are made of where somebody acts for 総務課 in the bundled plan, with the scale that everybody starts with. */
public final class SampleOfSoumu {

    public static final Sample SAMPLE = new Sample(
            "総務部",
            "R3",
            "令和3年度",
            2021,
            "R3-総務-03",
            "防災危機管理課（地域防災）",
            "電子決裁",
            new Sample.Named("総務課", "総務-03", "順調", "やや遅れ", false),
            new Sample.Named("soumu", "soumu-3", "on track", "slipping", false));

    private SampleOfSoumu() {}
}
