/// Codecs behind the nouns; they know bytes and letters, no noun.
@NullMarked
package dev.kkachi.model.internal;

import org.jspecify.annotations.NullMarked;
