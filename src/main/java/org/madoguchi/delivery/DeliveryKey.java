package org.madoguchi.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.madoguchi.client.Secret;

/** What opens a delivery, as hashes. */
@Embeddable
public class DeliveryKey {

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "pin_hash")
    private String pinHash;

    @Column(name = "wrong_pins")
    private int wrongPins;

    @Column(name = "ticket_hash")
    private String ticketHash;

    @Column(name = "ticket_until")
    private Instant ticketUntil;

    /** For the persistence provider. */
    protected DeliveryKey() {}

    DeliveryKey(String token, Pin pin) {
        this.tokenHash = hash(token);
        this.pinHash = pin.hash(token);
    }

    /** Of a link's secret. */
    static String hash(String token) {
        return Secret.hash("DELIVERY", token);
    }

    /** Of what a page that was opened has, to get the files. */
    static String ticketHash(String ticket) {
        return Secret.hash("DELIVERY_TICKET", ticket);
    }

    boolean fits(Pin pin, String token) {
        return MessageDigest.isEqual(
                pinHash.getBytes(StandardCharsets.US_ASCII), pin.hash(token).getBytes(StandardCharsets.US_ASCII));
    }

    void wrongPin() {
        wrongPins++;
    }

    int getWrongPins() {
        return wrongPins;
    }

    void opened(String ticket, Instant until) {
        wrongPins = 0;
        ticketHash = ticket;
        ticketUntil = until;
    }

    boolean isTicketGood(Instant now) {
        return ticketHash != null && now.isBefore(ticketUntil);
    }
}
