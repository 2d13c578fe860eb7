package org.madoguchi.catalogue;

/** 受取方法 / Receipt method: how a certificate comes to who asked for it. */
public enum ReceiptMethod {
    /** コンビニ発行: printed at a convenience store. */
    STORE,
    /** オンライン送付: sent to the recipient. */
    ONLINE,
    /** 窓口受取: handed over at the counter. */
    COUNTER,
    /** 郵送: posted. */
    POST,
    /** The PDF for oneself, only where a type allows it. */
    SELF
}
