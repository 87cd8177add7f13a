@NullMarked
package dev.kkachi.entities;

import org.jspecify.annotations.NullMarked;
