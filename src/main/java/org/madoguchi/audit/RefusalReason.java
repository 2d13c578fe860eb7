package org.madoguchi.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a rule forbade an act: one word for who refuses, for the trail and for whoever reads it there. Stored by its
 * {@link #word()}: a word stays for ever.
 */
public enum RefusalReason {

    /** The second password is wrong, or opens nothing any more. */
    SECOND_PASSWORD_WRONG,
    /** What the database has as second password is none. */
    SECOND_PASSWORD_UNREADABLE,
    /** Another second password was set during the login. */
    SECOND_PASSWORD_CHANGED,
    /** Another second password was set by another sign-in at the same time. */
    SECOND_PASSWORD_SET_ALREADY,
    /** The set-up is not at this step, or is over. */
    NOT_THIS_STEP,
    /** The second password in force, asked for before its change, is wrong. */
    CURRENT_WRONG,
    /** The code of a counter slip is wrong. */
    SLIP_WRONG,
    /** The counter slip was used by somebody faster. */
    SLIP_USED,
    /** The directory has nobody with this user ID. */
    UNKNOWN_USER,
    /** What was typed as user ID has characters, or a length, that no user ID here may have. */
    USER_ID_SHAPE,
    /** Staff have suspended the account, or its entry is gone. */
    SUSPENDED,
    /** Too early after failures in a row. */
    THROTTLED,
    /** Too many failures from one network. */
    CLIENT_LIMIT,
    /** Too many failures from everywhere. */
    TOTAL_LIMIT,
    /** As many failing binds as this service may spend of one account. */
    BIND_BUDGET,
    /** The university's password is wrong. */
    DIRECTORY_WRONG,
    /** The university's password is right and too old. */
    DIRECTORY_EXPIRED,
    /** The university's password is right and has to be changed first. */
    DIRECTORY_MUST_CHANGE,
    /** The university's account is locked. */
    DIRECTORY_LOCKED,
    /** The university's account is out of use. */
    DIRECTORY_DISABLED,
    /** Right, but not of staff, while students are shut out for a maintenance. */
    MAINTENANCE,
    /** As many mails as one account, or one network, may cause. */
    MAIL_BUDGET,
    /** Nobody here has this address. */
    UNKNOWN_ADDRESS,
    /** Another account has proved this address. */
    ADDRESS_TAKEN,
    /** A mailed link that never was, or is forgotten. */
    UNKNOWN,
    /** A mailed link that has done its work. */
    USED,
    /** A mailed link that a newer one, or a change, has made void. */
    VOIDED,
    /** A mailed link whose time is over. */
    EXPIRED,
    /** A mailed link to stop what has been decided already. */
    NOTHING_WAITS,
    /** A host name that is not ours. */
    HOST,
    /** A form that is none, or came in part. */
    FORM,
    /** A method that no page here knows. */
    METHOD,
    /** Sent from another site. */
    ORIGIN,
    /** A form beyond all reason. */
    SIZE,
    /** Staff about the own account. */
    OWN_ACCOUNT,
    /** Staff about the own request. */
    OWN_REQUEST,
    /** Staff about somebody else's request. */
    NOT_OWN_REQUEST,
    /** Staff about somebody who stands higher at the desk. */
    HIGHER_PERSON,
    /** A text with which no mail can be written now. */
    UNFIT;

    private static final Map<String, RefusalReason> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RefusalReason::word, Function.identity()));

    /** Its word in the trail, such as {@code second-password-wrong}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with this word, if there is one. */
    public static Optional<RefusalReason> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
