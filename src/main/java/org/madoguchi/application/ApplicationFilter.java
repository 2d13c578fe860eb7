package org.madoguchi.application;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.catalogue.ReceiptMethod;
import org.madoguchi.certificate.CertificateType;

/**
 * Which applications staff look for.
 *
 * @param states in which they are
 * @param type of which they have a certificate
 * @param dueBefore when they have to be paid
 * @param words an application number, a student number or a user ID, in whatever case
 */
public record ApplicationFilter(
        Set<ApplicationState> states,
        Optional<CertificateType> type,
        Optional<ReceiptMethod> method,
        Optional<Instant> dueBefore,
        Optional<String> words) {

    /** Those that wait for staff to do something. */
    public static final Set<ApplicationState> FOR_STAFF = Set.copyOf(EnumSet.of(
            ApplicationState.IN_REVIEW,
            ApplicationState.STUCK,
            ApplicationState.PAID_LATE,
            ApplicationState.TO_POST,
            ApplicationState.TO_COLLECT));

    /** Those that are to be posted. */
    public static final Set<ApplicationState> TO_POST = Set.of(ApplicationState.TO_POST);

    /** All that were ever applied for. */
    public static final Set<ApplicationState> ALL = Set.copyOf(EnumSet.allOf(ApplicationState.class));
}
