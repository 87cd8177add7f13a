/// How rings are found: columns of numbers, statistics learnt from them, pairs, groups.
@NullMarked
package dev.kkachi.rings.internal;

import org.jspecify.annotations.NullMarked;
