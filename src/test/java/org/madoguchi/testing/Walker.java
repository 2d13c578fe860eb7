package org.madoguchi.testing;

/** Somebody who does what the login manual says, in whatever browser, and finds everything by the names in it. */
public interface Walker {

    /** Who it is. */
    Student student();

    /** Opens a path of the portal, or the whole URL of a mailed link. */
    void opens(String path);

    /** Waits for the screen with this heading. */
    void sees(Word heading);

    /** Waits for home, whose heading is the person's name. */
    void seesHome();

    /** Waits for a page of the manual inside the application. */
    void seesManualPage(String path);

    /** Fills in the field with this label. */
    void types(Word label, String value);

    /** Presses the button with this text. */
    void presses(Word button);

    /** Waits for a link in the main part of the screen, where the heading does not tell screens apart. */
    void offers(Word link);

    /** Follows a link in the main part of the screen. */
    void follows(Word link);

    /** Opens the menu at the upper right and chooses. */
    void choosesFromMenu(Word entry);

    /** Reads the first mail about this at an address, once it has arrived. */
    Mailbox.Mail receivesAt(String address, Topic topic);

    /** Reads the first mail about this at the student's own address, once it has arrived. */
    default Mailbox.Mail receives(Topic topic) {
        return receivesAt(student().email(), topic);
    }

    /** Fills in two fields, of which the second repeats the first, and sends them. */
    default void typesTwice(Word label, String value, Word button) {
        types(label, value);
        types(Word.CONFIRMATION, value);
        presses(button);
    }
}
