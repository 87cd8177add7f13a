@NullMarked
package dev.kkachi.identity;

import org.jspecify.annotations.NullMarked;
