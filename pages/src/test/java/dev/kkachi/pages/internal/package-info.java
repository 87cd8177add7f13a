@NullMarked
package dev.kkachi.pages.internal;

import org.jspecify.annotations.NullMarked;
