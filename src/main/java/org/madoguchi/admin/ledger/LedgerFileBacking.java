package org.madoguchi.admin.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.madoguchi.admin.ReasonBacking;
import org.madoguchi.certificate.Document;
import org.madoguchi.certificate.DocumentKind;
import org.madoguchi.web.RowId;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** 証明書のファイル / Certificate's file: {@code ?id=} which, and why one of staff takes it. */
@Named
@RequestScoped
public class LedgerFileBacking extends ReasonBacking<FileReason> {

    @Inject
    private LedgerFileService service;

    @Inject
    @Param
    private String id;

    private Optional<Document> found;

    /** Whether there is one, with its bytes. */
    public boolean isFound() {
        return file().isPresent();
    }

    /** Only where it is {@link #isFound}. */
    public Document getFile() {
        return file().orElseThrow();
    }

    @Override
    public List<FileReason> getReasons() {
        return List.of(FileReason.values());
    }

    /** Sends it, if it is said why. */
    public void take() {
        why().flatMap(one -> service.take(key(), one, note())).ifPresent(this::send);
    }

    private void send(Document file) {
        done();
        var ending = file.getKind() == DocumentKind.VC ? ".jwt" : ".pdf";
        Faces.sendFile(
                file.getContent().orElseThrow(),
                file.getCertificate().getNumber() + "-" + file.getKind().name().toLowerCase(java.util.Locale.ROOT)
                        + ending,
                true);
    }

    private Optional<Document> file() {
        if (found == null) {
            found = service.find(key());
        }
        return found;
    }

    private Long key() {
        return RowId.parse(id).orElse(-1L);
    }
}
