package org.madoguchi.admin.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.UserId;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.admin.LookNote;
import org.madoguchi.audit.AuditEntry;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.fault.AccessDeniedException;

/**
 * Puts together what is held on a student, as the tables have it. It is written while it is read, some hundred rows at
 * a time, so that a person with a long trail takes no more memory than another.
 */
@ApplicationScoped
class DisclosureService {

    private static final int ROWS = 500;
    /** How both databases write a moment as text. */
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?[+-]\\d\\d(:\\d\\d)?");

    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm", "+00")
            .toFormatter(Locale.ROOT);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DeskAccess access;

    @Inject
    private AccountRepository accounts;

    @Inject
    private LookNote look;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * The account whose data may be asked for; that somebody looks at whose it is is in the trail.
     *
     * @throws AccessDeniedException without {@link DeskRight#DISCLOSE}
     */
    public Optional<Account> find(String typed) {
        access.require(DeskRight.DISCLOSE);
        var account = UserId.parse(typed).flatMap(accounts::findByUserId);
        account.map(Account::getUserId).ifPresent(look::student);
        return account;
    }

    /**
     * Writes everything. That it is disclosed is in the trail before the first of it goes out, even if it never
     * arrives.
     *
     * @throws AccessDeniedException without {@link DeskRight#DISCLOSE}, or for the own account
     */
    void disclose(Account account, DisclosureFile file) {
        access.require(DeskRight.DISCLOSE);
        access.requireOther(account.getUserId());
        audit.record(AuditEntry.of(AuditKind.STUDENT_DISCLOSED)
                .by(access.getUserId())
                .about(account.getUserId()));
        file.begin(account, clock.instant());
        for (var table : HeldTable.values()) {
            file.table(table);
            write(table, account.getId(), file);
            file.endTable();
        }
        file.end();
    }

    private void write(HeldTable table, Long accountId, DisclosureFile file) {
        var first = 0;
        List<?> rows;
        do {
            rows = entityManager
                    .createNativeQuery(table.query())
                    .setParameter(1, accountId)
                    .setFirstResult(first)
                    .setMaxResults(ROWS)
                    .getResultList();
            rows.forEach(row -> file.row(values(table, (Object[]) row)));
            first += ROWS;
        } while (rows.size() == ROWS);
    }

    private static List<Object> values(HeldTable table, Object[] row) {
        var values = new ArrayList<>();
        for (var column = 0; column < row.length; column++) {
            values.add(value(table, table.columns().get(column), row[column]));
        }
        return values;
    }

    private static Object value(HeldTable table, String column, Object text) {
        if (!(text instanceof String written)) {
            return text;
        }
        return MOMENT.matcher(written).matches() ? moment(written) : table.given(column, written);
    }

    private static Object moment(String written) {
        try {
            return WRITTEN.parse(written, OffsetDateTime::from).toInstant();
        } catch (DateTimeException e) {
            return written; // somebody's browser calls itself so
        }
    }
}
