package org.madoguchi.seal;

/** A key file cannot be used for sealing. Its message ends a sentence about the file and holds no secret. */
class UnusableKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Part part;

    /** Which of the three settings of a key is at fault. */
    public enum Part {
        FILE,
        PASSWORD,
        ALIAS
    }

    UnusableKeyException(Part part, String fault) {
        super(fault);
        this.part = part;
    }

    UnusableKeyException(Part part, String fault, Throwable cause) {
        super(fault, cause);
        this.part = part;
    }

    public Part part() {
        return part;
    }
}
