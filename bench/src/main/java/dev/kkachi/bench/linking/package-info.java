/// Measures what shows that records, or personas, are one person's: recall and false pairs where truth is planted.
@NullMarked
package dev.kkachi.bench.linking;

import org.jspecify.annotations.NullMarked;
