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

    /** The longest text that a form of the desk takes. */
    private static final int LONGEST_VALUE = 5000;
    /** As the column. */
    private static final int LONGEST = 20_000;
    /** Stands for a line's end within a value, and means one. */
    private static final char LINE_SEPARATOR = '\u2028';

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
        this.fields = joined(fields);
        this.createdAt = now;
    }

    /** Of what is more than a page ever sends, as much as there is room for. */
    private static String joined(Map<String, String> fields) {
        var all = new StringBuilder();
        fields.forEach((name, value) -> {
            var line = name + "=" + line(value) + "\n";
            if (all.length() + line.length() <= LONGEST) {
                all.append(line);
            }
        });
        return all.toString();
    }

    private static String line(String value) {
        return SingleLine.lines(value.strip(), LONGEST_VALUE).replace('\n', LINE_SEPARATOR);
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
                .collect(Collectors.toMap(field -> field[0], field -> field[1].replace(LINE_SEPARATOR, '\n')));
    }
}
