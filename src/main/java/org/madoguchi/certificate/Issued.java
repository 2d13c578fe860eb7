package org.madoguchi.certificate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a certificate gets when it is issued.
 *
 * @param on the date on the paper, in the university's zone
 */
record Issued(IssueNumber number, VerificationCode code, StatusPlace place, Instant at, LocalDate on) {}
