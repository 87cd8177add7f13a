package dev.kkachi.access;

import java.util.EnumSet;
import java.util.Set;

/// What somebody does here, and with it what they may do.
public enum Role {
    /// Works cases and proposes how they end.
    ANALYST(
            "Analyst",
            "works cases and proposes how they end",
            EnumSet.of(
                    Permission.CASE_READ,
                    Permission.CASE_WORK,
                    Permission.CASE_DECIDE,
                    Permission.CASE_EXPORT,
                    Permission.PERSONAL_REVEAL,
                    Permission.SCREEN,
                    Permission.KEYS_WRITE)),
    /// Approves what an analyst proposed, and may do an analyst's work, though never approve their own.
    APPROVER(
            "Approver",
            "approves what others proposed, and works cases",
            EnumSet.of(
                    Permission.CASE_READ,
                    Permission.CASE_WORK,
                    Permission.CASE_DECIDE,
                    Permission.CASE_APPROVE,
                    Permission.CASE_EXPORT,
                    Permission.PERSONAL_REVEAL,
                    Permission.SCREEN,
                    Permission.AUDIT_READ,
                    Permission.KEYS_WRITE)),
    /// Runs the installation; sees no case by this role alone.
    ADMINISTRATOR(
            "Administrator",
            "invites people, sets rules and holds; sees no case by this alone",
            EnumSet.of(
                    Permission.SETTINGS_WRITE,
                    Permission.USERS_WRITE,
                    Permission.AUDIT_READ,
                    Permission.CASE_INGEST,
                    Permission.KEYS_WRITE)),
    /// Reads everything and changes nothing.
    AUDITOR(
            "Auditor",
            "reads cases without personal data, and the audit log",
            EnumSet.of(Permission.CASE_READ, Permission.AUDIT_READ, Permission.CASE_EXPORT, Permission.SCREEN)),
    /// Brings findings in and sees none: for the accounts of programs, whose keys need nothing else.
    INTAKE(
            "Intake",
            "for programs that bring findings in; sees no case",
            EnumSet.of(Permission.CASE_INGEST, Permission.SCREEN, Permission.KEYS_WRITE)),
    /// Reads cases with personal data masked.
    READ_ONLY("Read only", "reads cases without personal data", EnumSet.of(Permission.CASE_READ, Permission.SCREEN));

    private final String title;
    private final String does;
    private final Set<Permission> permissions;

    Role(String title, String does, Set<Permission> permissions) {
        this.title = title;
        this.does = does;
        this.permissions = Set.copyOf(permissions);
    }

    /// Returns what a page calls it.
    public String title() {
        return title;
    }

    /// Returns what whoever has it does, in words.
    public String does() {
        return does;
    }

    /// Says whether it can be held in one queue only: who sees no case by it has it everywhere or not.
    public boolean isOfQueues() {
        return permissions.contains(Permission.CASE_READ);
    }

    /// Returns what the role may do.
    public Set<Permission> permissions() {
        return permissions;
    }
}
