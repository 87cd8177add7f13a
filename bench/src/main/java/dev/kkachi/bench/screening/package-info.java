/// Measures screening.
@NullMarked
package dev.kkachi.bench.screening;

import org.jspecify.annotations.NullMarked;
