/// Measures Kkachi: speed, memory and accuracy, each beside its goal and, where there is one, beside a peer in the
/// same run. Lives on the class path, because Lucene does.
@NullMarked
package dev.kkachi.bench;

import org.jspecify.annotations.NullMarked;
