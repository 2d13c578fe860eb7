package org.madoguchi.paper;

/** For whom a paper is drawn. */
public enum Face {
    /** For people: in colour, with its attachments, to be signed. */
    SCREEN,
    /** For the machine of a convenience store: black on white, nothing attached. */
    PRINT
}
