package dev.kkachi.server;

import java.util.List;

/// Says whether answers can be trusted now.
@FunctionalInterface
public interface Readiness {
    /// Returns what stands against it, as sentences about the installation; empty where nothing does.
    List<String> faults();
}
