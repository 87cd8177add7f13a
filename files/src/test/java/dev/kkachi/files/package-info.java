/// Tests of reading and writing files that nobody vouches for.
@NullMarked
package dev.kkachi.files;

import org.jspecify.annotations.NullMarked;
