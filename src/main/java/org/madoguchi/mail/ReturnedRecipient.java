package org.madoguchi.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.account.Account;

/**
 * A recipient to whom a mail could not be delivered for good, as a report names them (RFC 3464, 2.3): by the address
 * that was written to, if the report knows it, and by the one that it came to at last.
 *
 * @param addresses in the form in which they are compared
 * @param reply why, as {@link SmtpReason} reads it
 */
record ReturnedRecipient(Set<String> addresses, String reply) {

    /** A code of RFC 3463 for what no later attempt changes. */
    private static final Pattern PERMANENT = Pattern.compile("(5\\.\\d{1,3}\\.\\d{1,3})(?!\\d).*", Pattern.DOTALL);
    /** A server's words as it said them, with its plain code. */
    private static final Pattern CODED = Pattern.compile("5\\d\\d[ -].*", Pattern.DOTALL);
    /** Says for itself neither that the mailbox is wrong nor that it is right. */
    private static final String PLAIN_CODE = "554 ";

    /** Those in the report for whom it failed for good. */
    static List<ReturnedRecipient> read(ByteArrayInputStream report) throws MessagingException {
        List<ReturnedRecipient> failed = new ArrayList<>();
        while (report.available() > 0) {
            of(new InternetHeaders(report)).ifPresent(failed::add);
        }
        return failed;
    }

    /** Whether it is this one, ignoring case. */
    boolean is(String address) {
        return addresses.contains(Account.emailKey(address));
    }

    private static Optional<ReturnedRecipient> of(InternetHeaders fields) {
        var status = PERMANENT.matcher(value(fields, "Status"));
        if (!value(fields, "Action").equalsIgnoreCase("failed") || !status.matches()) {
            return Optional.empty();
        }
        var addresses = Stream.of("Original-Recipient", "Final-Recipient")
                .map(name -> address(afterType(value(fields, name))))
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
        return Optional.of(
                new ReturnedRecipient(addresses, reply(status.group(1), afterType(value(fields, "Diagnostic-Code")))));
    }

    private static String reply(String status, String words) {
        return CODED.matcher(words).matches() ? words : (PLAIN_CODE + status + " " + words).strip();
    }

    /** Without what kind of address, or of code, it is: {@code rfc822; taro@example.com}. */
    private static String afterType(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }

    /** Without what may stand around it, and around an old local part of Japanese carriers. */
    private static String address(String value) {
        return Account.emailKey(value.replaceAll("[<>\"]", ""));
    }

    private static String value(InternetHeaders fields, String name) {
        var value = fields.getHeader(name, null);
        return value == null ? "" : MimeUtility.unfold(value).strip();
    }
}
