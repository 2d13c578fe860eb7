package org.madoguchi.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A time within which something became of mails, as figures count it.
 *
 * @param from included
 * @param until not included
 */
public record MailSpan(Moment moment, Instant from, Instant until) {

    /** What becomes of a mail, which can be asked for. */
    public enum Moment {
        QUEUED("m.createdAt >= :first and m.createdAt < :beyond"),
        SENT("m.sentAt >= :first and m.sentAt < :beyond"),
        REFUSED("exists (select r.id from MailReply r where r.mail = m and r.repliedAt >= :first"
                + " and r.repliedAt < :beyond)");

        private final String condition;

        Moment(String condition) {
            this.condition = condition;
        }

        /** The one with this name in addresses; empty for any other text. */
        public static Optional<Moment> find(String name) {
            return Stream.of(values()).filter(one -> one.getName().equals(name)).findFirst();
        }

        /** In addresses and keys. */
        public String getName() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What it asks of {@code OutgoingMail m}, with {@code :first} and {@code :beyond}. */
        String condition() {
            return condition;
        }
    }
}
