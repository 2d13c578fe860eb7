package org.madoguchi.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one attempt ended, with the mail server's words. Only a permanent refusal that speaks of the recipient is final:
 * any other 5xx (RFC 5321, 4.2.1) is as a rule about us, which an administrator can mend while the mail waits.
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

    static Delivery accepted() {
        return new Delivery(Result.ACCEPTED, null);
    }

    static Delivery unreachable(MessagingException failure) {
        return new Delivery(Result.UNREACHABLE, words(failure));
    }

    static Delivery failed(MessagingException failure) {
        var words = words(failure);
        var refused = refusesRecipient(failure) && new SmtpReply(words).isFinal();
        return new Delivery(refused ? Result.REFUSED : Result.POSTPONED, words);
    }

    /** Brings the mail into the state that the attempt has left it in. */
    void noteOn(OutgoingMail mail, Instant now) {
        switch (result) {
            case ACCEPTED -> mail.sent(now);
            case REFUSED -> mail.giveUp(reply);
            case POSTPONED -> mail.postpone(reply, RetryPlan.LONGEST_PAUSE, now);
            case UNREACHABLE -> mail.postpone(reply, RetryPlan.LONGEST_PAUSE_UNREACHABLE, now);
        }
    }

    /** Whether the mail is to be tried again. */
    boolean isRepeated() {
        return result == Result.POSTPONED || result == Result.UNREACHABLE;
    }

    /** Whether the server did not take the mail, and another address is the way out. */
    boolean isOfAddress() {
        return reply != null && SmtpReason.of(reply).isOfAddress();
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
