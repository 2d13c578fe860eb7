package org.madoguchi.certificate;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.madoguchi.paper.InvalidPaperException;
import org.madoguchi.paper.SignatureTooLargeException;
import org.madoguchi.paper.UnprintableException;
import org.madoguchi.seal.SealFailedException;
import org.madoguchi.seal.SealFault;
import org.madoguchi.settings.InvalidSettingException;

/** Why a certificate has no signature yet. Stored by name. */
public enum SigningFault {

    /** The timestamp server did not answer, or refused. */
    TIMESTAMP,
    /** The timestamp server answered with what is not to be believed. */
    TIMESTAMP_WRONG,
    /** There is no key, or it has ended or does not sign. */
    KEY,
    /** The signature is larger than the room that was left for it. */
    SPACE,
    /** The paper could not be drawn: a font, a template or the seal's image. */
    PAPER,
    /** A disk of this node, or the database's, has no room left. */
    DISK,
    /** The program gave way, such as for lack of memory: tried seldom, since an attempt may cost others theirs. */
    ERROR,
    /** Anything else. */
    OTHER;

    /** PostgreSQL's {@code disk_full}. */
    private static final String DISK_FULL = "53100";
    /** In the words of Linux and of Windows, in both languages: Java tells it in no other way. */
    private static final Pattern NO_ROOM = Pattern.compile(
            "No space left on device|Disk quota exceeded|not enough space on the disk|空き領域|ディスク使用量",
            Pattern.CASE_INSENSITIVE);

    /** What kept one from being signed. */
    static SigningFault of(Throwable failure) {
        if (Stream.iterate(failure, cause -> cause != null, Throwable::getCause).anyMatch(SigningFault::isNoRoom)) {
            return DISK;
        }
        if (failure instanceof Error) {
            return ERROR;
        }
        if (failure instanceof SealFailedException failed) {
            return of(failed.fault());
        }
        if (failure instanceof SignatureTooLargeException) {
            return SPACE;
        }
        if (failure instanceof InvalidSettingException) {
            return KEY;
        }
        var paper = failure instanceof InvalidPaperException || failure instanceof UnprintableException;
        return paper ? PAPER : OTHER;
    }

    /** H2 hands the system's words on, in an exception of its own. */
    private static boolean isNoRoom(Throwable cause) {
        var full = cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState());
        return full
                || cause instanceof IOException
                        && NO_ROOM.matcher(String.valueOf(cause.getMessage())).find();
    }

    private static SigningFault of(SealFault fault) {
        return switch (fault) {
            case KEY_ENDED, KEY_FAILED -> KEY;
            case TIMESTAMP_FOREIGN, TIMESTAMP_UNTRUSTED, TIMESTAMP_UNREADABLE -> TIMESTAMP_WRONG;
            default -> TIMESTAMP;
        };
    }
}
