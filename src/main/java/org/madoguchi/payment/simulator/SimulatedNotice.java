package org.madoguchi.payment.simulator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A notice that the simulated service is to send. */
@Entity
@Table(name = "simulated_notice")
public class SimulatedNotice {

    @Id
    private String event;

    private String reference;
    private int times;
    private boolean forged;

    @Column(name = "due_at")
    private Instant dueAt;

    /** For the persistence provider. */
    protected SimulatedNotice() {}

    SimulatedNotice(String event, String reference, NoticeFault fault, Instant now) {
        this.event = event;
        this.reference = reference;
        this.times = fault == NoticeFault.TWICE ? 2 : 1;
        this.forged = fault == NoticeFault.FORGED;
        this.dueAt = fault == NoticeFault.LATE ? now.plus(NoticeFault.DELAY) : now;
    }

    String getEvent() {
        return event;
    }

    String getReference() {
        return reference;
    }

    int getTimes() {
        return times;
    }

    boolean isForged() {
        return forged;
    }
}
