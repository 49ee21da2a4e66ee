package torikumi.progress;

import org.jspecify.annotations.Nullable;

record StandingLine(StandingRow standing, @Nullable UpdateRow last) {}
