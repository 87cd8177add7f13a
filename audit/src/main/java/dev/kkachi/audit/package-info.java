/// A log that cannot be rewritten unnoticed. Start with [RightEdge], which grows, and [Hash], which
/// says what is hashed.
@NullMarked
package dev.kkachi.audit;

import org.jspecify.annotations.NullMarked;
