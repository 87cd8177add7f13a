package dev.kkachi.chains;

import java.time.Duration;

/// How long a node is waited for, and how much it may say.
///
/// @param pause before a busy node is asked again; twice as long each time
/// @param answer within which it has answered to the last byte
/// @param answerBytes how many bytes an answer has at most
record NodeLimits(Duration pause, Duration answer, int answerBytes) {
    static final NodeLimits STANDARD =
            new NodeLimits(Duration.ofSeconds(1), Duration.ofSeconds(60), JsonRecords.DOCUMENT_BYTES_MAX);
}
