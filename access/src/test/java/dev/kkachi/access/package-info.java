@NullMarked
package dev.kkachi.access;

import org.jspecify.annotations.NullMarked;
