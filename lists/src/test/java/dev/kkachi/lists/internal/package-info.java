/// Tests of the formats and the machinery behind the list store.
@NullMarked
package dev.kkachi.lists.internal;

import org.jspecify.annotations.NullMarked;
