/// How screening works inside: the tables of the index, the features that are compared, the calibration of the score.
@NullMarked
package dev.kkachi.screening.internal;

import org.jspecify.annotations.NullMarked;
