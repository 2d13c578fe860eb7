package org.madoguchi.testing.server;

/** An administrator's command failed. The message ends with what it printed. */
public final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailedException(String command, String output) {
        super(command + "\n" + output);
    }
}
