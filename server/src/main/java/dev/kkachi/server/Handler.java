package dev.kkachi.server;

/// Answers the requests of one route. Runs on a virtual thread and may block.
@FunctionalInterface
public interface Handler {
    /// Answers `request`.
    ///
    /// @throws Refusal if the request asks for something that cannot be given
    Reply handle(Request request);
}
