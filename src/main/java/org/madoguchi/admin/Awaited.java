package org.madoguchi.admin;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.NewMail;
import org.madoguchi.secondperson.TwoPersonRequest;

/**
 * One room's requests, as those are told of them who may approve; each room produces its own.
 *
 * @param kind of the mail
 * @param right whoever has it may approve
 * @param waiting what waits for a decision at a time
 * @param page the path of the page on which a request is decided
 * @param words what a mail says about a request beside who asked, and the page
 */
public record Awaited<R extends TwoPersonRequest>(
        MailKind kind,
        DeskRight right,
        Function<Instant, List<R>> waiting,
        Function<R, String> page,
        BiFunction<R, NewMail, NewMail> words) {}
