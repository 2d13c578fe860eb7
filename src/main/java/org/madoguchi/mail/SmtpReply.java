package org.madoguchi.mail;

import static org.madoguchi.mail.SmtpReason.CERTIFICATE;
import static org.madoguchi.mail.SmtpReason.LATER;
import static org.madoguchi.mail.SmtpReason.MAILBOX_CLOSED;
import static org.madoguchi.mail.SmtpReason.MAILBOX_FULL;
import static org.madoguchi.mail.SmtpReason.NO_DOMAIN;
import static org.madoguchi.mail.SmtpReason.NO_MAILBOX;
import static org.madoguchi.mail.SmtpReason.OTHER;
import static org.madoguchi.mail.SmtpReason.OURS;
import static org.madoguchi.mail.SmtpReason.POLICY;
import static org.madoguchi.mail.SmtpReason.UNREACHABLE;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail server's refusal taken apart: plain code (RFC 5321, 4.2), enhanced code (RFC 3463; RFC 7505 for {@code
 * X.1.10}) and words. Servers say anything at any command (Postfix tells only at RCPT what it has against the greeting
 * or the sender), so the command says nothing about whose fault it is. Codes that are used for several things are told
 * apart by the usual words of the servers in use.
 */
final class SmtpReply {

    /** The plain code begins a line, the enhanced one follows it (RFC 2034, 4). */
    private static final Pattern CODES =
            Pattern.compile("(?m)^([45]\\d\\d)(?:[ -]#?([45]\\.\\d{1,3}\\.\\d{1,3})(?![.\\d]))?(?!\\d)");

    private record Sign(SmtpReason reason, Pattern pattern) {

        Sign(SmtpReason reason, String pattern) {
            this(reason, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
        }
    }

    /** Enhanced codes that mean one thing. */
    private static final List<Sign> CLEAR = List.of(
            new Sign(MAILBOX_FULL, ".\\.2\\.2"),
            new Sign(MAILBOX_CLOSED, ".\\.(2\\.1|1\\.6)"),
            new Sign(NO_DOMAIN, ".\\.(1\\.2|1\\.10|4\\.[134])"),
            new Sign(NO_MAILBOX, ".\\.1\\.[134]"),
            new Sign(OURS, ".\\.1\\.[78]|5\\.1\\.90|5\\.5\\.[1-9]\\d*"),
            new Sign(OURS, ".\\.7\\.([389]|2\\d)|5\\.7\\.(11|5\\d|6\\d|[5-7]\\d\\d)"));

    private static final String LISTS =
            "black ?list|block ?list|dns[bw]l|\\brbl\\b|spamhaus|spamcop|barracuda|\\bbanned\\b";
    private static final String RELAY =
            "relay(ing)?( access)? (is )?(denied|not|prohibited)|(to|cannot|not) relay|relaying|rcpthosts";
    private static final String SENDER =
            "sender (address|domain|verif|rejected|denied|not|is not|id)|bad sender|\\bspf\\b|dkim|dmarc";
    private static final String CLIENT = "client (host|address|was|\\[)|reverse (dns|host)|\\bptr\\b|reputation"
            + "|\\b(your|sending) (ip|host|server)|\\b[eh][he]lo\\b";
    private static final String LOG_IN = "authenticat|credential|starttls";

    /** What the words say where the code does not. */
    private static final List<Sign> WORDS = List.of(
            new Sign(OURS, String.join("|", LISTS, RELAY, SENDER, CLIENT, LOG_IN)),
            new Sign(
                    NO_MAILBOX,
                    "(user|recipient|mailbox|account)\\S*.{0,30}(unknown|not found|not exist|unavailable|disabled)"
                            + "|unknown (user|recipient|mailbox)|no such|invalid (user|recipient|mailbox)"),
            new Sign(POLICY, "polic|prohibit|spam|blocked|access denied|content"));

    private static final List<Sign> VAGUE = List.of(
            new Sign(NO_MAILBOX, ".\\.1\\.0"),
            new Sign(POLICY, ".\\.[67]\\.\\d+"),
            new Sign(LATER, ".\\.([34]\\.\\d+|[02]\\.0)"));

    private static final List<Sign> PLAIN = List.of(
            new Sign(NO_MAILBOX, "55[013]"),
            new Sign(MAILBOX_FULL, "552"),
            new Sign(POLICY, "554"),
            new Sign(NO_DOMAIN, "556"),
            new Sign(OURS, "50\\d|521|53\\d|555"),
            new Sign(LATER, "4\\d\\d"));

    /** What no later attempt changes: the address, and neither us nor the day. */
    private static final Pattern OF_RECIPIENT = Pattern.compile("5\\.(1\\.\\d+|2\\.1)");

    /** What TLS says, here or there, of a certificate (PKIX, RFC 5280; alerts of RFC 8446, 6.2). */
    private static final Pattern UNTRUSTED = Pattern.compile(
            "certificate|\\bpkix\\b|verify identity|no (subject alternative|name matching)|notafter|notbefore",
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private final String code;
    private final String enhanced;

    /** @param text as {@link OutgoingMail#getLastReply} keeps it, with the library's words before the server's */
    SmtpReply(String text) {
        var codes = CODES.matcher(text);
        var found = codes.find();
        this.text = text;
        this.code = found ? codes.group(1) : "";
        this.enhanced = found && codes.group(2) != null ? codes.group(2) : "";
    }

    SmtpReason reason() {
        if (code.isEmpty()) {
            return UNTRUSTED.matcher(text).find() ? CERTIFICATE : UNREACHABLE;
        }
        var reason = find(CLEAR, enhanced).or(this::vague).orElse(OTHER);
        return lasting(reason);
    }

    /** Whether it speaks of the recipient, and for good: 5.1.x but for the sender's, 5.2.1, a bare 550, 551 or 553. */
    boolean isFinal() {
        return code.startsWith("5")
                && List.of(NO_MAILBOX, MAILBOX_CLOSED, NO_DOMAIN).contains(reason())
                && (enhanced.isEmpty() || OF_RECIPIENT.matcher(enhanced).matches());
    }

    private Optional<SmtpReason> vague() {
        return find(WORDS, text)
                .filter(reason -> !isTransient() || reason == OURS)
                .or(() -> find(VAGUE, enhanced))
                .or(() -> find(PLAIN, code));
    }

    /** What is refused for good is not to come later; a rule that refuses for now is greylisting (RFC 6647). */
    private SmtpReason lasting(SmtpReason reason) {
        if (reason == LATER && !isTransient()) {
            return OTHER;
        }
        return reason == POLICY && isTransient() ? LATER : reason;
    }

    private boolean isTransient() {
        return code.startsWith("4");
    }

    private static Optional<SmtpReason> find(List<Sign> signs, String text) {
        return signs.stream()
                .filter(sign -> signs == WORDS
                        ? sign.pattern().matcher(text).find()
                        : sign.pattern().matcher(text).matches())
                .map(Sign::reason)
                .findFirst();
    }
}
