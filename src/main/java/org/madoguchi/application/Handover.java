package org.madoguchi.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.madoguchi.account.Account;

/** How staff gave the papers away: over the counter, or by post. */
@Embeddable
public class Handover {

    @Column(name = "handed_by")
    private String by;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_seen")
    private DocumentSeen seen;

    @Column(name = "tracking_number")
    private String tracking;

    /** Not yet. */
    protected Handover() {}

    private Handover(String by, DocumentSeen seen, String tracking) {
        this.by = Account.userKey(by);
        this.seen = seen;
        this.tracking = tracking;
    }

    /** Over the counter, to somebody recognised by that. */
    static Handover overTheCounter(String by, DocumentSeen seen) {
        return new Handover(by, seen, null);
    }

    /** By post. */
    static Handover posted(String by, String tracking) {
        return new Handover(by, null, tracking);
    }

    /** User ID in lower case. */
    public Optional<String> getBy() {
        return Optional.ofNullable(by);
    }

    public Optional<DocumentSeen> getSeen() {
        return Optional.ofNullable(seen);
    }

    public Optional<String> getTracking() {
        return Optional.ofNullable(tracking);
    }
}
