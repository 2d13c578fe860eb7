/**
 * 支払い / Payment: what has to be paid for a subject, such as an application, and how it is paid. A subject is known by
 * its number alone; what becomes of its payment is told by {@link org.madoguchi.payment.PaymentChanged}, within the
 * transaction that changes it.
 * <pre>
 *   PaymentService.open
 *        |                         settle: the provider is asked, by the return page, a notice or the sweep
 *        v                                                   |
 *     WAITING ---------------- paid, or cash received ---------------&gt; PAID ---- taken back by the provider, --+
 *        |   \                                                                   or cash by two of staff       |
 *        |    `--- another amount was paid ---&gt; MISMATCHED                                                    v
 *        |                                                                                                 REVERSED
 *     EXPIRED, CANCELLED -- only when nobody can pay any more
 *        |
 *        `---- money comes all the same ---&gt; PAID_LATE
 * </pre>
 * One attempt to pay is alive at a time; another way of paying is begun when it is certain that the one before cannot
 * be used any more. What a provider says of itself is never believed: its notice only makes us ask.
 */
package org.madoguchi.payment;
