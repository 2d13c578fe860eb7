/**
 * 証明書発行申請 / Certificate application: the steps of the student, and the way of an application from there to its end.
 * It is the only one that knows all of the others: records and catalogue say what can be had, {@code certificate}
 * issues, {@code payment}, {@code printing} and {@code delivery} know an application by its number alone and tell by
 * events what has become of it.
 * <pre>
 *   DRAFT --apply--> IN_REVIEW (a type needs it) --approve--> AWAITING_PAYMENT --> EXPIRED | CANCELLED --> PAID_LATE
 *      \                |    \--return--> RETURNED --correct--> DRAFT   ^   |                                |
 *       \               \--refuse--> REFUSED                            |   |  paid, or nothing to pay        | revive
 *        `--------------------------------------------------------------'   v                                v
 *                             STUCK &lt;--- cannot be issued --- PAID &lt;-----------------------------------------'
 *          REFUNDED &lt;--- refund --+  retry                       |  the background issues and waits for signatures
 *                                '----------------------------> |
 *        TO_PRINT --> PRINTED | PRINT_EXPIRED     TO_COLLECT --> HANDED_OVER | UNCOLLECTED     TO_POST --> POSTED
 *        SENT --> OPENED | SEND_CANCELLED | SEND_EXPIRED        ISSUED: the person's own PDF
 *
 *   TO_PRINT --> PAID when a certificate is revoked or issued anew: what is good is put there again
 *   where none is left, TO_PRINT --> PRINT_EXPIRED, SENT and SEND_EXPIRED --> SEND_CANCELLED, PAID --> STUCK
 *   PAID and what comes after it --> REVERSED when the money is taken back: the certificates are revoked
 * </pre>
 * Of two transactions about one application, each first locks the row of what it knows of it (payment, printing,
 * delivery) and the application last, so that nobody waits in a circle.
 */
package org.madoguchi.application;
