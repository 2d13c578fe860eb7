package org.madoguchi.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What mail servers say, in words that people know; and whether they have said it for good. */
class SmtpReasonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        452 4.2.2 The recipient's mailbox is over quota                | MAILBOX_FULL
        552 5.2.2 Mailbox full                                         | MAILBOX_FULL
        552 Requested mail action aborted: exceeded storage allocation | MAILBOX_FULL
        450 4.1.1 <x@example.net>: Recipient address rejected          | NO_MAILBOX
        550 5.5.0 Requested action not taken: mailbox unavailable      | NO_MAILBOX
        550 5.7.1 <x@example.net>: User unknown                        | NO_MAILBOX
        451 4.4.3 Name server: host not found                          | NO_DOMAIN
        550 5.4.1 Recipient address rejected: Access denied            | NO_DOMAIN
        550 5.7.1 Message refused: blocked by our policy               | POLICY
        554 5.6.0 Content refused                                      | POLICY
        554 Transaction failed                                         | POLICY
        550 Administrative prohibition                                 | POLICY
        550 High probability of spam                                   | POLICY
        451 4.7.1 Greylisted, please try again in 300 seconds          | LATER
        450 4.2.0 Mailbox busy                                         | LATER
        452 4.5.3 Too many recipients                                  | LATER
        421 Too many connections                                       | LATER
        451 4.3.0 Temporary lookup failure                             | LATER
        451 4.7.500 Server busy. Please try again later                | LATER
        554 5.3.0 Something else                                       | OTHER
        Connection refused                                             | UNREACHABLE
        Read timed out after 550 ms                                    | UNREACHABLE
        PKIX path building failed: unable to find valid certification path | CERTIFICATE
        PKIX path validation failed: NotAfter: Sun Nov 01 00:00:00 JST 2026 | CERTIFICATE
        No subject alternative DNS name matching mail.example.jp found.  | CERTIFICATE
        Can't verify identity of server: mail.example.jp                | CERTIFICATE
        Received fatal alert: certificate_expired                       | CERTIFICATE
        550 5.7.1 Client certificate not trusted: relay not permitted   | OURS
        """)
    void mailWaitsAndTheReasonIsTold(String reply, SmtpReason reason) {
        assertEquals(reason, SmtpReason.of(reply), reply);
        assertEquals(false, new SmtpReply(reply).isFinal(), reply);
    }

    /** Postfix, Exim, Sendmail, Exchange, Gmail and others; Postfix tells all of it at RCPT. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        554 5.7.1 <x@example.net>: Relay access denied
        454 4.7.1 <x@example.net>: Relay access denied
        550 relay not permitted
        550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain
        551 5.7.1 we do not relay example.net
        550 5.7.1 Unable to relay
        553 sorry, that domain isn't in my list of allowed rcpthosts
        504 5.5.2 <a1b2c3>: Helo command rejected: need fully-qualified hostname
        450 4.7.1 <a1b2c3>: Helo command rejected: Host not found
        501 Syntactically invalid EHLO argument(s)
        553 5.7.1 <c@example.jp>: Sender address rejected: not owned by user u
        450 4.1.8 <c@example.jp>: Sender address rejected: Domain not found
        550 <c@example.jp>: Sender address rejected: Domain not found
        553 5.1.8 Domain of sender address c@example.jp does not exist
        550-Verification failed for <c@example.jp>\\n550 Sender verify failed
        550 5.1.7 Invalid address: bad sender
        550 5.7.1 Client does not have permissions to send as this sender. Sender not allowed
        550 5.7.1 Service unavailable; client [192.0.2.1] blocked using Spamhaus
        554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org
        550 Your IP is listed in our blacklist
        450 4.7.25 Client host rejected: cannot find your hostname, [192.0.2.1]
        550 5.7.25 The IP address sending this message does not have a PTR record
        550 5.7.606 Access denied, banned sending IP [192.0.2.1]
        421 4.7.0 This message is suspicious due to the very low reputation of the sending IP address
        550 5.7.26 Unauthenticated mail from example.jp is not accepted due to the domain's DMARC policy
        550 SPF check failed
        530 5.7.1 Client was not authenticated
        530 5.7.0 Must issue a STARTTLS command first
        530 Authentication required
        535 5.7.8 Username and Password not accepted
        550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients
        503 5.5.1 Error: need MAIL command
        500 5.5.2 Syntax error
        """)
    void whatIsAboutUsKeepsTheMail(String reply) {
        var text = reply.replace("\\n", "\n");
        assertEquals(SmtpReason.OURS, SmtpReason.of(text), reply);
        assertEquals(false, new SmtpReply(text).isFinal(), reply);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        550 5.1.1 <x@example.net>: Recipient address rejected: unknown                             | NO_MAILBOX
        550 5.1.1 <x@example.net>: Recipient address rejected: User unknown in relay recipient table | NO_MAILBOX
        550 <x@example.net>: Recipient address rejected: User unknown in relay recipient table     | NO_MAILBOX
        550-5.1.1 The email account that you tried to reach does not exist                         | NO_MAILBOX
        550 No such user here                                                                      | NO_MAILBOX
        550 Unknown user x@docomo.ne.jp                                                            | NO_MAILBOX
        550 Invalid recipient                                                                      | NO_MAILBOX
        550 5.1.0 Address rejected                                                                 | NO_MAILBOX
        553 5.1.3 Bad recipient address syntax                                                     | NO_MAILBOX
        550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found                                       | NO_DOMAIN
        556 5.1.10 Domain does not accept mail (null MX)                                           | NO_DOMAIN
        550 5.1.2 Host unknown                                                                     | NO_DOMAIN
        550 5.2.1 The account is disabled                                                          | MAILBOX_CLOSED
        551 5.1.6 The mailbox has moved                                                            | MAILBOX_CLOSED
        """)
    void whatSpeaksOfTheRecipientIsFinal(String reply, SmtpReason reason) {
        assertEquals(reason, SmtpReason.of(reply), reply);
        assertEquals(true, new SmtpReply(reply).isFinal(), reply);
    }

    /** The library's own words stand before the server's. */
    @ParameterizedTest
    @CsvSource({"Invalid Addresses, 550 5.1.1 unknown, NO_MAILBOX", "Could not send, 452 4.2.2 over quota, MAILBOX_FULL"
    })
    void replyIsFoundBelowOtherWords(String library, String server, SmtpReason reason) {
        assertEquals(reason, SmtpReason.of(library + "\n" + server));
    }
}
