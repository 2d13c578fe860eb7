/**
 * コンビニ発行 / Print at convenience store: certificates are registered with a printing service, which gives a number
 * that is typed at the machine. The number and its end come from the service, later than the order.
 * <pre>
 *   PrintService.order --&gt; REGISTERING --&gt; READY (number, until) --&gt; PRINTED
 *                                \               \--------------&gt; EXPIRED
 *                                 `--&gt; REFUSED
 * </pre>
 * Some services give a number to each document, others one to all of a user's: the order has a registration for each
 * number there will be. A registration is asked for by a key that was stored before, so that one whose answer was lost
 * is found again and not made twice.
 */
package org.madoguchi.printing;
