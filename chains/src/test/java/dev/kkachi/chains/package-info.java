@NullMarked
package dev.kkachi.chains;

import org.jspecify.annotations.NullMarked;
