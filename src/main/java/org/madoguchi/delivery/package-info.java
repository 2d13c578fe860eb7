/**
 * オンライン送付 / Online delivery: certificates are sent to one recipient, who has no account here. A link and a PIN go
 * in two mails; both together open the page on which the files lie.
 * <pre>
 *   DeliveryService.send --&gt; SENT --- link and PIN, by a person's click ---&gt; OPENED
 *                            |  \
 *                            |   `--&gt; CANCELLED, before it was opened
 *                            `------&gt; EXPIRED
 * </pre>
 * Opening the link alone changes nothing, since mail scanners do. Five wrong PINs, the end of its time, a newer link
 * and a cancelled delivery all lead to the same page. What was opened cannot be taken back.
 */
package org.madoguchi.delivery;
