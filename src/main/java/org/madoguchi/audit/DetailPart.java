package org.madoguchi.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the detail of a row may say, beside a reason. Stored by {@link #word}, which stays for ever. */
public enum DetailPart {

    /** The state of the account. */
    STATE,
    /** An e-mail address, masked. */
    ADDRESS(Content.PERSONAL),
    /** What staff asked for. */
    ACT,
    /** Why staff did it. */
    REASON,
    /** How staff made sure who it is. */
    IDENTITY,
    /** Number of a request that takes a second person. */
    REQUEST,
    /** User ID of who asked for what another did. */
    ASKED_BY(Content.USER_ID),
    /** Why it could not be done: the key of a text. */
    FAILED,
    /** How many accounts were looked at. */
    LOOKED,
    /** How many had no entry in the directory. */
    MISSING,
    /** How many had one again. */
    RETURNED,
    /** Whether they are gone. */
    GONE,
    /** Failures in a row. */
    FAILURES,
    /** How many. */
    COUNT,
    /** Roles before. */
    BEFORE,
    /** Roles after. */
    ROLES,
    /** The missing right. */
    RIGHT,
    /** Money, in whole yen. */
    AMOUNT,
    /** The issue number of a certificate. */
    NUMBER,
    /** The type of a certificate. */
    TYPE,
    /** The issue number of the certificate in whose place another stands. */
    SUCCESSOR,
    /** Which key signed. */
    KEY,
    /** Why a certificate could not be signed. */
    FAULT,
    /** What a certificate is worth. */
    STANDING,
    /** Number of an application. */
    APPLICATION,
    /** A student number. */
    STUDENT(Content.PERSONAL),
    /** With which the carrier finds what was posted. */
    TRACKING(Content.PERSONAL),
    /** Number of the receipt for cash. */
    RECEIPT,
    /** The path of a page. */
    PATH,
    /** A kind of mail, or of row. */
    KIND,
    /** Number of a row of another table. */
    ID,
    /** Number of a cohort. */
    COHORT,
    /** Number of a batch of certificates. */
    BATCH,
    /** Which version of a text. */
    VERSION,
    /** Of a file. */
    FORMAT,
    /** How many rows. */
    ROWS,
    /** The time of the last of them. */
    UNTIL,
    /** Searched for: the first day. */
    FROM,
    /** Searched for: the last day. */
    TO,
    /** Searched for: whom it is about. */
    PERSON(Content.USER_ID),
    /** Searched for: who acted. */
    ACTOR(Content.USER_ID),
    /** Searched for: the faculty. */
    FACULTY,
    /** Searched for: the year. */
    YEAR,
    /** Searched for: the year of entry. */
    ENTRY,
    /** Searched for: how it ended. */
    OUTCOME,
    /** Searched for: the address that it came from. */
    CLIENT(Content.PERSONAL),
    /** Searched for: the ID of a request. */
    REQUEST_ID,
    /** What was typed into a search. */
    QUERY(Content.FREE),
    /** What a mail server answered. */
    REPLY(Content.FREE),
    /** What the person was told, in words of staff. */
    WORDS(Content.FREE),
    /** A remark of staff, for staff. */
    REMARK(Content.FREE);

    private enum Content {
        PLAIN,
        USER_ID,
        PERSONAL,
        FREE
    }

    private final Content content;

    DetailPart() {
        this(Content.PLAIN);
    }

    DetailPart(Content content) {
        this.content = content;
    }

    /** As it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The part with this word. */
    static Optional<DetailPart> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    /** Whether anything may have been typed: it stands last, and whatever an old row has after it belongs to it. */
    boolean isFree() {
        return content == Content.FREE;
    }

    /** Whether it goes when the person whom the row is about is erased. */
    boolean isPersonal() {
        return content == Content.FREE || content == Content.PERSONAL;
    }

    /** Whether it is a user ID, which becomes a pseudonym when its person is erased. */
    boolean isUserId() {
        return content == Content.USER_ID;
    }
}
