/// What casework needs of others: a place where cases are kept.
@NullMarked
package dev.kkachi.cases.spi;

import org.jspecify.annotations.NullMarked;
