package org.madoguchi.admin.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.madoguchi.account.Account;
import org.madoguchi.account.AccountRepository;
import org.madoguchi.account.UserId;
import org.madoguchi.admin.DeskAccess;
import org.madoguchi.admin.DeskRight;
import org.madoguchi.audit.AuditKind;
import org.madoguchi.audit.AuditService;
import org.madoguchi.fault.AccessDeniedException;

/**
 * Puts together what is held on a student, as the tables have it. It is written while it is read, some hundred rows at
 * a time, so that a person with a long trail takes no more memory than another.
 */
@ApplicationScoped
@Transactional
public class DisclosureService {

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
    private AuditService audit;

    @Inject
    private Clock clock;

    /**
     * The account whose data may be asked for.
     *
     * @throws AccessDeniedException without {@link DeskRight#DISCLOSE}
     */
    public Optional<Account> find(String typed) {
        access.require(DeskRight.DISCLOSE);
        return UserId.parse(typed).flatMap(accounts::findByUserId);
    }

    /**
     * Writes everything, and a row in the trail that says so.
     *
     * @throws AccessDeniedException without {@link DeskRight#DISCLOSE}, or for the own account
     */
    public void disclose(Account account, Sheet sheet) {
        access.require(DeskRight.DISCLOSE);
        access.requireOther(account.getUserId());
        sheet.begin(account.getUserId(), clock.instant());
        for (var holding : Holding.values()) {
            sheet.table(holding);
            write(holding, account.getId(), sheet);
            sheet.endTable();
        }
        audit.record(AuditKind.STUDENT_DISCLOSED, access.getUserId(), account.getUserId(), "");
        sheet.end();
    }

    private void write(Holding holding, Long accountId, Sheet sheet) {
        var first = 0;
        List<?> rows;
        do {
            rows = entityManager
                    .createNativeQuery(holding.query())
                    .setParameter(1, accountId)
                    .setFirstResult(first)
                    .setMaxResults(ROWS)
                    .getResultList();
            rows.forEach(row -> sheet.row(
                    holding,
                    Arrays.stream((Object[]) row).map(DisclosureService::value).toList()));
            first += ROWS;
        } while (rows.size() == ROWS);
    }

    private static Object value(Object text) {
        return text instanceof String written && MOMENT.matcher(written).matches() ? moment(written) : text;
    }

    private static Object moment(String written) {
        try {
            return WRITTEN.parse(written, OffsetDateTime::from).toInstant();
        } catch (DateTimeException e) {
            return written; // somebody's browser calls itself so
        }
    }
}
