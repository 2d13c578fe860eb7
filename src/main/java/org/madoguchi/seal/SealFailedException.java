package org.madoguchi.seal;

/** Nothing was sealed. Whether it is worth trying again, its {@link SealFault} says; the message says the rest. */
public class SealFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SealFault fault;

    /** @param detail for the log and the desk: a status, an address, what was wrong; no secret */
    public SealFailedException(SealFault fault, String detail) {
        super(fault + ": " + detail);
        this.fault = fault;
    }

    /** @param detail for the log and the desk: a status, an address, what was wrong; no secret */
    public SealFailedException(SealFault fault, String detail, Throwable cause) {
        super(fault + ": " + detail, cause);
        this.fault = fault;
    }

    public SealFault fault() {
        return fault;
    }
}
