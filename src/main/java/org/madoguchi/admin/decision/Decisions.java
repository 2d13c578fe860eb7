package org.madoguchi.admin.decision;

/** Decides about the requests of one room. Each decision is an act of the caller's, with its row in the trail. */
public interface Decisions {

    /**
     * Allows what somebody else has asked for, and does it.
     *
     * @return false when it could not be done any more
     * @throws org.madoguchi.fault.AccessDeniedException without the right, or for the own request
     * @throws org.madoguchi.admin.cases.HelpRefusedException when it waits no longer, or whoever asked may not any more
     */
    boolean approve(Long id);

    /**
     * Forbids it; as {@link #approve}.
     *
     * @param why for the asker
     */
    void refuse(Long id, String why);

    /** Takes back what the caller has asked for; as {@link #approve}. */
    void withdraw(Long id);
}
