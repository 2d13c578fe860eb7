package org.madoguchi.token;

/** The link is unknown, expired, used or voided; which of these is nobody's business but the trail's. */
public class LinkUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason a word for the trail */
    public LinkUnusableException(String reason) {
        super(reason);
    }
}
