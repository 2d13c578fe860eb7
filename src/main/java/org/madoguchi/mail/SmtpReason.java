package org.madoguchi.mail;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a mail server's reply means to a person: by its enhanced status code (RFC 3463, 3; RFC 7505 for {@code X.1.10}),
 * else by its plain one (RFC 5321, 4.2.3), of which servers make looser use.
 */
public enum SmtpReason {

    /** The mailbox is full. */
    MAILBOX_FULL,
    /** There is no such mailbox. */
    NO_MAILBOX,
    /** The mailbox takes no mail any more. */
    MAILBOX_CLOSED,
    /** The part after the @ is no mail domain, or cannot be reached. */
    NO_DOMAIN,
    /** The receiver refuses mail from here: a rule, a filter, a block list. */
    POLICY,
    /** The receiver has too much to do, or wants the mail to come again later. */
    LATER,
    /** The mail server of the service itself does not answer. */
    UNREACHABLE,
    /** Anything else. */
    OTHER;

    /** The plain code begins a line, the enhanced one follows it (RFC 2034, 4). */
    private static final Pattern CODES =
            Pattern.compile("(?m)^([45]\\d\\d)(?:[ -]#?[45]\\.(\\d{1,3}\\.\\d{1,3})(?![.\\d]))?(?!\\d)");

    private record Code(SmtpReason reason, Pattern codes) {

        Code(SmtpReason reason, String codes) {
            this(reason, Pattern.compile(codes));
        }
    }

    /** First match wins. */
    private static final List<Code> ENHANCED_CODES = List.of(
            new Code(MAILBOX_FULL, "2\\.2"),
            new Code(MAILBOX_CLOSED, "2\\.1|1\\.6"),
            new Code(NO_DOMAIN, "1\\.2|1\\.10|4\\.[134]"),
            new Code(NO_MAILBOX, "1\\.[013]"),
            new Code(POLICY, "7\\.\\d+|6\\.\\d+"),
            new Code(LATER, "3\\.\\d+|4\\.\\d+|2\\.0|0\\.0"));

    private static final List<Code> PLAIN_CODES = List.of(
            new Code(NO_MAILBOX, "55[013]"),
            new Code(MAILBOX_FULL, "552"),
            new Code(POLICY, "554"),
            new Code(LATER, "4\\d\\d"));

    /** The meaning of a reply as {@link OutgoingMail#getLastReply} keeps it. */
    public static SmtpReason of(String reply) {
        var codes = CODES.matcher(reply);
        if (!codes.find()) {
            return UNREACHABLE;
        }
        var enhanced = codes.group(2) == null ? OTHER : find(ENHANCED_CODES, codes.group(2));
        var reason = enhanced == OTHER ? find(PLAIN_CODES, codes.group(1)) : enhanced;
        return lasting(reason, codes.group(1).startsWith("5"));
    }

    /**
     * What is refused for good is not to come later; a rule that refuses for now is greylisting (RFC 6647) or a limit.
     */
    private static SmtpReason lasting(SmtpReason reason, boolean permanent) {
        if (reason == LATER && permanent) {
            return OTHER;
        }
        return reason == POLICY && !permanent ? LATER : reason;
    }

    private static SmtpReason find(List<Code> codes, String code) {
        return codes.stream()
                .filter(known -> known.codes().matcher(code).matches())
                .map(Code::reason)
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether another address is the way out. */
    public boolean isOfAddress() {
        return this == MAILBOX_FULL || this == NO_MAILBOX || this == MAILBOX_CLOSED || this == NO_DOMAIN;
    }
}
