package org.madoguchi.admin;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
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
 * @param decidable whether somebody with that right may decide about a request, by the user ID
 * @param words what a mail says about a request
 */
public record Awaited<R extends TwoPersonRequest>(
        MailKind kind,
        DeskRight right,
        Function<Instant, List<R>> waiting,
        BiPredicate<R, String> decidable,
        BiFunction<R, NewMail, NewMail> words) {}
