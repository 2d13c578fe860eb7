package org.madoguchi.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What mail servers say, in words that people know. */
class SmtpReasonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        452 4.2.2 The recipient's mailbox is over quota                | MAILBOX_FULL
        552 5.2.2 Mailbox full                                         | MAILBOX_FULL
        552 Requested mail action aborted: exceeded storage allocation | MAILBOX_FULL
        550 5.1.1 <x@example.net>: Recipient address rejected: unknown | NO_MAILBOX
        550-5.1.1 The email account that you tried to reach is unknown | NO_MAILBOX
        550 No such user here                                          | NO_MAILBOX
        550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found           | NO_DOMAIN
        556 5.1.10 Domain does not accept mail (null MX)               | NO_DOMAIN
        550 5.1.2 Host unknown                                         | NO_DOMAIN
        451 4.4.3 Name server: host not found                          | NO_DOMAIN
        550 5.2.1 The account is disabled                              | MAILBOX_CLOSED
        551 5.1.6 The mailbox has moved                                | MAILBOX_CLOSED
        550 5.7.1 Message refused: blocked by our policy               | POLICY
        550 5.7.26 Unauthenticated mail is not accepted                | POLICY
        554 5.6.0 Content refused                                      | POLICY
        554 Transaction failed                                         | POLICY
        451 4.7.1 Greylisted, please try again in 300 seconds          | LATER
        450 4.2.0 Mailbox busy                                         | LATER
        421 Too many connections                                       | LATER
        451 4.3.0 Temporary lookup failure                             | LATER
        554 5.3.0 Something else                                       | OTHER
        500 5.5.2 Syntax error                                         | OTHER
        Connection refused                                             | UNREACHABLE
        Read timed out after 550 ms                                    | UNREACHABLE
        """)
    void reasonOfReply(String reply, SmtpReason reason) {
        assertEquals(reason, SmtpReason.of(reply), reply);
    }

    /** The library's own words stand before the server's. */
    @ParameterizedTest
    @CsvSource({"Invalid Addresses, 550 5.1.1 unknown, NO_MAILBOX", "Could not send, 452 4.2.2 over quota, MAILBOX_FULL"
    })
    void replyIsFoundBelowOtherWords(String library, String server, SmtpReason reason) {
        assertEquals(reason, SmtpReason.of(library + "\n" + server));
    }
}
