package org.madoguchi.link;

import java.util.Optional;
import org.madoguchi.audit.RefusalReason;

/** The link is unknown, expired, used or voided; which of these is nobody's business but the trail's. */
public class LinkUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final RefusalReason reason;
    private final String userId;

    /** There is no such link. */
    LinkUnusableException() {
        this(RefusalReason.UNKNOWN, null);
    }

    /** A link that somebody has. */
    public LinkUnusableException(RefusalReason reason, OneTimeLink link) {
        super(reason.word());
        this.reason = reason;
        this.userId = link == null ? null : link.getAccount().getUserId();
    }

    /** Why, for the trail. */
    public RefusalReason getReason() {
        return reason;
    }

    /** Whose link it is, for the trail; absent when there is no such link. */
    public Optional<String> getUserId() {
        return Optional.ofNullable(userId);
    }
}
