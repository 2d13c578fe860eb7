package org.madoguchi.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How one attempt ended, with the mail server's words. Only a permanent refusal of the recipient (5xx, RFC 5321, 4.2.1)
 * is final: any other 5xx is as a rule a fault in the settings, which an administrator can mend while the mail waits.
 */
record Delivery(Result result, String reply) {

    /** The ways an attempt can end. */
    enum Result {
        /** The server has taken the mail over. */
        ACCEPTED,
        /** The server will never take mail for this recipient. */
        REFUSED,
        /** The server did not take it now, or stopped answering. */
        POSTPONED,
        /** No connection came about. */
        UNREACHABLE
    }

    private static final Pattern PERMANENT = Pattern.compile("(?m)^5\\d\\d[ -]");

    static Delivery accepted() {
        return new Delivery(Result.ACCEPTED, null);
    }

    static Delivery unreachable(MessagingException failure) {
        return new Delivery(Result.UNREACHABLE, words(failure));
    }

    static Delivery failed(MessagingException failure) {
        var words = words(failure);
        var refused = refusesRecipient(failure) && PERMANENT.matcher(words).find();
        return new Delivery(refused ? Result.REFUSED : Result.POSTPONED, words);
    }

    private static boolean refusesRecipient(MessagingException failure) {
        return failure instanceof SendFailedException refusal
                && Optional.ofNullable(refusal.getInvalidAddresses()).orElse(new Address[0]).length > 0;
    }

    /** The messages of the whole chain: the server's reply is often in an inner one. */
    private static String words(MessagingException failure) {
        List<String> words = new ArrayList<>();
        Throwable part = failure;
        while (part != null) {
            var word = Optional.ofNullable(part.getMessage())
                    .orElse(part.getClass().getSimpleName())
                    .strip();
            if (!words.contains(word)) {
                words.add(word);
            }
            part = part instanceof MessagingException outer ? outer.getNextException() : part.getCause();
        }
        return String.join("\n", words);
    }
}
