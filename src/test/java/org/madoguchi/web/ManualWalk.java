package org.madoguchi.web;

import static org.madoguchi.testing.Word.CHANGE;
import static org.madoguchi.testing.Word.CHANGE_EMAIL;
import static org.madoguchi.testing.Word.CHANGE_SECOND_PASSWORD;
import static org.madoguchi.testing.Word.COMPLETE;
import static org.madoguchi.testing.Word.CONFIRM;
import static org.madoguchi.testing.Word.CURRENT_SECOND_PASSWORD;
import static org.madoguchi.testing.Word.EMAIL;
import static org.madoguchi.testing.Word.EMAIL_CHANGED;
import static org.madoguchi.testing.Word.FORGOTTEN;
import static org.madoguchi.testing.Word.LINK_SCREEN;
import static org.madoguchi.testing.Word.LOGIN;
import static org.madoguchi.testing.Word.LOGIN_SCREEN;
import static org.madoguchi.testing.Word.LOGOUT;
import static org.madoguchi.testing.Word.MANUAL;
import static org.madoguchi.testing.Word.NEW_EMAIL;
import static org.madoguchi.testing.Word.NEW_SECOND_PASSWORD;
import static org.madoguchi.testing.Word.OK;
import static org.madoguchi.testing.Word.PASSWORD;
import static org.madoguchi.testing.Word.REGISTERED;
import static org.madoguchi.testing.Word.REGISTRATION;
import static org.madoguchi.testing.Word.RESET_SCREEN;
import static org.madoguchi.testing.Word.SECOND_PASSWORD;
import static org.madoguchi.testing.Word.SEND;
import static org.madoguchi.testing.Word.SET;
import static org.madoguchi.testing.Word.SET_SCREEN;
import static org.madoguchi.testing.Word.TO_LOGIN;
import static org.madoguchi.testing.Word.USER_ID;
import static org.madoguchi.testing.Word.WAITING;

import org.madoguchi.testing.Topic;
import org.madoguchi.testing.Walker;

/** Sections 2.1 to 3.1 of the login manual, done as they are written by somebody who has nothing else. */
final class ManualWalk {

    private static final String FIRST = "Midori7Wave!x";
    private static final String CHANGED = "Aoi9Harbor?y";
    private static final String RESET = "Kaze5Bridge#z";

    private final Walker student;

    ManualWalk(Walker student) {
        this.student = student;
    }

    /** All of it. */
    void walk() {
        registerAddress();
        setSecondPassword();
        logIn(FIRST);
        changeAddress();
        changeSecondPassword();
        resetSecondPassword();
        readManual();
        logOut();
    }

    /** 2.1 */
    private void registerAddress() {
        student.opens("/");
        logIn("");
        student.sees(REGISTRATION);
        student.typesTwice(EMAIL, student.student().email(), CONFIRM);
        student.sees(WAITING);
        student.opens(student.receives(Topic.REGISTRATION).link());
        student.sees(LINK_SCREEN);
        student.presses(COMPLETE);
        student.sees(REGISTERED);
        student.receives(Topic.REGISTERED);
        student.follows(TO_LOGIN);
    }

    /** 2.2 */
    private void setSecondPassword() {
        logIn("");
        student.sees(SET_SCREEN);
        student.typesTwice(SECOND_PASSWORD, FIRST, SET);
        student.offers(TO_LOGIN);
        student.receives(Topic.SECOND_PASSWORD_SET);
        student.follows(TO_LOGIN);
    }

    /** 2.1, 2.2 and 2.3 begin alike. */
    private void logIn(String secondPassword) {
        student.sees(LOGIN_SCREEN);
        student.types(USER_ID, student.student().userId());
        student.types(PASSWORD, student.student().password());
        student.types(SECOND_PASSWORD, secondPassword);
        student.presses(LOGIN);
    }

    /** 2.4 a */
    private void changeAddress() {
        student.seesHome();
        student.choosesFromMenu(CHANGE_EMAIL);
        student.sees(CHANGE_EMAIL);
        student.typesTwice(NEW_EMAIL, student.student().otherEmail(), CONFIRM);
        student.offers(OK);
        student.opens(
                student.receivesAt(student.student().otherEmail(), Topic.CHANGE).link());
        student.sees(LINK_SCREEN);
        student.presses(COMPLETE);
        student.sees(EMAIL_CHANGED);
        student.receives(Topic.CHANGED_FROM_HERE);
        student.follows(OK);
    }

    /** 2.4 b */
    private void changeSecondPassword() {
        student.seesHome();
        student.choosesFromMenu(CHANGE_SECOND_PASSWORD);
        student.sees(CHANGE_SECOND_PASSWORD);
        student.types(CURRENT_SECOND_PASSWORD, FIRST);
        student.typesTwice(NEW_SECOND_PASSWORD, CHANGED, CHANGE);
        student.offers(OK);
        student.receivesAt(student.student().otherEmail(), Topic.SECOND_PASSWORD_CHANGED);
        student.follows(OK);
        logOut();
    }

    /** 2.4 c */
    private void resetSecondPassword() {
        student.follows(FORGOTTEN);
        student.sees(FORGOTTEN);
        student.types(EMAIL, student.student().otherEmail());
        student.presses(SEND);
        student.offers(TO_LOGIN);
        student.opens(student.receivesAt(student.student().otherEmail(), Topic.RECOVERY)
                .link());
        student.sees(RESET_SCREEN);
        student.typesTwice(SECOND_PASSWORD, RESET, CHANGE);
        student.offers(OK);
        student.follows(OK);
        logIn(RESET);
    }

    /** 3.1 */
    private void readManual() {
        student.seesHome();
        student.choosesFromMenu(MANUAL);
        student.seesManualPage("/manual/issue.xhtml");
    }

    private void logOut() {
        student.choosesFromMenu(LOGOUT);
        student.sees(LOGIN_SCREEN);
    }
}
