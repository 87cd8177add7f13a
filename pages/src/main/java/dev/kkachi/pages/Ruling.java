package dev.kkachi.pages;

/// What somebody concluded.
///
/// @param outcome what it turned out to be
/// @param adverse whether it goes against the person
/// @param stage how far it got
/// @param reason the reason code and what it means
/// @param text the reason in words
/// @param wouldClear what would clear the person
/// @param clearsUntil until when it is not raised again; empty where it is
/// @param proposed who proposed it and when
/// @param decided who approved or refused it and when; empty while nobody has
/// @param remark what they said
/// @param own whether whoever looks proposed it, and so can never approve it
public record Ruling(
        String outcome,
        boolean adverse,
        String stage,
        String reason,
        String text,
        String wouldClear,
        String clearsUntil,
        String proposed,
        String decided,
        String remark,
        boolean own) {}
