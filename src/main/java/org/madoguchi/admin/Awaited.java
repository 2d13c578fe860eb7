package org.madoguchi.admin;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;
import org.madoguchi.secondperson.TwoPersonRequest;

/**
 * One room's requests, as those are told of them who may approve or have asked, and as lists over all rooms show them;
 * each room produces its own.
 *
 * @param type their entity
 * @param kind of the mail that one waits
 * @param right whoever has it may approve
 * @param seen the right to see one that somebody else has asked for
 * @param page the path of the page on which a request is decided
 * @param act what is asked for: its words in mails stand under {@code mail.act.*}
 * @param about which one of its act it is, for lists; empty when its page alone says it
 * @param words what a mail says about a request beside who asked, the act, and the page
 */
public record Awaited<R extends TwoPersonRequest>(
        Class<R> type,
        MailKind kind,
        DeskRight right,
        Function<R, DeskRight> seen,
        Function<R, String> page,
        Function<R, Enum<?>> act,
        Function<R, String> about,
        BiFunction<R, NewMail, NewMail> words) {}
