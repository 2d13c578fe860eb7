package org.madoguchi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.madoguchi.client.CurrentClient;
import org.madoguchi.settings.Settings;
import org.madoguchi.signin.CurrentSignIn;

/** Reads a form with a file, where one is taken at all: where certificates are checked, and where staff send some. */
@ApplicationScoped
class UploadGate {

    @Inject
    private FormGate gate;

    @Inject
    private UploadReading reading;

    @Inject
    private CurrentClient client;

    @Inject
    private CurrentSignIn current;

    @Inject
    private Settings settings;

    /** The form, unread, if it is one with a file for the page that takes one. */
    Optional<SentUpload> find(HttpServletRequest request) {
        return SentUpload.of(request)
                .filter(upload -> !upload.place().isOfCertificates() || settings.bool("madoguchi.certificates", false))
                .filter(upload -> !upload.place().isForStaff() || current.isStaff());
    }

    /** Reads it, which waits for the client. */
    FormGate.Answer read(HttpServletRequest request, SentUpload upload) {
        return gate.read(request, upload, work -> reading.read(client.get().network(), upload.place(), work));
    }
}
