/// Tests of what an investigation keeps to itself.
@NullMarked
package dev.kkachi.investigation.internal;

import org.jspecify.annotations.NullMarked;
