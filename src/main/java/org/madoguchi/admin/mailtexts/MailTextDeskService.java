package org.madoguchi.admin.mailtexts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.PublishRule;
import org.madoguchi.admin.VersionStand;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.audit.DetailPart;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.mail.MailKind;
import org.madoguchi.mail.MailSample;
import org.madoguchi.mail.MailText;
import org.madoguchi.mail.MailTexts;
import org.madoguchi.mail.MailWording;
import org.madoguchi.throttle.MailBudget;

/** What staff do with the texts of mails, each act with its row. */
@ApplicationScoped
@Transactional
class MailTextDeskService {

    @Inject
    private MailTexts texts;

    @Inject
    private MailSample sample;

    @Inject
    private MailBudget budget;

    @Inject
    private AccountRepository accounts;

    @Inject
    private DeskAccess access;

    @Inject
    private AuditService audit;

    @Inject
    private PublishRule publishing;

    /** Whether another puts in use what one has written. */
    public boolean isTakingTwo() {
        return publishing.isTakingTwo();
    }

    /** Whether the caller may put it in use. */
    public boolean isUsable(MailText text) {
        return !text.isInUse() && isFit(text) && publishing.isForCaller(text.getAuthor());
    }

    /** Whether mails can be written with it now. */
    public boolean isFit(MailText text) {
        return texts.isFit(text);
    }

    /** Those in use, and of each kind the newest. */
    public List<MailText> current() {
        access.require(DeskRight.NOTICES_SEE);
        return texts.current();
    }

    /** All versions of a kind, the newest first. */
    public List<MailText> versions(MailKind kind) {
        access.require(DeskRight.NOTICES_SEE);
        return texts.versions(kind);
    }

    /** How the versions of a kind stand. */
    public VersionStand stand(MailKind kind) {
        access.require(DeskRight.NOTICES_SEE);
        return new VersionStand(texts.newest(kind), texts.used(kind));
    }

    /** What a mail would look like, in plain text. */
    public String sample(MailKind kind, MailWording wording, Locale language) {
        access.require(DeskRight.NOTICES_SEE);
        return sample.read(kind, wording, language);
    }

    /**
     * 保存 of a version more, which is in use at once unless that takes two.
     *
     * @param base how versions stood when it was written
     * @throws HelpRefusedException when somebody has written one since or put another in use, or too many wait already
     * @throws IllegalArgumentException when no mail can be written with it
     */
    public void save(MailKind kind, VersionStand base, MailWording japanese, MailWording english) {
        access.require(DeskRight.NOTICES_WRITE);
        lock(kind, base);
        if (texts.isFull(kind)) {
            throw new HelpRefusedException("notices.error.full");
        }
        var text = texts.add(kind, japanese, english, access.getUserId());
        record(AuditKind.MAIL_TEXT_SAVED, text);
        if (!isTakingTwo()) {
            put(text);
        }
    }

    /**
     * この版を使用: of an earlier version, or of one that waits for a second person.
     *
     * @param base how versions stood when it was chosen
     * @throws HelpRefusedException when somebody has written one since or put another in use, when there is none such,
     *     or no mail can be written with it now
     */
    public void use(MailKind kind, VersionStand base, int number) {
        access.require(DeskRight.NOTICES_WRITE);
        lock(kind, base);
        var text = find(kind, number, false);
        access.require(publishing.isForCaller(text.getAuthor()), text.getAuthor(), RefusalReason.OWN_REQUEST);
        if (!isFit(text)) {
            audit.refuse(entry(AuditKind.MAIL_TEXT_USED, text).because(RefusalReason.UNFIT));
            throw new HelpRefusedException("mail_texts.error.unfit");
        }
        put(text);
    }

    /** 配布時の文面に戻す, which takes one person in any case. @throws HelpRefusedException when it is not in use */
    public void putBack(MailKind kind, int number) {
        access.require(DeskRight.NOTICES_WRITE);
        texts.lock();
        var text = find(kind, number, true);
        texts.withdraw(text);
        record(AuditKind.MAIL_TEXT_WITHDRAWN, text);
    }

    /**
     * テストメール to the caller's own address in force, which is nobody else's: it comes from the sign-in.
     *
     * @throws HelpRefusedException when there is none, or there were too many today
     */
    public void sendTest(MailKind kind, MailWording wording, Locale language) {
        access.require(DeskRight.NOTICES_WRITE);
        var account = accounts.findByUserId(access.getUserId())
                .filter(self -> self.getEmail().isPresent())
                .orElseThrow(() -> new HelpRefusedException("mail_texts.error.address"));
        if (!budget.takeForTest(account)) {
            throw new HelpRefusedException("mail_texts.error.tests");
        }
        sample.send(account, kind, wording, language);
        audit.record(AuditEntry.of(AuditKind.MAIL_TEXT_TESTED)
                .with(DetailPart.KIND, kind)
                .by(access.getUserId()));
    }

    private void lock(MailKind kind, VersionStand base) {
        texts.lock();
        if (!stand(kind).equals(base)) {
            throw new HelpRefusedException("mail_texts.error.changed");
        }
    }

    private MailText find(MailKind kind, int number, boolean inUse) {
        return texts.find(kind, number)
                .filter(text -> text.isInUse() == inUse)
                .orElseThrow(() -> new HelpRefusedException("mail_texts.error.gone"));
    }

    private void put(MailText text) {
        texts.use(text, access.getUserId());
        record(AuditKind.MAIL_TEXT_USED, text);
    }

    private void record(AuditKind kind, MailText text) {
        audit.record(entry(kind, text));
    }

    private AuditEntry entry(AuditKind kind, MailText text) {
        return AuditEntry.of(kind)
                .with(DetailPart.ID, text.getId())
                .with(DetailPart.KIND, text.getKind())
                .with(DetailPart.VERSION, text.getNumber())
                .by(access.getUserId());
    }
}
