package org.madoguchi.audit.chain;

/**
 * The first place at which a chain is not what was sealed.
 *
 * @param what was done to it
 * @param first position of the rows that it was done to
 * @param last position of them
 */
public record ChainBreak(Kind what, long first, long last) {

    /** What was done to the trail, as far as can be told from what is left of it. */
    public enum Kind {

        /** A row's fields or its hash; or rows were removed and those after them given their positions. */
        CHANGED,
        /** Rows are missing. */
        REMOVED,
        /** Rows that were never sealed there. */
        INSERTED,
        /** The row that belongs there stands elsewhere. */
        REORDERED,
        /** The chain is whole, but it is another one than the known head is from. */
        REWRITTEN,
        /** The chain ends before the known head. */
        CUT
    }

    ChainBreak(Kind what, long position) {
        this(what, position, position);
    }
}
