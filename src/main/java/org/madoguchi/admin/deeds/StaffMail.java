package org.madoguchi.admin.deeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountState;
import org.madoguchi.admin.cases.HelpRefusedException;
import org.madoguchi.email.AddressProof;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.mail.NewMail;
import org.madoguchi.throttle.MailBudget;

/** Mails the link that proves an address on behalf of staff, in a bounded number and to addresses that can be had. */
@ApplicationScoped
public class StaffMail {

    @Inject
    private AddressProof proof;

    @Inject
    private MailBudget budget;

    /**
     * Mails a link for the first address or, where one is in force, for another, or the link by which that is proved
     * anew; an older link is void then.
     *
     * @throws HelpRefusedException when staff have sent too many mails today, the address cannot be had, or the account
     *     has been suspended meanwhile, where no link would work
     */
    public void send(Account account, String email) {
        send(account, email, UnaryOperator.identity());
    }

    /**
     * Mails such a link to one of many people.
     *
     * @param paced says when the mail may go
     * @throws HelpRefusedException as {@link #send(Account, String)}
     */
    void send(Account account, String email, UnaryOperator<NewMail> paced) {
        if (account.state() == AccountState.SUSPENDED) {
            throw new HelpRefusedException("help.error.stale");
        }
        check(account, email);
        take(account);
        mail(account, email, paced);
    }

    /** @throws HelpRefusedException when staff have sent too many mails today; else they have sent one more */
    public void take(Account account) {
        if (!budget.takeForStaff(account)) {
            throw new HelpRefusedException("help.error.mails");
        }
    }

    /**
     * Mails such a link to an address that nobody else can have, by a mail that was {@link #take taken} before.
     *
     * @param paced says when it may go
     */
    void mail(Account account, String email, UnaryOperator<NewMail> paced) {
        var purpose = account.isEmailProved() ? LinkPurpose.CHANGE : LinkPurpose.REGISTRATION;
        // nobody has proved it: that was checked under the lock
        proof.mail(purpose, account, email, Optional.empty(), paced, paced);
    }

    /** @throws HelpRefusedException when the address is in force and proved, here or for somebody else */
    public void check(Account account, String email) {
        if (account.isEmailProved() && account.isEmail(email)) {
            throw new HelpRefusedException("help.error.same");
        }
        if (proof.findOwner(account, email).isPresent()) {
            throw new HelpRefusedException("help.error.taken");
        }
    }
}
