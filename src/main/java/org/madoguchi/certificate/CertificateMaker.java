package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.paper.Attachment;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Face;
import org.madoguchi.paper.Language;
import org.madoguchi.paper.Marks;
import org.madoguchi.paper.SignerText;
import org.madoguchi.paper.Signing;
import org.madoguchi.seal.Seal;
import org.madoguchi.text.Words;

/** Draws a certificate's faces and signs them; while it does, nothing in the database is held. */
@ApplicationScoped
public class CertificateMaker {

    /** The page that checks a certificate. */
    public static final String CHECK_PAGE = "/verify.xhtml";

    /** With a timestamp (ETSI EN 319 142-1, 5). */
    private static final String LEVEL = "B-T";

    private static final String CREDENTIAL_FILE = "credential.jwt";
    private CertificatePress press;
    private Seal seal;
    private PublicUrl url;
    private ZoneId zone;
    private Clock clock;

    /** For the proxy. */
    protected CertificateMaker() {}

    @Inject
    public CertificateMaker(CertificatePress press, Seal seal, PublicUrl url, ZoneId zone, Clock clock) {
        this.press = press;
        this.seal = seal;
        this.url = url;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * The three faces, signed.
     *
     * @throws org.madoguchi.seal.SealFailedException when there is no signature
     * @throws org.madoguchi.paper.InvalidPaperException when it cannot be drawn
     * @throws IOException when it cannot be signed
     */
    public SignedFiles make(SigningTask task) throws IOException {
        var content = task.content();
        var marks = new Marks(
                task.number(),
                task.code().compact(),
                url.page(CHECK_PAGE),
                task.issuedOn(),
                task.validUntil(),
                press.isSimulation());
        var credential = credential(task, content);
        var screen = press.print(content, marks, Face.SCREEN, List.of(attachment(content, credential)));
        var now = clock.instant();
        return new SignedFiles(
                sign(screen, content.language()),
                press.print(content, marks, Face.PRINT, List.of()),
                credential,
                new Signed(
                        now,
                        press.templateVersion(content),
                        press.fontSha256(),
                        seal.signer().key().id(),
                        LEVEL));
    }

    /**
     * A specimen with invented data: drawn at once, with the overprint whatever the settings are, unsigned and in no
     * ledger.
     */
    public byte[] sample(Content content, Face face) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var number = words(content.language()).text("paper.sample.number");
        var marks = new Marks(number, VerificationCode.NONE, url.page(CHECK_PAGE), today, Optional.empty(), true);
        return press.print(content, marks, face, List.of());
    }

    /** The university's signature over a paper that is not signed. */
    private byte[] sign(byte[] paper, Language language) throws IOException {
        var signer = seal.signer();
        var university = press.university(language);
        var who = new SignerText(university, words(language).text("paper.signature.reason"), "", url.page("/"));
        return Signing.sign(paper, clock.instant(), zone, who, signer::sign, signer.reserved());
    }

    private byte[] credential(SigningTask task, Content content) {
        var text = new CredentialData(task, content, words(content.language()), press.university(content.language()));
        return seal.credentials()
                .sign(text.credential(statusList(task.place()), zone))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private java.net.URI statusList(StatusPlace place) {
        return java.net.URI.create(url.page(StatusListService.PATH + place.getList()));
    }

    private static Attachment attachment(Content content, byte[] credential) {
        var description = words(content.language()).text("paper.credential");
        return new Attachment(CREDENTIAL_FILE, DocumentKind.VC.getMediaType(), description, credential);
    }

    private static Words words(Language language) {
        return Words.of(Locale.forLanguageTag(language.suffix()), "text");
    }
}
