package org.madoguchi.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.madoguchi.account.Account;
import org.madoguchi.text.SingleLine;

/** What a person had typed into a form when the sign-in was found to have ended; never a secret. */
@Entity
public class Draft {

    private static final int LONGEST_VALUE = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_seq")
    @SequenceGenerator(name = "draft_seq", sequenceName = "draft_seq", allocationSize = 50)
    private Long id;

    @Column(name = "secret_hash")
    private String secretHash;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    private String page;
    /** A line for each field, its name before the first equals sign. */
    private String fields;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    protected Draft() {}

    Draft(String secretHash, Account account, String page, Map<String, String> fields, Instant now) {
        this.secretHash = secretHash;
        this.account = account;
        this.page = page;
        this.fields = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + line(field.getValue()))
                .collect(Collectors.joining("\n"));
        this.createdAt = now;
    }

    private static String line(String value) {
        return SingleLine.of(value, LONGEST_VALUE);
    }

    Account getAccount() {
        return account;
    }

    Instant getCreatedAt() {
        return createdAt;
    }

    /** The page with the form, as a path within the application. */
    public String getPage() {
        return page;
    }

    /** What was typed, by the fields' names. */
    public Map<String, String> getFields() {
        return fields.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }
}
