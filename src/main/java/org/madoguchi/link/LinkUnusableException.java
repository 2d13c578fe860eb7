package org.madoguchi.link;

import java.util.Optional;

/** The link is unknown, expired, used or voided; which of these is nobody's business but the trail's. */
public class LinkUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String userId;

    /** @param reason a word for the trail */
    public LinkUnusableException(String reason) {
        super(reason);
        this.userId = null;
    }

    /**
     * A link that somebody has.
     *
     * @param reason a word for the trail
     */
    public LinkUnusableException(String reason, OneTimeLink link) {
        super(reason);
        this.userId = link.getAccount().getUserId();
    }

    /** Whose link it is, for the trail; absent when there is no such link. */
    public Optional<String> getUserId() {
        return Optional.ofNullable(userId);
    }
}
