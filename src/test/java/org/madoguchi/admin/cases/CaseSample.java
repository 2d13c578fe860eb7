package org.madoguchi.admin.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.madoguchi.account.Account;
import org.madoguchi.admin.DeskRank;
import org.madoguchi.audit.RefusalReason;
import org.madoguchi.link.LinkPurpose;
import org.madoguchi.signin.SignInSample;
import org.madoguchi.signin.StaffRole;
import org.madoguchi.throttle.ThrottleService.Wait;

/** A case of which only what matters is told. */
public final class CaseSample {

    public static final Instant NOW = Instant.parse("2026-04-03T01:12:00Z");

    private final Account account = new Account("s0000123", "例示 太郎", Locale.JAPANESE, NOW);
    private Set<StaffRole> roles = Set.of();
    private boolean promotable;
    private boolean absent;
    private boolean slowed;
    private int devices;
    private Optional<PendingLink> address = Optional.empty();
    private Optional<PendingLink> recovery = Optional.empty();
    private Optional<HelpRequest> request = Optional.empty();
    private Optional<Refusal> refusal = Optional.empty();
    private Optional<Wait> blocked = Optional.empty();

    private CaseSample() {}

    /** Somebody who came here once. */
    public static CaseSample beginner() {
        return new CaseSample();
    }

    /** Somebody with a proved address. */
    public static CaseSample proved() {
        var one = beginner();
        one.account.confirmEmail("taro@example.com", NOW);
        return one;
    }

    /** Somebody who has finished the set-up. */
    public static CaseSample ready() {
        var one = proved();
        one.account.setSecondPassword("$argon2id$", NOW);
        return one;
    }

    /** The address is gone, as after a counter slip; the second password is not. */
    public CaseSample withoutAddress() {
        account.giveUpEmail();
        return this;
    }

    /** Staff want the address proved anew. */
    public CaseSample unproved() {
        account.wantEmailProof(NOW);
        return this;
    }

    public CaseSample staff(StaffRole... held) {
        roles = Set.of(held);
        return this;
    }

    public CaseSample promotable() {
        promotable = true;
        return this;
    }

    public CaseSample absent() {
        absent = true;
        return this;
    }

    public CaseSample disabled() {
        account.disableSecondPassword();
        return this;
    }

    public CaseSample suspended() {
        account.suspend("text", NOW);
        return this;
    }

    public CaseSample suspendedAsVanished() {
        account.vanish(NOW);
        account.suspendVanished(NOW);
        return this;
    }

    public CaseSample slowed() {
        slowed = true;
        return this;
    }

    public CaseSample blocked(Instant until) {
        blocked = Optional.of(new Wait(until, 6));
        return this;
    }

    public CaseSample refused(RefusalReason reason, Instant at) {
        refusal = Optional.of(new Refusal(reason, at));
        return this;
    }

    public CaseSample pending(PendingLink link) {
        if (link.purpose() == LinkPurpose.RECOVERY) {
            recovery = Optional.of(link);
        } else {
            address = Optional.of(link);
        }
        return this;
    }

    public CaseSample requested() {
        var order = new HelpOrder(
                HelpAct.RESET,
                "s0000123",
                1,
                HelpReason.WISH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        request = Optional.of(
                new HelpRequest(order, account, DeskRank.STUDENT, "clerk01", false, Duration.ofDays(1), NOW));
        return this;
    }

    public CaseSample signedIn(int count) {
        devices = count;
        return this;
    }

    public CaseSample lastSignIn(Instant at) {
        account.signedIn("例示 太郎", account.getProfile(), Locale.JAPANESE, at);
        return this;
    }

    /** A link that was mailed and waits. */
    public static PendingLink link(LinkPurpose purpose, boolean usable) {
        return link(purpose, "waits@example.com", usable);
    }

    /** The link by which the address in force is proved anew. */
    public static PendingLink again(boolean usable) {
        return link(LinkPurpose.REGISTRATION, "taro@example.com", usable);
    }

    private static PendingLink link(LinkPurpose purpose, String to, boolean usable) {
        return new PendingLink(
                purpose, to, NOW, NOW.plus(Duration.ofDays(1)), usable, false, Optional.empty(), Optional.empty());
    }

    public Case get() {
        return new Case(
                account,
                roles,
                promotable,
                absent,
                new Outstanding(address, recovery, request, false),
                refusal,
                blocked,
                slowed,
                Stream.generate(() -> SignInSample.of(account, NOW))
                        .limit(devices)
                        .toList());
    }
}
