package org.madoguchi.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.madoguchi.account.Account;

/** What one of staff decided about an application, the last time. */
@Embeddable
public class Decision {

    @Column(name = "decided_by")
    private String by;

    @Column(name = "decided_at")
    private Instant at;

    @Column(name = "decision_words")
    private String words;

    /** Nobody has decided. */
    protected Decision() {}

    /**
     * @param by user ID
     * @param words for the student; {@code null} where nothing needs to be said
     */
    Decision(String by, String words, Instant at) {
        this.by = Account.userKey(by);
        this.words = words;
        this.at = at;
    }

    /** User ID in lower case. */
    public Optional<String> getBy() {
        return Optional.ofNullable(by);
    }

    public Optional<Instant> getAt() {
        return Optional.ofNullable(at);
    }

    /** Why it was returned or refused. */
    public Optional<String> getWords() {
        return Optional.ofNullable(words);
    }
}
