@NullMarked
package dev.kkachi.pages;

import org.jspecify.annotations.NullMarked;
