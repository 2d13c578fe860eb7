package org.madoguchi.testing;

/** A portal did not start. The message ends with the end of its log. */
public final class PortalFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String log;
    private final transient Integer exitCode;

    PortalFailedException(String reason, String log, Integer exitCode) {
        super(reason + "; the end of its log:\n" + log.substring(Math.max(0, log.length() - 4000)));
        this.log = log;
        this.exitCode = exitCode;
    }

    /** All that it printed. */
    public String log() {
        return log;
    }

    /** What the process returned, or null when it was still running. */
    public Integer exitCode() {
        return exitCode;
    }
}
