package org.madoguchi.exam;

/** How bad a finding is; the exit code of the command is the place of the worst one here. */
public enum Level {

    /** All well, or nothing to say. */
    OK,
    /** People can work, but somebody should look at it. */
    WARNING,
    /** People are kept from working, or are not safe. */
    FAULT
}
