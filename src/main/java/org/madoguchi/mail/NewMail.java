package org.madoguchi.mail;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.text.SingleLine;

/**
 * A mail to be queued: what it is about, who reads it, and what it tells beside the words of its kind. What is empty is
 * not shown. {@code mails.queue(NewMail.to(account, email, MailKind.CHANGE_LINK).link(url, id, deadline))}
 */
public final class NewMail {

    /** What a mail may tell, in this order; the key of its label, and whether its value is a key itself. */
    enum Fact {
        APPLICATION,
        READY_DAY,
        TRACKING,
        RESERVATION,
        USER_NUMBER,
        SLIP,
        CUSTOMER,
        CONFIRMATION,
        AMOUNT,
        PERSON,
        STUDENT,
        ACT,
        NUMBER,
        SUCCESSOR,
        ASKER,
        WORDS,
        ADDRESS,
        HEAD,
        SENDER,
        RECIPIENT,
        DEPARTMENT,
        REFERENCE,
        PIN,
        CHECK_PAGE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final MailKind kind;
    private final Account account;
    private final Locale language;
    private final String recipient;
    private String reader;
    private boolean inBoth;
    private final Map<Fact, String> facts = new EnumMap<>(Fact.class);
    private String url;
    private Long linkId;
    private Instant deadline;
    private Instant notBefore;
    private boolean ofMany;
    private Instant due;
    private boolean fromHere;

    private NewMail(MailKind kind, Account account, Locale language, String recipient) {
        this.kind = kind;
        this.account = account;
        this.language = language;
        this.recipient = MailAddress.checked(recipient);
    }

    /**
     * A mail that names a person and is written in the person's language.
     *
     * @param recipient the address, which need not be the account's
     * @throws IllegalArgumentException when it is no address
     */
    public static NewMail to(Account account, String recipient, MailKind kind) {
        return new NewMail(kind, account, account.getLanguage(), recipient);
    }

    /**
     * A mail to an office, which the words of the kind name.
     *
     * @throws IllegalArgumentException when the recipient is no address
     */
    public static NewMail toOffice(Locale language, String recipient, MailKind kind) {
        return new NewMail(kind, null, language, recipient);
    }

    /**
     * A mail to somebody who has no account, whose language nobody knows: it says all in Japanese, and then in English.
     *
     * @param reader the name by which the mail greets
     * @param person the user ID, which it tells
     * @throws IllegalArgumentException when the recipient is no address
     */
    public static NewMail toStranger(String recipient, String reader, String person, MailKind kind) {
        var mail = new NewMail(kind, null, Locale.JAPANESE, recipient);
        mail.reader = reader;
        mail.inBoth = true;
        return mail.with(Fact.PERSON, person);
    }

    /**
     * The one-time URL that it carries, needed by kinds that carry one.
     *
     * @param id of the link; the mail can be found by it
     * @param expiresAt after this the mail is worth nothing and is not tried any more
     */
    public NewMail link(String oneTimeUrl, Long id, Instant expiresAt) {
        url = Objects.requireNonNull(oneTimeUrl);
        linkId = Objects.requireNonNull(id);
        deadline = Objects.requireNonNull(expiresAt);
        return this;
    }

    /** The name by which it greets, in place of the account's. */
    public NewMail reader(String name) {
        reader = name;
        return this;
    }

    /** The page on which the reader goes on; no secret, and good for ever. */
    public NewMail page(String pageUrl) {
        url = Objects.requireNonNull(pageUrl);
        return this;
    }

    /** A page on which the reader goes on until a time; afterwards the mail is not tried any more. */
    public NewMail page(String pageUrl, Instant until) {
        deadline = Objects.requireNonNull(until);
        return page(pageUrl);
    }

    /** It does not go before that. */
    public NewMail notBefore(Instant time) {
        notBefore = time;
        return this;
    }

    /** It is one of many: it does not go before its turn, nor before others that are due. */
    public NewMail ofMany(Instant turn) {
        ofMany = true;
        return notBefore(turn);
    }

    /** To a recipient of certificates: whose they are. */
    public NewMail sentBy(String person) {
        return with(Fact.SENDER, person);
    }

    /** To a recipient of certificates: where anybody checks whether they are authentic. */
    public NewMail checkPage(String address) {
        return with(Fact.CHECK_PAGE, address);
    }

    /** To a recipient of certificates: who that is, as the sender has written it; empty what is not known. */
    public NewMail recipient(String name, String department) {
        return with(Fact.RECIPIENT, name).with(Fact.DEPARTMENT, department);
    }

    /** To a recipient of certificates: the recipient's own number. */
    public NewMail reference(String number) {
        return with(Fact.REFERENCE, number);
    }

    /** What is typed where the other mail's link leads. */
    public NewMail pin(String digits) {
        return with(Fact.PIN, digits);
    }

    /** An e-mail address, masked. */
    public NewMail address(String masked) {
        return with(Fact.ADDRESS, masked);
    }

    /** To staff: the student whom it is about. */
    public NewMail about(Account student) {
        return with(Fact.PERSON, student.getUserId()).with(Fact.STUDENT, student.getDisplayName());
    }

    /** What staff do or are about to do. */
    public NewMail act(Enum<?> act) {
        return with(Fact.ACT, act.name());
    }

    /** 発行番号 / Issue number of the certificate that it is about. */
    public NewMail number(String number) {
        return with(Fact.NUMBER, number);
    }

    /** The issue number of what stands in its place. */
    public NewMail successor(String number) {
        return with(Fact.SUCCESSOR, number);
    }

    /** The user ID of one of staff who asked for it. */
    public NewMail askedBy(String userId) {
        return with(Fact.ASKER, userId);
    }

    /** 申請番号 / Application number. */
    public NewMail application(String number) {
        return with(Fact.APPLICATION, number);
    }

    /** What is typed at the machine, one for each paper: プリント予約番号. */
    public NewMail reservations(String numbers) {
        return with(Fact.RESERVATION, numbers);
    }

    /** What is typed at the machine, one for all papers: ユーザー番号. */
    public NewMail userNumber(String number) {
        return with(Fact.USER_NUMBER, number);
    }

    /** What is shown or said at the till: 払込票番号, or お客様番号 and 確認番号; empty what there is not. */
    public NewMail till(String slip, String customer, String confirmation) {
        return with(Fact.SLIP, slip).with(Fact.CUSTOMER, customer).with(Fact.CONFIRMATION, confirmation);
    }

    /** By when it has to be paid or received; nothing of the mail expires then. */
    public NewMail due(Instant until) {
        due = until;
        return this;
    }

    /** From which day on it is handed over, with its weekday. */
    public NewMail readyDay(String day) {
        return with(Fact.READY_DAY, day);
    }

    /** Whole yen. */
    public NewMail amount(int yen) {
        return with(Fact.AMOUNT, String.valueOf(yen));
    }

    /** Of what was posted. */
    public NewMail tracking(String number) {
        return with(Fact.TRACKING, number);
    }

    /** What staff wrote. */
    public NewMail words(String words) {
        return with(Fact.WORDS, words);
    }

    /** The end of the trail's chain. */
    public NewMail head(String head) {
        return with(Fact.HEAD, head);
    }

    /** It tells which browser and address have asked for this just now. Not for what staff do to a student. */
    public NewMail fromHere() {
        fromHere = true;
        return this;
    }

    private NewMail with(Fact fact, String value) {
        var line = SingleLine.of(value);
        if (!line.isEmpty()) {
            facts.put(fact, line);
        }
        return this;
    }

    MailKind kind() {
        return kind;
    }

    Account account() {
        return account;
    }

    /** The name by which it greets, where that is not the account's. */
    Optional<String> reader() {
        return Optional.ofNullable(reader).map(SingleLine::of).filter(name -> !name.isEmpty());
    }

    /** In which it is written; of one in both the first. */
    Locale language() {
        return language;
    }

    /** Whether English follows. */
    boolean isInBoth() {
        return inBoth;
    }

    String recipient() {
        return recipient;
    }

    Map<Fact, String> facts() {
        return Collections.unmodifiableMap(facts);
    }

    Optional<String> url() {
        return Optional.ofNullable(url);
    }

    Optional<Long> linkId() {
        return Optional.ofNullable(linkId);
    }

    Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }

    boolean isOfMany() {
        return ofMany;
    }

    Optional<Instant> due() {
        return Optional.ofNullable(due);
    }

    boolean isFromHere() {
        return fromHere;
    }
}
