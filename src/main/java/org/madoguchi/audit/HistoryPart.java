package org.madoguchi.audit;

import java.util.Set;

/**
 * Which rows about a person stand in the person's own history: what they did themselves, and what staff did for them. A
 * kind that is not listed, such as work in the background or what a recipient does, is told where it belongs, and stays
 * out of it.
 */
public enum HistoryPart {

    /** An act at the login or with a mailed link, where nobody is signed in yet: it counts as the person's. */
    ENTRY(
            AuditKind.LOGIN,
            AuditKind.EMAIL_CONFIRMED,
            AuditKind.EMAIL_CHANGED,
            AuditKind.RECOVERY_REQUESTED,
            AuditKind.SECOND_PASSWORD_RESET,
            AuditKind.LINK_REFUSED),
    /** An act that only the person or staff can cause, also where the row names nobody, as when its time has come. */
    CAUSED(
            AuditKind.SIGN_IN_ENDED,
            AuditKind.SECOND_PASSWORD_DISABLED,
            AuditKind.HELP_MAIL_RESENT,
            AuditKind.HELP_MAIL_HASTENED,
            AuditKind.HELP_MAIL_STOPPED,
            AuditKind.HELP_ADDRESS_CORRECTED,
            AuditKind.HELP_CHANGE_CANCELLED,
            AuditKind.HELP_THROTTLE_LIFTED,
            AuditKind.HELP_SIGN_INS_ENDED,
            AuditKind.HELP_NEW_SECOND,
            AuditKind.HELP_PROVE_EMAIL,
            AuditKind.HELP_PROOF_WAIVED,
            AuditKind.HELP_INVITED,
            AuditKind.HELP_SUSPENDED,
            AuditKind.HELP_RESUMED,
            AuditKind.HELP_RESET,
            AuditKind.HELP_CLOSED,
            AuditKind.HELP_ADDRESS_CHANGED,
            AuditKind.HELP_SLIP_ALLOWED,
            AuditKind.HELP_ADDRESS_TAKEN_OVER,
            AuditKind.HELP_SLIP_PRINTED,
            AuditKind.HELP_SLIP_USED,
            AuditKind.HELP_ASKED,
            AuditKind.HELP_REFUSED,
            AuditKind.HELP_WITHDRAWN,
            AuditKind.HELP_EXPIRED,
            AuditKind.HELP_STOPPED,
            AuditKind.APPLICATION_SEND_CANCELLED),
    /** An act of staff for the person; the same kind without a name is work in the background. */
    STAFF(
            AuditKind.STUDENT_DISCLOSED,
            AuditKind.APPLICATION_APPROVED,
            AuditKind.APPLICATION_RETURNED,
            AuditKind.APPLICATION_REFUSED,
            AuditKind.APPLICATION_CALLED_OFF,
            AuditKind.APPLICATION_REVIVED,
            AuditKind.APPLICATION_REFUNDED,
            AuditKind.APPLICATION_RETRIED,
            AuditKind.APPLICATION_PAPERS_TAKEN,
            AuditKind.APPLICATION_HANDED_OVER,
            AuditKind.APPLICATION_POSTED,
            AuditKind.APPLICATION_REPLACE_ASKED,
            AuditKind.APPLICATION_REPLACED,
            AuditKind.APPLICATION_REPLACE_REFUSED,
            AuditKind.CERTIFICATE_ISSUED,
            AuditKind.CERTIFICATE_REVOKED,
            AuditKind.CERTIFICATE_SUPERSEDED,
            AuditKind.CERTIFICATE_END_ASKED,
            AuditKind.CERTIFICATE_END_REFUSED,
            AuditKind.CERTIFICATE_END_WITHDRAWN,
            AuditKind.CERTIFICATE_FILE_TAKEN,
            AuditKind.PAYMENT_REVERSED,
            AuditKind.PAYMENT_REFUNDED,
            AuditKind.PAYMENT_REFUND_ASKED,
            AuditKind.PAYMENT_REFUND_REFUSED,
            AuditKind.PAYMENT_SURPLUS_REFUNDED,
            AuditKind.CASH_RECEIVED,
            AuditKind.CASH_TAKE_BACK_ASKED,
            AuditKind.PRINT_CHANGED,
            AuditKind.PRINT_TAKEN,
            AuditKind.HOLD_PLACED,
            AuditKind.HOLD_CHANGED,
            AuditKind.HOLD_ENDED),
    /** An act of the person; the same kind by another, or by nobody, is none of the person's. */
    OWN(
            AuditKind.LOGOUT,
            AuditKind.REGISTRATION_REQUESTED,
            AuditKind.EMAIL_CHANGE_REQUESTED,
            AuditKind.EMAIL_CHANGE_CANCELLED,
            AuditKind.EMAIL_KEPT,
            AuditKind.SECOND_PASSWORD_SET,
            AuditKind.SECOND_PASSWORD_CHANGED,
            AuditKind.FRESH_PROOF,
            AuditKind.ACCESS_DENIED,
            AuditKind.APPLICATION_APPLIED,
            AuditKind.APPLICATION_CANCELLED,
            AuditKind.APPLICATION_DOWNLOADED,
            AuditKind.PAYMENT_STARTED);

    private final Set<AuditKind> kinds;

    HistoryPart(AuditKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** The kinds that belong here. */
    public Set<AuditKind> kinds() {
        return kinds;
    }

    /** Whether that kind belongs here. */
    public boolean has(AuditKind kind) {
        return kinds.contains(kind);
    }
}
