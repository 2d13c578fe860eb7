package org.madoguchi.admin.queue;

/** What staff can do about an application. */
public enum QueueAct {

    /** 承認 / Approve. */
    APPROVE,
    /** 差戻し / Return. */
    RETURN,
    /** 否認 / Reject. */
    REFUSE,
    /** 受付取消 / Cancel, as long as nothing is paid. */
    CALL_OFF,
    /** 再申請（手数料なし）: ask that what went astray be made anew without a fee. */
    REPLACE_ASK,
    /** Cash was received at the counter. */
    CASH,
    /** 発送済にする / Mark as posted. */
    POST,
    /** 受渡し / Hand over. */
    HAND_OVER,
    /** Try again what is stuck. */
    RETRY,
    /** Let go on what was paid too late, or in another amount. */
    REVIVE,
    /** 返金 / Refund: ask that money be given back. */
    REFUND_ASK;

    /** Whether the student is told why. */
    boolean isReasoned() {
        return this == RETURN || this == REFUSE || this == CALL_OFF || this == REPLACE_ASK || this == REFUND_ASK;
    }
}
