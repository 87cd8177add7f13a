/// How entities are indexed and found.
@NullMarked
package dev.kkachi.entities.internal;

import org.jspecify.annotations.NullMarked;
