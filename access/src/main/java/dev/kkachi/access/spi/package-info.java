/// What `access` needs of a store.
@NullMarked
package dev.kkachi.access.spi;

import org.jspecify.annotations.NullMarked;
