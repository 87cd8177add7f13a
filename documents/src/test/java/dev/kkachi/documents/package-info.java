@NullMarked
package dev.kkachi.documents;

import org.jspecify.annotations.NullMarked;
