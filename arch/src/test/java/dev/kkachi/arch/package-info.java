/// Rules about who may know whom, and how large a thing may grow.
@NullMarked
package dev.kkachi.arch;

import org.jspecify.annotations.NullMarked;
