/// The main job, measured: whom the queue names first in invented companies whose truth is known, whether
/// its probabilities mean what they say, and what it costs.
@NullMarked
package dev.kkachi.bench.investigation;

import org.jspecify.annotations.NullMarked;
