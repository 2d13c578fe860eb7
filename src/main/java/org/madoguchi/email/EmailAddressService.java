package org.madoguchi.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.account.Account;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.link.LinkUnusableException;
import org.madoguchi.link.OneTimeLink;
import org.madoguchi.link.OneTimeLinkService;
import org.madoguchi.login.directory.CampusDirectory;
import org.madoguchi.login.directory.DirectoryUnavailableException;
import org.madoguchi.signin.SignIn;
import org.madoguchi.throttle.AnswerFloor;

/**
 * Puts a mail address in force once a mailed link has proved it: the first one (manual, 2.1) or another (2.4 a), as the
 * link's purpose says. An old address stays in force until then; both are told. Where another user ID has the address,
 * the directory is asked whether it still has that, before a transaction begins: nobody waits for it under a lock.
 */
@ApplicationScoped
class EmailAddressService {

    @Inject
    private AddressRequestService requests;

    @Inject
    private AddressConfirmService confirmations;

    @Inject
    private OneTimeLinkService links;

    @Inject
    private CampusDirectory directory;

    /**
     * Mails a link to the address and tells the one in force. The answer takes as long whoever has the address, though
     * the directory is asked about that account. Beyond the budget nothing is mailed; the address typed
     * last is what waits then, and a link to another is void.
     *
     * @param signIn of whoever asks, for the own account
     * @return whether a mail goes out
     * @throws StaleProofException when another address is in force, and both passwords were not proved lately
     */
    public boolean request(LinkPurpose purpose, SignIn signIn, String email) {
        var floor = AnswerFloor.begin();
        try {
            var former = gone(requests.findOwner(purpose, signIn, email));
            return requests.request(purpose, signIn, email, former);
        } finally { // a stale proof has its time too
            floor.hold();
        }
    }

    /**
     * Mails a new link to the address that waits; the older one is void then. Once its time is over it is asked for
     * anew.
     *
     * @return whether a mail goes out
     * @throws StaleProofException as {@link #request}
     */
    public boolean resend(LinkPurpose purpose, SignIn signIn) {
        return findPending(purpose, signIn.getAccount().getId())
                .filter(link -> request(purpose, signIn, link.getEmail()))
                .isPresent();
    }

    /** The person says that mails to the address in force arrive, though one came back. */
    public void keep(Long accountId) {
        requests.keep(accountId);
    }

    /** Gives a change up: its link is void. */
    public void cancel(Long accountId) {
        requests.cancel(accountId);
    }

    /** From when on a mail can be sent again; empty when that is now. */
    public Optional<Instant> findWait(Long accountId) {
        return requests.findWait(accountId);
    }

    /** The link that waits to be opened, expired or not. */
    public Optional<OneTimeLink> findPending(LinkPurpose purpose, Long accountId) {
        return requests.findPending(purpose, accountId);
    }

    /** Whether what was mailed to the address was refused, or came back, for a reason that lies with the address. */
    public boolean isRefused(OneTimeLink link) {
        return requests.isRefused(link);
    }

    /** Whether the account has a proved address by now. */
    public boolean isCompleted(Long accountId) {
        return requests.isCompleted(accountId);
    }

    /**
     * Puts the address in force. A change voids what was mailed to the old one and ends every other sign-in.
     *
     * @param here the sign-in of the browser that opened the link, which goes on
     * @throws LinkUnusableException when the link cannot be used, or the address is another account's and cannot be
     *     taken over
     */
    public void confirm(LinkPurpose purpose, String token, Optional<SignIn> here) {
        var former = gone(links.find(purpose, token).flatMap(requests::findOwner));
        confirmations.confirm(purpose, token, here, former);
    }

    /** Whether the link has done its work and the address is in force: a second click of the same person. */
    public boolean isDone(LinkPurpose purpose, String token) {
        return confirmations.isDone(purpose, token);
    }

    /**
     * Whether the address is that of a former user ID, which only the person signed in under the new one takes along.
     */
    public boolean needsSignIn(OneTimeLink link, Optional<SignIn> here) {
        return confirmations.needsSignIn(link, here);
    }

    /** Who has proved the address, if the directory has that user ID no longer; while it does not say so, it has. */
    private Optional<Long> gone(Optional<Account> owner) {
        return owner.filter(this::isGone).map(Account::getId);
    }

    private boolean isGone(Account owner) {
        try {
            return directory.present(Set.of(owner.getUserId())).isEmpty();
        } catch (DirectoryUnavailableException e) {
            return false;
        }
    }
}
