package org.madoguchi.admin;

import static org.madoguchi.signin.StaffRole.ADMIN;
import static org.madoguchi.signin.StaffRole.AUDITOR;
import static org.madoguchi.signin.StaffRole.CLERK;

import java.util.Set;
import org.madoguchi.signin.StaffRole;

/** Who may do what at the desk. Whatever is not listed for a role is absent from its pages, and refused by hand. */
public enum DeskRight {

    /** The start page, with those of its parts that the other rights open. */
    WORK(CLERK, ADMIN, AUDITOR),
    /** Look for students. */
    FIND(CLERK, ADMIN, AUDITOR),
    /** How many students have come how far, and what the service does by the hour: numbers without names. */
    PROGRESS(CLERK, ADMIN, AUDITOR),
    /** A student's page and life-line. */
    SEE_STUDENT(CLERK, ADMIN, AUDITOR),
    /** Note something about a student, for staff, and remove what one has noted. */
    MEMO(CLERK, ADMIN),
    /** Remove what others have noted. */
    MEMO_REMOVE(ADMIN),
    /** Mail addresses in full; without it they are masked. */
    SEE_ADDRESSES(CLERK, ADMIN),
    /** Do what one person may do for a student, and ask for what takes two. */
    HELP_ASK(CLERK, ADMIN),
    /** Approve what another person asked for; clerks too where {@link DeskRights} says so. */
    HELP_APPROVE(ADMIN),
    /** The trail of one's own acts. */
    TRAIL_OWN(CLERK, ADMIN, AUDITOR),
    /** The whole trail: search, export, verify. */
    TRAIL_ALL(ADMIN, AUDITOR),
    /** Everybody's sign-ins. */
    SIGN_INS_SEE(ADMIN, AUDITOR),
    /** End anybody's sign-in. */
    SIGN_INS_END(ADMIN),
    /** The queue of mails. */
    MAILS_SEE(ADMIN, AUDITOR),
    /** Hold all mail and let it go again, and give one up. */
    MAILS_STOP(ADMIN),
    /** Everything held on one student, in one file. */
    DISCLOSE(ADMIN),
    /** Have everything around the service examined. */
    DOCTOR(ADMIN),
    /** Let a stopped search for vanished students go on. */
    SWEEP(ADMIN),
    /** The issue ledger, and each certificate's page. */
    LEDGER_SEE(CLERK, ADMIN, AUDITOR),
    /** The ledger as a file. */
    LEDGER_EXPORT(CLERK, ADMIN, AUDITOR),
    /** A certificate's files, to be taken along for a reason. */
    LEDGER_FILE(CLERK, ADMIN),
    /** Ask that a certificate be revoked or issued anew. */
    LEDGER_END_ASK(CLERK, ADMIN),
    /** Approve that another person asked for it; clerks too where {@link DeskRights} says so. */
    LEDGER_END_APPROVE(ADMIN),
    /** Which certificates wait for their signature, and why. */
    SIGNING_SEE(CLERK, ADMIN, AUDITOR),
    /** The applications for certificates. */
    APPLICATIONS_SEE(CLERK, ADMIN, AUDITOR),
    /** Decide about them, and hand over, post or receive money for them. */
    APPLICATIONS_DECIDE(CLERK, ADMIN),
    /** Approve that another person asked for an application without a fee. */
    APPLICATIONS_APPROVE(ADMIN),
    /** Take files to the convenience stores' service by hand, and bring its numbers and reports back. */
    PRINTS(CLERK, ADMIN),
    /** Look at files of the academic system, and import them where that takes one person. */
    RECORDS_IMPORT(CLERK, ADMIN),
    /** Approve an import that another person asked for. */
    RECORDS_APPROVE(ADMIN),
    /** Who is held back, and why. */
    HOLDS_SEE(CLERK, ADMIN, AUDITOR),
    /** Hold students back, and end that. */
    HOLDS_PLACE(CLERK, ADMIN),
    /** Types of certificates, and fees. */
    CATALOGUE_SEE(CLERK, ADMIN, AUDITOR),
    /** Ask that they be others. */
    CATALOGUE_ASK(CLERK, ADMIN),
    /** Approve that another person asked for it. */
    CATALOGUE_APPROVE(ADMIN),
    /** 休業日, on which no reminder goes either: there are such without certificates. */
    CLOSED_DAYS_SEE(CLERK, ADMIN, AUDITOR),
    /** Ask that they be others. */
    CLOSED_DAYS_ASK(CLERK, ADMIN),
    /** Approve that another person asked for it. */
    CLOSED_DAYS_APPROVE(ADMIN),
    /** 一括発行: choose many students, look at whose certificate can be issued, and ask for that, or for revoking all. */
    BATCHES(CLERK, ADMIN),
    /** Approve what another person asked for. */
    BATCHES_APPROVE(ADMIN),
    /** Specimens with invented data. */
    SAMPLE(CLERK, ADMIN),
    /** お知らせの管理: the university's texts on public pages and in mails, and its PDFs for the manual. */
    NOTICES_SEE(CLERK, ADMIN, AUDITOR),
    /** Write, publish and withdraw them; where publishing texts takes two, ask for it. */
    NOTICES_WRITE(CLERK, ADMIN),
    /** Publish what another person asked for. */
    NOTICES_APPROVE(CLERK, ADMIN),
    /** 一括処理: choose many people, look at what an act would do, and start it where that takes one person. */
    COHORTS(CLERK, ADMIN),
    /** Choose them by a filter of the directory. */
    COHORTS_FILTER(ADMIN),
    /** Approve what another person asked for. */
    COHORTS_APPROVE(ADMIN);

    private static final Set<DeskRight> APPROVING = Set.of(
            HELP_APPROVE,
            LEDGER_END_APPROVE,
            APPLICATIONS_APPROVE,
            RECORDS_APPROVE,
            CATALOGUE_APPROVE,
            CLOSED_DAYS_APPROVE,
            BATCHES_APPROVE,
            COHORTS_APPROVE);
    private static final Set<DeskRight> OF_CERTIFICATES = Set.of(
            LEDGER_SEE,
            LEDGER_EXPORT,
            LEDGER_FILE,
            LEDGER_END_ASK,
            LEDGER_END_APPROVE,
            SIGNING_SEE,
            APPLICATIONS_SEE,
            APPLICATIONS_DECIDE,
            APPLICATIONS_APPROVE,
            PRINTS,
            RECORDS_IMPORT,
            RECORDS_APPROVE,
            HOLDS_SEE,
            HOLDS_PLACE,
            CATALOGUE_SEE,
            CATALOGUE_ASK,
            CATALOGUE_APPROVE,
            BATCHES,
            BATCHES_APPROVE,
            SAMPLE);

    private final Set<StaffRole> roles;

    DeskRight(StaffRole... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether somebody with these roles has it. */
    boolean isHeldBy(Set<StaffRole> held) {
        return roles.stream().anyMatch(held::contains);
    }

    /** Whether it approves what another person asked for. */
    boolean isApproving() {
        return APPROVING.contains(this);
    }

    /** Whether nobody has it while this service issues no certificates. */
    boolean isOfCertificates() {
        return OF_CERTIFICATES.contains(this);
    }
}
