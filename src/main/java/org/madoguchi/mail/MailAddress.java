package org.madoguchi.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/**
 * One mailbox as the mail protocols write it, of the characters of RFC 5322, 3.2.3 only, so that nothing in it can
 * begin another header, address or command. A local part whose dots break the rule, such as the {@code a..b} that
 * Japanese carriers once gave out, is quoted (RFC 5321, 4.1.2).
 */
final class MailAddress {

    private static final Pattern MAILBOX = Pattern.compile("[\\w!#$%&'*+/=?^`{|}~.-]+@[A-Za-z0-9.-]+");

    private MailAddress() {}

    /**
     * The address itself, if mail can be sent to it.
     *
     * @throws IllegalArgumentException when it cannot; the message does not repeat the address
     */
    static String checked(String address) {
        of(address);
        return address;
    }

    /** @throws IllegalArgumentException when no mail can be sent to it; the message does not repeat the address */
    static InternetAddress of(String address) {
        if (!MAILBOX.matcher(address).matches()) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
        try {
            var mailbox = new InternetAddress(quoted(address), true);
            mailbox.validate();
            return mailbox;
        } catch (AddressException e) {
            throw new IllegalArgumentException("Not an e-mail address: " + e.getMessage());
        }
    }

    /** The part after the @. */
    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static String quoted(String address) {
        var at = address.indexOf('@');
        var local = address.substring(0, at);
        var odd = local.startsWith(".") || local.endsWith(".") || local.contains("..");
        return odd ? '"' + local + '"' + address.substring(at) : address;
    }
}
