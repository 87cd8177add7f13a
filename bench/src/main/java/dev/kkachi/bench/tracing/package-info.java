/// Measures tracing.
@NullMarked
package dev.kkachi.bench.tracing;

import org.jspecify.annotations.NullMarked;
