package org.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that take a file, each with a limit of its own for what is sent to it. */
enum UploadPlace {

    /** Where certificates are checked: by anybody, and of the file only the hash is wanted. */
    CHECK("/verify.xhtml", 6, false, true),
    /** Where staff import what the academic system says: 1,500,000 grades have some 200 MB. */
    RECORDS("/desk/records.xhtml", 300, true, true),
    /** Where staff bring back the numbers of a printing service: a few hundred rows. */
    PRINTS("/desk/prints.xhtml", 1, true, true),
    /** Where staff choose many people: 100,000 user IDs, and what else stands beside them. */
    COHORTS("/desk/cohorts.xhtml", 20, true, false),
    /** Where staff choose students for certificates: 20,000 student numbers, and what else stands beside them. */
    BATCHES("/desk/batches.xhtml", 10, true, true),
    /** Where staff import days on which the counter is closed. */
    CLOSED_DAYS("/desk/closed-days.xhtml", 1, true, false),
    /** Where staff send PDFs for the manual: as long as {@code madoguchi.manual.file-size} may be at most. */
    MANUAL_FILES("/desk/manual-files.xhtml", 51, true, false);

    private static final long MEBIBYTE = 1024 * 1024;

    private final String path;
    private final long longest;
    private final boolean forStaff;
    private final boolean ofCertificates;

    UploadPlace(String path, long longest, boolean forStaff, boolean ofCertificates) {
        this.path = path;
        this.longest = longest * MEBIBYTE;
        this.forStaff = forStaff;
        this.ofCertificates = ofCertificates;
    }

    /** The one that a request is for. */
    static Optional<UploadPlace> of(HttpServletRequest request) {
        return Stream.of(values())
                .filter(place -> place.path.equals(request.getServletPath()))
                .findFirst();
    }

    /** Bytes: a file, and what a form may have beside it. */
    long longest() {
        return longest;
    }

    /** Whether there is nothing to send to it where this service issues no certificates. */
    boolean isOfCertificates() {
        return ofCertificates;
    }

    /** Whether nobody else may send one, and the file is kept until the request ends. */
    boolean isForStaff() {
        return forStaff;
    }
}
