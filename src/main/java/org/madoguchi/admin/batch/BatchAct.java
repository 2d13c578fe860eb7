package org.madoguchi.admin.batch;

/** What two of staff can do with a batch. Stored by name: a name stays for ever. */
public enum BatchAct {
    /** 一括発行: its certificates are issued. */
    ISSUE_BATCH,
    /** 失効: all that were issued are revoked. */
    REVOKE_BATCH
}
