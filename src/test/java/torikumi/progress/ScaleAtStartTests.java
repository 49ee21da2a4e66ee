package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.SettingFault;
import torikumi.platform.Settings;
import torikumi.platform.WorkspaceConnected;

class ScaleAtStartTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        private static final String HEADER =
                "key,symbol,closing,reason required,next step asked,late,japanese,meaning,english,meaning in english,words\n";
        private static final String ABC = HEADER + "a,Ａ,no,no,no,no,進んだ,,A,,\nb,Ｂ,no,no,no,no,計画どおり,,B,,\n";

        @Autowired
        HealthScales scales;

        @TempDir
        Path folder;

        private void start(String scale) throws Exception {
            Path file = Files.writeString(folder.resolve("scale.csv"), scale);
            var settings = Settings.from(Map.of("TORIKUMI_SCALE", file.toString())::get);
            new ScaleAtStart(settings, scales, Clock.fixed(NOW, ZoneOffset.UTC))
                    .take(new WorkspaceConnected(CurrentWorkspace.get()));
        }

        @Test
        void takesTheFilesScaleOnceAndKeepsTheOldOneReadable() throws Exception {
            start(ABC);
            int edition = scales.current().edition();
            start(ABC);

            assertThat(scales.current().edition()).isEqualTo(edition);
            assertThat(scales.current().offered()).extracting(Grade::key).containsExactly("a", "b");
            assertThat(scales.current().grade("on-track"))
                    .hasValueSatisfying(old -> assertThat(old.offered()).isFalse());
            assertThat(recorded(TANAKA, Progress.said("計画を立てた").health("b"))
                            .update()
                            .grade()
                            .key())
                    .isEqualTo("b");

            start(ABC + "c,Ｃ,no,yes,no,yes,遅い,,C,,\n");
            assertThat(scales.current().edition()).isEqualTo(edition + 1);
        }

        @Test
        void refusesAScaleInWhichAWordHasTwoMeanings() {
            int edition = scales.current().edition();
            assertThatThrownBy(() -> start(ABC + "c,Ｃ,no,no,no,no,計画どおり,,C,,\n"))
                    .isInstanceOf(SettingFault.class)
                    .hasMessageContaining("計画どおり");
            assertThat(scales.current().edition()).isEqualTo(edition);
        }
    }
}
