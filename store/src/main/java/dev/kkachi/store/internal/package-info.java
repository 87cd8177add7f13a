/// How cases are kept in a database.
@NullMarked
package dev.kkachi.store.internal;

import org.jspecify.annotations.NullMarked;
