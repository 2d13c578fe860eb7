package org.madoguchi.mail;

import java.nio.charset.StandardCharsets;

/** Returned mails as mail servers write them. */
final class DeliveryReports {

    static final String ID = "<0e8c6f3a-1111-2222-3333-444455556666@example.ac.jp>";
    static final String FAILED = """
        Final-Recipient: rfc822; taro@example.com
        Original-Recipient: rfc822;taro@example.com
        Action: failed
        Status: 5.1.1
        Remote-MTA: dns; mx.example.com
        Diagnostic-Code: smtp; 550 5.1.1 <taro@example.com>: Recipient address
            rejected: User unknown
        """;

    private DeliveryReports() {}

    /** As Postfix has it, with the fields on the recipient, and with the headers of the mail. */
    static byte[] report(String recipient, String headers) {
        return bytes("""
            From: MAILER-DAEMON@mx.example.ac.jp (Mail Delivery System)
            Subject: Undelivered Mail Returned to Sender
            To: certs@example.ac.jp
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
                boundary="AAAA.1700000000/mx.example.ac.jp"

            This is a MIME-encapsulated message.

            --AAAA.1700000000/mx.example.ac.jp
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not
            be delivered to one or more recipients.

            --AAAA.1700000000/mx.example.ac.jp
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.ac.jp
            Arrival-Date: Sun, 29 Nov 2026 15:00:00 +0900 (JST)

            %1$s
            --AAAA.1700000000/mx.example.ac.jp
            Content-Type: message/rfc822

            %2$s

            a body

            --AAAA.1700000000/mx.example.ac.jp--
            """.replace("%1$s", recipient).replace("%2$s", headers.strip()));
    }

    /** The report on a mail under an ID that failed for good for one recipient. */
    static byte[] failed(String id, String recipient) {
        return report(FAILED.replace("taro@example.com", recipient), headers(id));
    }

    static String headers(String id) {
        return "From: certs@example.ac.jp\nSubject: a mail\nMessage-ID: " + id + "\nTo: taro@example.com";
    }

    static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
