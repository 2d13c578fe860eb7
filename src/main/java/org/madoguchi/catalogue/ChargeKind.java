package org.madoguchi.catalogue;

/** What a line of a bill is for. */
public enum ChargeKind {
    /** 発行手数料, for each copy. */
    ISSUE,
    /** システム利用料, for each application. */
    SYSTEM,
    /** 郵送料. */
    POSTAGE
}
