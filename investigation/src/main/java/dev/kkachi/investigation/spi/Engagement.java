package dev.kkachi.investigation.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a person works for the organisation. Texts are empty where nothing is known.
///
/// @param stage `applicant`, `contractor`, `employee` or `former`
/// @param agency the firm through which the person works
/// @param metInPerson when somebody of the organisation met the person face to face
public record Engagement(
        String stage, String agency, @Nullable Instant metInPerson) {}
