package org.madoguchi.testing;

import static org.madoguchi.testing.Word.COMPLETE;
import static org.madoguchi.testing.Word.CONFIRM;
import static org.madoguchi.testing.Word.EMAIL;
import static org.madoguchi.testing.Word.LINK_SCREEN;
import static org.madoguchi.testing.Word.REGISTERED;
import static org.madoguchi.testing.Word.REGISTRATION;
import static org.madoguchi.testing.Word.SECOND_PASSWORD;
import static org.madoguchi.testing.Word.SET;
import static org.madoguchi.testing.Word.SET_SCREEN;
import static org.madoguchi.testing.Word.TO_LOGIN;
import static org.madoguchi.testing.Word.WAITING;

/**
 * The set-up of the login manual, sections 2.1 and 2.2: by the pages for stories about it, in the database for those
 * that begin after it, which need not wait for it.
 */
public final class SetUp {

    private SetUp() {}

    /** Logs in for the first time and asks for the mail. */
    public static void askForMail(Visitor visitor) {
        visitor.logsIn("");
        visitor.sees(REGISTRATION);
        visitor.typesTwice(EMAIL, visitor.student().email(), CONFIRM);
        visitor.sees(WAITING);
    }

    /** Gets as far as a proved address. */
    public static void register(Visitor visitor) {
        askForMail(visitor);
        visitor.opens(visitor.receives(Topic.REGISTRATION).link());
        visitor.sees(LINK_SCREEN);
        visitor.presses(COMPLETE);
        visitor.sees(REGISTERED);
    }

    /** Gets as far as a second password, {@link Visitor#SECOND_PASSWORD}, by the pages. */
    public static void walk(Visitor visitor) {
        register(visitor);
        visitor.logsIn("");
        visitor.sees(SET_SCREEN);
        chooseSecondPassword(visitor);
    }

    /** Fills in the screen for the first second password. */
    public static void chooseSecondPassword(Visitor visitor) {
        visitor.typesTwice(SECOND_PASSWORD, Visitor.SECOND_PASSWORD, SET);
        visitor.offers(TO_LOGIN);
    }

    /** Has got as far as a second password, {@link Visitor#SECOND_PASSWORD}. */
    public static void finish(Visitor visitor) {
        visitor.database().setUp(visitor.student());
    }

    /** Gets home. */
    public static void reachHome(Visitor visitor) {
        finish(visitor);
        visitor.logsIn(Visitor.SECOND_PASSWORD);
        visitor.seesHome();
    }
}
