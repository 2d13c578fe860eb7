package org.madoguchi.admin.ledger;

/** What has become of a request. */
public enum LedgerRequestState {

    /** Nobody has decided. */
    WAITING,
    /** Another person approved it, and it was done. */
    DONE,
    /** It was approved and could not be done any more. */
    FAILED,
    /** Another person refused it. */
    REFUSED,
    /** The asker took it back. */
    WITHDRAWN,
    /** Nobody decided in time. */
    EXPIRED
}
