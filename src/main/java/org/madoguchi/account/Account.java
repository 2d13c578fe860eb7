package org.madoguchi.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A person who has come here at least once, under the directory's canonical user ID. Its state follows from what has
 * been proved so far (manual, 2.1 to 2.3); it changes by verbs only.
 */
@Entity
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private Long id;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "user_key")
    private String userKey;

    @Column(name = "display_name")
    private String displayName;

    private String language;
    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "email_confirmed_at")
    private Instant emailConfirmedAt;

    @Column(name = "email_returned_at")
    private Instant emailReturnedAt;

    @Column(name = "email_proof_wanted_at")
    private Instant emailProofWantedAt;

    @Embedded
    private SecondPassword secondPassword = SecondPassword.NONE;

    @Embedded
    private Suspension suspension = Suspension.NONE;

    @Embedded
    private Profile profile = Profile.NONE;
    /** By which the person is found, see {@link SearchText}. */
    @ElementCollection
    @CollectionTable(name = "account_word", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    @Column(name = "search_version")
    private int searchVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    private boolean staff;
    /** Changes with each act of staff, and the version with it. */
    @Column(name = "help_count")
    private int helpCount;

    @Version
    private long version;

    /** For the persistence provider. */
    protected Account() {}

    /**
     * A new account, nothing registered yet.
     *
     * @throws IllegalArgumentException without a user ID
     */
    public Account(String userId, String displayName, Locale language, Instant now) {
        if (userId == null || userId.isBlank()) {
            throw new IllegalArgumentException("An account needs a user ID");
        }
        this.userId = userId;
        this.userKey = userKey(userId);
        this.displayName = displayName;
        this.language = language.getLanguage();
        this.createdAt = now;
        keepWords();
    }

    /** The form in which user IDs are compared: one account whatever the case. */
    public static String userKey(String userId) {
        return userId.toLowerCase(Locale.ROOT);
    }

    /** The form in which addresses are compared: ignoring case. */
    public static String emailKey(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /** Which step of the set-up is next, or that there is none. */
    public AccountState state() {
        if (getSuspension().getSince().isPresent()) {
            return AccountState.SUSPENDED;
        }
        if (email == null) {
            return AccountState.EMAIL_MISSING;
        }
        if (!isEmailProved()) {
            return AccountState.EMAIL_UNPROVED;
        }
        return getSecondPassword().isEmpty() ? AccountState.SECOND_PASSWORD_MISSING : AccountState.READY;
    }

    /** Puts a proved address in force. */
    public void confirmEmail(String proved, Instant now) {
        email = proved;
        emailKey = emailKey(proved);
        emailReached(now);
        keepWords();
    }

    /** The person has opened a mail to the address in force. */
    public void emailReached(Instant now) {
        emailConfirmedAt = now;
        emailReturnedAt = null;
        emailProofWantedAt = null;
    }

    /**
     * Staff want the address in force proved anew. Until then the service cannot be used; the address goes on being
     * the person's own, for what the service has to say and for a forgotten second password.
     *
     * @throws IllegalStateException when none is in force
     */
    public void wantEmailProof(Instant now) {
        if (email == null) {
            throw new IllegalStateException("No address is in force");
        }
        emailProofWantedAt = now;
    }

    /** Staff want it no longer: the address in force counts as before. */
    public void waiveEmailProof() {
        emailProofWantedAt = null;
    }

    /**
     * A mail to this address came back for good.
     *
     * @return whether it is the address in force
     */
    public boolean emailReturned(String address, Instant now) {
        var inForce = isEmail(address);
        if (inForce) {
            emailReturnedAt = now;
        }
        return inForce;
    }

    /** The person says that mails to the address in force arrive. */
    public void keepEmail() {
        emailReturnedAt = null;
    }

    /** Sets the second password: the first, another, or a new one by a mailed link. */
    public void setSecondPassword(String phc, Instant now) {
        secondPassword = SecondPassword.set(phc, now);
    }

    /** It turned out to be the university's password: another has to be set before the service can be used. */
    public void withdrawSecondPassword() {
        secondPassword = secondPassword.withdrawn();
    }

    /** The second password in force was hashed at a new cost. */
    public void rehashSecondPassword(String phc) {
        secondPassword = secondPassword.rehashed(phc);
    }

    /** Too many failures in a row: the second password opens nothing until it is reset (NIST SP 800-63B-4, 3.2.2). */
    public void disableSecondPassword() {
        secondPassword = secondPassword.disabled();
    }

    /** Nobody signs in until staff resume the account; the text is shown to the person. */
    public void suspend(String text, Instant now) {
        suspension = getSuspension().byStaff(text, now);
    }

    /** Ends a suspension by staff; one of a vanished account goes on. */
    public void resume() {
        suspension = getSuspension().endedByStaff();
    }

    /** The address is in force no longer; another has to be proved. */
    public void giveUpEmail() {
        email = null;
        emailKey = null;
        emailConfirmedAt = null;
        emailReturnedAt = null;
        emailProofWantedAt = null;
        keepWords();
    }

    /**
     * Staff act for the person: whatever form about the account is open elsewhere shows what is no longer so, even if
     * nothing else of it changes. Providers differ in when JPA's lock modes count as a change.
     */
    public void helped() {
        helpCount++;
    }

    /** Address and second password are gone: the set-up begins anew (manual, 2.1). A suspension stays. */
    public void resetRegistration() {
        giveUpEmail();
        secondPassword = SecondPassword.NONE;
    }

    /** The directory has no entry for this person any more. */
    public void vanish(Instant now) {
        suspension = getSuspension().missed(now);
    }

    /**
     * Stops an account whose entry has been gone for long, beside a suspension by staff.
     *
     * @throws IllegalStateException when the entry is not missed
     */
    public void suspendVanished(Instant now) {
        suspension = getSuspension().asVanished(now);
    }

    /**
     * The entry is there again: what its absence has brought about ends, a suspension by staff does not.
     *
     * @return whether it was missed
     */
    public boolean reappear() {
        var missed = getSuspension().isMissed();
        if (missed) {
            suspension = getSuspension().foundAgain();
        }
        return missed;
    }

    /**
     * Forgets who it was. What is left is a suspended account under a pseudonym, which opens nothing and belongs to
     * nobody.
     *
     * @param pseudonym no user ID can be one
     * @throws IllegalStateException when it is not suspended because its entry is gone
     * @throws IllegalArgumentException when it is a possible user ID
     */
    public void erase(String pseudonym, Instant now) {
        var end = getSuspension().erased(now);
        if (UserId.parse(pseudonym).isPresent()) {
            throw new IllegalArgumentException("Somebody may have this user ID");
        }
        userId = pseudonym;
        userKey = userKey(pseudonym);
        displayName = "";
        profile = Profile.NONE;
        resetRegistration();
        words.clear();
        suspension = end;
        lastSignInAt = null;
        staff = false;
    }

    /** Takes name and profile from the directory and the language in use, and notes the sign-in. */
    public void signedIn(String name, Profile described, Locale inUse, Instant now) {
        var known = name.equals(displayName) && described.equals(getProfile());
        displayName = name;
        profile = described;
        language = inUse.getLanguage();
        lastSignInAt = now;
        if (!known) {
            keepWords();
        }
    }

    /** Whether the directory has the person among the staff: those stand in no list of students. */
    public void listedAsStaff(boolean listed) {
        staff = listed;
    }

    /** Whether the directory had the person among the staff at the last login. */
    public boolean isListedAsStaff() {
        return staff;
    }

    /** Can be found by what is known of the person now. */
    private void keepWords() {
        var now = SearchText.words(userId, displayName, getProfile().getKana(), email);
        words.retainAll(now);
        words.addAll(now);
        searchVersion = SearchText.VERSION;
    }

    public Long getId() {
        return id;
    }

    public String getUserId() {
        return userId;
    }

    public String getDisplayName() {
        return displayName;
    }

    /** What the directory said at the last sign-in. */
    public Profile getProfile() {
        return profile == null ? Profile.NONE : profile;
    }

    /** The language the person last used here; mails are written in it. */
    public Locale getLanguage() {
        return Locale.forLanguageTag(language);
    }

    /** The proved address. */
    public Optional<String> getEmail() {
        return Optional.ofNullable(email);
    }

    /** Whether an address is in force, and staff do not want it proved anew. */
    public boolean isEmailProved() {
        return email != null && emailProofWantedAt == null;
    }

    /** Whether this is the address in force, ignoring case. */
    public boolean isEmail(String address) {
        return emailKey(address).equals(emailKey);
    }

    public Optional<Instant> getEmailConfirmedAt() {
        return Optional.ofNullable(emailConfirmedAt);
    }

    /** When a mail to the address in force came back for good, unless the person has said since that it is right. */
    public Optional<Instant> getEmailReturnedAt() {
        return Optional.ofNullable(emailReturnedAt);
    }

    /** Since when staff want the address in force proved anew. */
    public Optional<Instant> getEmailProofWantedAt() {
        return Optional.ofNullable(emailProofWantedAt);
    }

    /** The PHC string of the second password. */
    public Optional<String> getSecondPassword() {
        return secondPassword.getPhc();
    }

    public Optional<Instant> getSecondPasswordChangedAt() {
        return secondPassword.getChangedAt();
    }

    public boolean isSecondPasswordDisabled() {
        return secondPassword.isDisabled();
    }

    /** Whether the person can sign in with all three. */
    public boolean isUsable() {
        return state() == AccountState.READY && !isSecondPasswordDisabled();
    }

    /** Whether the second password is the one of a moment ago: neither another was set since, nor was it disabled. */
    public boolean hasSecondPasswordOf(Account before) {
        return getSecondPasswordChangedAt().equals(before.getSecondPasswordChangedAt())
                && isSecondPasswordDisabled() == before.isSecondPasswordDisabled();
    }

    /** Whether and why it is stopped. Providers read an embeddable as null when all of it is. */
    public Suspension getSuspension() {
        return suspension == null ? Suspension.NONE : suspension;
    }

    public Optional<Instant> getLastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }

    /** Counts the changes: a form that carries another number shows what is no longer so. */
    public long getVersion() {
        return version;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
