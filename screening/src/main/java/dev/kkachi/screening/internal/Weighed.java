package dev.kkachi.screening.internal;

/// What the comparison of one feature came to.
///
/// @param score how alike the values are, from 0 to 1
/// @param pullBits how far it moves the calibrated score; see [Calibration]
/// @param weightBits the evidence in bits as it is shown to the reviewer
/// @param detail why, in words
public record Weighed(double score, double pullBits, double weightBits, String detail) {}
