package org.madoguchi.printing;

/** Where a registration stands at the printing service. Stored by name. */
public enum PrintState {

    /** 登録中: the service has not given a number yet. */
    REGISTERING,
    /** It can be printed. */
    READY,
    /** It was printed, as the service says. */
    PRINTED,
    /** It cannot be printed any more; whether it was, no service may tell. */
    EXPIRED,
    /** The service does not print it. */
    REFUSED,
    /** It was taken back. */
    CANCELLED;

    public boolean isOver() {
        return this != REGISTERING && this != READY;
    }
}
