package org.madoguchi.settings.check;

import java.util.List;

/** The service cannot start. Its message has one line for each fault: the key, what is wrong and an example. */
public class StartFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause what made it fail, or null when the settings themselves are wrong */
    public StartFailedException(List<String> faults, Throwable cause) {
        super(String.join(System.lineSeparator(), faults), cause);
    }
}
