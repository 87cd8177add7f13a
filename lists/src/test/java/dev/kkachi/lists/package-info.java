/// Tests of what the lists module offers to the rest of the house.
@NullMarked
package dev.kkachi.lists;

import org.jspecify.annotations.NullMarked;
