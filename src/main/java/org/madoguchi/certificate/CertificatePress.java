package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.paper.Attachment;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Face;
import org.madoguchi.paper.InvalidPaperException;
import org.madoguchi.paper.Language;
import org.madoguchi.paper.Letterhead;
import org.madoguchi.paper.Marks;
import org.madoguchi.paper.Particular;
import org.madoguchi.paper.Press;
import org.madoguchi.paper.Proof;
import org.madoguchi.paper.Receipt;
import org.madoguchi.paper.SealImage;
import org.madoguchi.paper.Unprintable;
import org.madoguchi.settings.Settings;
import org.madoguchi.text.Words;

/**
 * The press with what the university has set for its papers: templates, fonts, name, address, president and seal. It is
 * opened at its first use, and never where {@code madoguchi.certificates} is not {@code true}.
 */
@ApplicationScoped
public class CertificatePress {

    static final String SEAL = "madoguchi.certificates.seal-image";
    static final String TEMPLATES = "madoguchi.certificates.templates";
    static final String FONT = "madoguchi.certificates.font";
    static final String NAMES_FONT = "madoguchi.certificates.font.names";

    private static final long MANY = 999_999;

    /** Month, day and 令和 with two digits each; all days of the week are as wide. */
    private static final LocalDate LONG_DAY_JA = LocalDate.of(2028, 12, 27);

    /** The widest month, on the widest day of the week. */
    private static final LocalDate LONG_DAY_EN = LocalDate.of(2028, 9, 27);

    private Settings settings;
    private PublicUrl url;
    private ZoneId zone;
    private Press press;
    private Optional<SealImage> seal;

    /** For the proxy. */
    protected CertificatePress() {}

    @Inject
    public CertificatePress(Settings settings, PublicUrl url, ZoneId zone) {
        this.settings = settings;
        this.url = url;
        this.zone = zone;
    }

    /** Whether this service issues certificates at all. */
    public boolean isOn() {
        return settings.bool("madoguchi.certificates", false);
    }

    /** Whether each page says that it is a specimen. */
    public boolean isSimulation() {
        return settings.bool("madoguchi.simulation", false);
    }

    /**
     * What a content comes to on this university's paper, drawn as if it were issued.
     *
     * @param ends whether it will have a last day on which it is good
     * @throws IllegalStateException when this service issues no certificates
     * @throws InvalidPaperException when a template or font cannot be used
     */
    public Proof proof(Content content, boolean ends) {
        var day = content.language() == Language.JA ? LONG_DAY_JA : LONG_DAY_EN;
        var end = ends ? Optional.of(day) : Optional.<LocalDate>empty();
        return open().proof(content, letterhead(content.language()), longestMarks(day, end));
    }

    /** As long as what an issue gives: no number, address or day may keep for ever what was issued. */
    private Marks longestMarks(LocalDate day, Optional<LocalDate> end) {
        return new Marks(
                IssueNumber.of(settings, "MM", 9999, MANY).toString(),
                VerificationCode.NONE,
                url.page(CertificateMaker.CHECK_PAGE),
                day,
                end,
                isSimulation());
    }

    /** The characters of a text that no font has; see {@link Press#missing}. */
    public List<Unprintable> missing(String where, String text) {
        return open().missing(where, text);
    }

    /** A face as a PDF that is not signed. @throws InvalidPaperException as above, or for the seal's image */
    public byte[] print(Content content, Marks marks, Face face, List<Attachment> attachments) {
        return open().print(content, letterhead(content.language()), marks, face, attachments);
    }

    /** A receipt as a PDF. @throws org.madoguchi.paper.UnprintableException when the font lacks something of it */
    public byte[] print(Receipt receipt) {
        return open().print(receipt);
    }

    /** What a paper says line by line; see {@link Press#particulars}. */
    public List<Particular> particulars(Content content, Language language) {
        return open().particulars(content, language);
    }

    /** A day as such a paper writes it; see {@link Press#day}. */
    public String day(String template, Language language, LocalDate day) {
        return open().day(template, language, day);
    }

    /** Of the template that a content is drawn by. */
    String templateVersion(Content content) {
        return open().templateVersion(content.template(), content.language());
    }

    /** Of the font, in hex. */
    String fontSha256() {
        return open().fontChecksum();
    }

    /** @throws IllegalStateException and InvalidPaperException as above */
    synchronized Press open() {
        if (!isOn()) {
            throw new IllegalStateException("madoguchi.certificates is not true");
        }
        if (press == null) {
            seal = file(SEAL).map(SealImage::read);
            press = Press.open(file(TEMPLATES), file(FONT), file(NAMES_FONT), zone);
        }
        return press;
    }

    private Optional<Path> file(String key) {
        return settings.find(key).map(Path::of);
    }

    /** In whose name papers of this language are issued. */
    Letterhead letterhead(Language language) {
        var university = university(language);
        return new Letterhead(
                university,
                address(language),
                setting("president-title", language)
                        .orElseGet(() -> words(language).text("paper.president")),
                setting("president", language).orElse(""),
                seal);
    }

    /** The university's name as its papers have it. */
    public String university(Language language) {
        return setting("issuer", language)
                .or(() -> settings.find("madoguchi.university.name." + language.suffix()))
                .orElseGet(() -> words(language).text("university.name"));
    }

    /** The university's address as its papers have it; empty where none is set. */
    public String address(Language language) {
        return setting("address", language).orElse("");
    }

    private Optional<String> setting(String name, Language language) {
        return settings.find("madoguchi.certificates." + name + "." + language.suffix());
    }

    private static Words words(Language language) {
        return Words.of(Locale.forLanguageTag(language.suffix()), "text");
    }
}
