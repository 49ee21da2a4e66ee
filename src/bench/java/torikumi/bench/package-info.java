/** Measures how fast the whole application answers, process against process. Run by {@code mvn -Pbench verify}; see docs/benchmark.md. */
@NullMarked
package torikumi.bench;

import org.jspecify.annotations.NullMarked;
