/// Tests of graphs of whole numbers, against slow and obvious oracles.
@NullMarked
package dev.kkachi.graph;

import org.jspecify.annotations.NullMarked;
