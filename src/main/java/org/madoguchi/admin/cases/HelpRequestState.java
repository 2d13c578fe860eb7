package org.madoguchi.admin.cases;

import org.madoguchi.audit.AuditKind;

/** What has become of a request. */
public enum HelpRequestState {

    /** Nobody has decided, or its time has not come. */
    WAITING(null),
    /** It was done; the row is the act's. */
    DONE(null),
    /** It was to be done and could not be any more; the row is the act's. */
    FAILED(null),
    /** Another person refused it. */
    REFUSED(AuditKind.HELP_REFUSED),
    /** The asker took it back. */
    WITHDRAWN(AuditKind.HELP_WITHDRAWN),
    /** The student stopped it. */
    STOPPED(AuditKind.HELP_STOPPED),
    /** Nobody decided in time. */
    EXPIRED(AuditKind.HELP_EXPIRED);

    private final AuditKind kind;

    HelpRequestState(AuditKind kind) {
        this.kind = kind;
    }

    /**
     * The row that the trail has when a request ends so.
     *
     * @throws IllegalStateException when it is the act that has one
     */
    public AuditKind kind() {
        if (kind == null) {
            throw new IllegalStateException(this + " has no row of its own");
        }
        return kind;
    }
}
