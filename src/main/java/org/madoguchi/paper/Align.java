package org.madoguchi.paper;

/** Where a line stands within its width. */
enum Align {
    LEFT,
    CENTER,
    RIGHT;

    /** How much of what is left over comes before the line. */
    float share() {
        return ordinal() / 2f;
    }
}
