package org.madoguchi.paper;

import java.util.List;

/** A content cannot be printed as it is; nothing was drawn. The message holds nothing of the content but characters. */
public class UnprintableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Unprintable> reasons;

    public UnprintableException(List<Unprintable> reasons) {
        super(reasons.toString());
        this.reasons = List.copyOf(reasons);
    }

    public List<Unprintable> reasons() {
        return reasons;
    }
}
