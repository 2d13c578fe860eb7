package org.madoguchi.admin.trail;

import java.util.List;
import org.madoguchi.audit.AuditKind;

/** What kinds of rows have in common, in the order in which they are offered to choose from. */
public enum KindGroup {

    /** Coming, going and being proved. */
    SIGN_IN,
    /** Address and second password, as their owner sets them. */
    SET_UP,
    /** What staff do for a student and write for all, and at what they look. */
    DESK,
    /** Certificates and their ledger. */
    CERTIFICATE,
    /** Who has left the directory. */
    VANISHED,
    /** The trail itself. */
    TRAIL,
    /** What nobody may do, and what did not work. */
    FAULT;

    private static final List<AuditKind> SIGN_INS = List.of(
            AuditKind.LOGIN, AuditKind.LOGOUT, AuditKind.SIGN_IN_ENDED, AuditKind.FRESH_PROOF, AuditKind.ROLES_CHANGED);
    /** How acts of staff begin. */
    private static final List<String> ACTS =
            List.of("HELP_", "STUDENT", "MEMO_", "NOTICE_", "MANUAL_", "MAIL_", "COHORT_", "DOCTOR_");

    private static final List<AuditKind> FAULTS = List.of(
            AuditKind.LINK_REFUSED,
            AuditKind.REQUEST_REFUSED,
            AuditKind.ACCESS_DENIED,
            AuditKind.MAIL_GIVEN_UP,
            AuditKind.MAIL_RETURNED);

    /** By the list, else by how the name begins: a new kind has a group without a word here. */
    static KindGroup of(AuditKind kind) {
        var name = kind.name();
        if (SIGN_INS.contains(kind)) {
            return SIGN_IN;
        }
        if (FAULTS.contains(kind)) {
            return FAULT;
        }
        if (kind.isOfCertificates() || kind.isOfApplications()) {
            return CERTIFICATE;
        }
        if (ACTS.stream().anyMatch(name::startsWith) || name.endsWith("_SEEN")) {
            return DESK;
        }
        if (name.startsWith("TRAIL_")) {
            return TRAIL;
        }
        return name.startsWith("VANISHED_") || name.startsWith("ACCOUNT_") ? VANISHED : SET_UP;
    }

    /** The kinds in it. */
    public List<AuditKind> getKinds() {
        return AuditKind.known().stream().filter(kind -> of(kind) == this).toList();
    }
}
