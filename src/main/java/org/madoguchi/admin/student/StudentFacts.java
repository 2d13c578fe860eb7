package org.madoguchi.admin.student;

import java.time.Instant;
import java.util.Optional;
import org.madoguchi.account.AccountState;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailState;

/**
 * What is known of a student at a moment, as far as it can explain why something does not work.
 *
 * @param vanished whether the directory was asked and has no such person, or the account was suspended for that
 * @param suspension since when and with which text the account is stopped
 * @param secondPassword whether one is set
 * @param disabled whether it opens nothing until it is set anew
 * @param waiting until when attempts are refused
 * @param refusal of the last attempt to sign in, if none has succeeded since
 * @param pending the link that the student waits for, expired or not
 * @param devices on which the student is signed in now
 * @param lastSignInAt with all that is required
 */
record StudentFacts(
        AccountState state,
        boolean vanished,
        Optional<Suspension> suspension,
        boolean secondPassword,
        boolean disabled,
        Optional<Wait> waiting,
        Optional<Refusal> refusal,
        Optional<Pending> pending,
        int devices,
        Optional<Instant> lastSignInAt) {

    /** @param vanished whether because the directory's entry is gone, and not by staff */
    record Suspension(Instant since, String text, boolean vanished) {}

    /** After so many failures in a row. */
    record Wait(Instant until, int failures) {}

    /** @param reason as in the trail, such as {@code second-password-wrong} */
    record Refusal(String reason, Instant at) {}

    /**
     * A link that was neither used nor voided.
     *
     * @param address masked
     * @param taken whether another account has proved the address
     * @param mail that carried it; none when too many had been asked for, or the address is taken
     * @param opening the latest one by a person, else by what looks like a machine
     */
    record Pending(
            LinkPurpose purpose,
            String address,
            Instant issuedAt,
            Instant expiresAt,
            boolean expired,
            boolean taken,
            Optional<Mail> mail,
            Optional<Opening> opening) {}

    /**
     * @param at when the mail server took it, or last refused it, or when it was queued
     * @param reply the last refusal in full, if there was one
     */
    record Mail(MailKind kind, MailState state, Instant at, Optional<String> reply, Instant nextAttemptAt) {}

    /** The link's page was opened. */
    record Opening(Instant at, boolean machine) {}
}
