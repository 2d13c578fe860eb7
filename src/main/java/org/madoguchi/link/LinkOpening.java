package org.madoguchi.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.madoguchi.client.Client;

/** The page of a mailed link was opened, which changed nothing of the link. For the staff who are asked about it. */
@Entity
@Table(name = "link_opening")
public class LinkOpening {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "link_opening_seq")
    @SequenceGenerator(name = "link_opening_seq", sequenceName = "link_opening_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "link_id")
    private OneTimeLink link;

    @Column(name = "opened_at")
    private Instant openedAt;

    private boolean machine;

    @Column(name = "client_address")
    private String clientAddress;

    @Column(name = "user_agent")
    private String userAgent;

    /** For the persistence provider. */
    protected LinkOpening() {}

    LinkOpening(OneTimeLink link, boolean machine, Client client, Instant now) {
        this.link = link;
        this.machine = machine;
        this.clientAddress = client.address();
        this.userAgent = client.userAgent();
        this.openedAt = now;
    }

    public OneTimeLink getLink() {
        return link;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    /** Whether it looked like one, see {@link OpeningSigns}. */
    public boolean isMachine() {
        return machine;
    }

    public String getClientAddress() {
        return clientAddress;
    }

    public String getUserAgent() {
        return userAgent;
    }
}
