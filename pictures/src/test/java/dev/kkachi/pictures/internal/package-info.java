/// Pictures of small ledgers, and what must be true of all of them.
@NullMarked
package dev.kkachi.pictures.internal;

import org.jspecify.annotations.NullMarked;
