package org.madoguchi.application;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.account.Account;
import org.madoguchi.catalogue.Charge;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.catalogue.Wanted;
import org.madoguchi.certificate.Certificate;
import org.madoguchi.certificate.CertificateState;
import org.madoguchi.paper.Language;
import org.madoguchi.record.StudentRecord;

/**
 * Certificates that somebody applies for at once. What is wanted changes as the applicant writes, which is while it is
 * a draft; what becomes of it from then on is its {@link ApplicationLife}.
 */
@Entity
public class Application extends ApplicationLife {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_seq")
    @SequenceGenerator(name = "application_seq", sequenceName = "application_seq", allocationSize = 50)
    private Long id;

    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "draft_account_id")
    private Long draftAccount;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "record_id")
    private StudentRecord record;

    @Enumerated(EnumType.STRING)
    private ReceiptMethod method;

    @Column(name = "created_at")
    private Instant createdAt;

    private String consented;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "replaces_id")
    private Application replaces;

    @Embedded
    private Recipient recipient = Recipient.NONE;

    @OneToMany(mappedBy = "application", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ApplicationItem> items = new ArrayList<>();

    @OneToMany(mappedBy = "application", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ApplicationCharge> charges = new ArrayList<>();

    /** For the persistence provider. */
    protected Application() {}

    /** An empty draft. */
    Application(Account account, StudentRecord record, ReceiptMethod method, Instant now) {
        super(now);
        this.account = account;
        this.draftAccount = account.getId();
        this.createdAt = now;
        this.record = record;
        this.method = method;
    }

    /** The same once more, without a fee, for one that went astray; but not to the address to which that one went. */
    Application(Application astray, Instant now) {
        this(astray.getAccount(), astray.getRecord(), astray.getMethod(), now);
        draftAccount = null;
        replaces = astray;
        choose(astray.getWanted(), now);
        recipient = astray.getRecipient().withoutEmail();
    }

    /** How, and for which student number; what was chosen for another may not be had any more. */
    void receiveBy(StudentRecord of, ReceiptMethod how, Instant now) {
        write(now);
        if (!of.getId().equals(record.getId())) {
            items.clear();
        }
        record = of;
        method = how;
    }

    /** What is wanted, in place of what was. */
    void choose(List<Wanted> wanted, Instant now) {
        write(now);
        items.clear();
        wanted.forEach(one -> items.add(new ApplicationItem(this, items.size(), one)));
    }

    void goTo(Recipient to, Instant now) {
        write(now);
        recipient = to;
    }

    /**
     * It is applied for, at this price; what it says is frozen with its items.
     *
     * @param review whether one of staff has to allow it first
     * @param ticked what the applicant has agreed to, in words
     * @param due when it has to be paid, should there be something to pay
     */
    void apply(List<Charge> quoted, boolean review, String ticked, Instant due, ZoneId zone, Instant now) {
        write(now);
        charges.clear();
        quoted.forEach(charge -> charges.add(new ApplicationCharge(this, charges.size(), charge)));
        consented = ticked;
        draftAccount = null;
        if (number == null) {
            number = number(LocalDate.ofInstant(now, zone));
        }
        begin(quoted.stream().mapToInt(Charge::amount).sum(), review, due, now);
    }

    /** Staff have made it in place of one that went astray: the applicant says to whom it goes. */
    void offer(String by, String words, ZoneId zone, Instant now) {
        number = number(LocalDate.ofInstant(now, zone));
        offer(by, words, now);
    }

    private String number(LocalDate today) {
        return String.format(Locale.ROOT, "A%02d-%06d", today.getYear() % 100, id);
    }

    /** The person was erased: what was written of them goes. */
    void forget() {
        recipient = Recipient.NONE;
        forgetWords();
        items.forEach(ApplicationItem::forget);
    }

    /** The applicant corrects what staff gave back: it is the draft, under its number. */
    void correct(Instant now) {
        go(ApplicationState.DRAFT, now);
        draftAccount = account.getId();
    }

    /** It is corrected later, or never. */
    void leave(Instant now) {
        go(ApplicationState.RETURNED, now);
        draftAccount = null;
    }

    public Long getId() {
        return id;
    }

    /** 申請番号 / Application number; {@code null} before it is applied for the first time. */
    public String getNumber() {
        return number;
    }

    public Account getAccount() {
        return account;
    }

    public StudentRecord getRecord() {
        return record;
    }

    /**
     * Whom its papers are about, as who gets them reads it on the papers: an employer abroad reads Roman letters.
     *
     * @param day in the university's zone
     */
    String bearerOn(LocalDate day) {
        var read = Locale.JAPANESE.equals(account.getLanguage()) ? Language.JA : Language.EN;
        return record.nameOn(day, read).orElseGet(account::getDisplayName);
    }

    /** The applicant as readers of a language call the person: in Roman letters where the register has them. */
    public String applicantIn(Locale language) {
        var roman = language.equals(Locale.JAPANESE)
                ? Optional.<String>empty()
                : record.getName().getRoman();
        return roman.orElseGet(account::getDisplayName);
    }

    public ReceiptMethod getMethod() {
        return method;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Providers read an embeddable as null when all of it is. */
    public Recipient getRecipient() {
        return recipient == null ? Recipient.NONE : recipient;
    }

    public List<ApplicationItem> getItems() {
        return List.copyOf(items);
    }

    public List<ApplicationCharge> getCharges() {
        return List.copyOf(charges);
    }

    /** The one that went astray, in whose place staff have made this one; empty where it is in nobody's. */
    public Optional<Application> getReplaces() {
        return Optional.ofNullable(replaces);
    }

    /** Whether nothing is to be paid: what went astray was paid, and this is the same once more. */
    public boolean isWithoutFee() {
        return replaces != null
                && replaces.getState() == ApplicationState.SEND_CANCELLED
                && replaces.getMethod() == method
                && replaces.getWanted().equals(getWanted());
    }

    /** What is wanted. */
    public List<Wanted> getWanted() {
        return items.stream().map(ApplicationItem::wanted).toList();
    }

    /** How many papers it is. */
    public int getCopies() {
        return items.stream().mapToInt(ApplicationItem::getCopies).sum();
    }

    /** One of its certificates was issued anew. */
    void reissued(Certificate before, Certificate after) {
        items.forEach(item -> item.reissued(before, after));
    }

    /** Whether all that was issued for it is worth nothing any more. */
    boolean isRevoked() {
        var issued = getCertificates();
        return !issued.isEmpty() && issued.stream().allMatch(Certificate::isEnded);
    }

    /** All that was issued for it and is good; what waits for its signature is not yet. */
    List<Certificate> getValid() {
        return getCertificates().stream()
                .filter(one -> one.getState() == CertificateState.VALID)
                .toList();
    }

    /** All that was issued for it and is worth nothing any more. */
    public List<Certificate> getEnded() {
        return getCertificates().stream().filter(Certificate::isEnded).toList();
    }

    /** All that was issued for it, each as it was issued last. */
    public List<Certificate> getCertificates() {
        return items.stream().flatMap(item -> item.getCertificates().stream()).toList();
    }
}
