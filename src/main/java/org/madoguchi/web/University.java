package org.madoguchi.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.config.Version;
import org.madoguchi.notice.NoticeBoard;
import org.madoguchi.settings.Colour;
import org.madoguchi.settings.Logo;
import org.madoguchi.settings.Settings;
import org.madoguchi.text.Words;

/** What the university has set for its pages: its name, words, links, colour and logo. */
@Named
@ApplicationScoped
public class University {

    /** Before a bracket that opens, and after one that closes. */
    private static final String BRACKETS = "(?=[(\uFF08])|(?<=[)\uFF09])";

    @Inject
    private Settings settings;

    @Inject
    private Languages languages;

    @Inject
    private NoticeBoard board;

    private Optional<Logo> logo;

    @PostConstruct
    void readLogo() {
        logo = settings.find("madoguchi.university.logo").map(Path::of).map(University::read);
    }

    private static Logo read(Path file) {
        try {
            return Logo.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name in the language in use. */
    public String getName() {
        return name(languages.getLocale());
    }

    /** Its name in this language. */
    public String name(Locale language) {
        return settings.string(
                "madoguchi.university.name." + language.getLanguage(),
                Words.of(language, "text").text("university.name"));
    }

    /** The contact lines, in order. */
    public List<String> getContact() {
        return board.contactLines(languages.getLocale());
    }

    /** A line cut where it may be broken: what stands in brackets, such as the hours, is a piece of its own. */
    public List<String> pieces(String line) {
        return List.of(line.split(BRACKETS));
    }

    /** The address that mails come from, for those who have to let them in. */
    public String getSender() {
        return settings.required("madoguchi.smtp.from");
    }

    /** Whether nothing here is real, which every page says: {@code madoguchi.simulation}, by default {@code false}. */
    public boolean isSimulation() {
        return settings.bool("madoguchi.simulation", false);
    }

    /**
     * The version that assets are asked for with, so that browsers may keep them for a year; a new colour is a new one.
     */
    public String getVersion() {
        return Version.VALUE
                + colour().map(colour -> "-" + colour.toString().substring(1)).orElse("");
    }

    /** The version that the logo is asked for with; empty when there is none. */
    public String getLogoVersion() {
        return logo().map(Logo::version).orElse("");
    }

    /** The logo itself as an address, when it is small; else empty. */
    public String getLogoData() {
        return logo().flatMap(Logo::inline).orElse("");
    }

    /** Where the university's privacy policy is, in the language in use if it has an address of its own there. */
    public String getPrivacyUrl() {
        return address("madoguchi.privacy-url");
    }

    /** Where the university's accessibility statement is; as the privacy policy's address. */
    public String getAccessibilityUrl() {
        return address("madoguchi.accessibility-url");
    }

    /** Where certificates are issued, if that is another site; as the privacy policy's address. */
    public String getIssueUrl() {
        return address("madoguchi.issue-url");
    }

    /** Where the university says what it issues, for how much, and what to do at a store; likewise. */
    public String getGuideUrl() {
        return address("madoguchi.guide-url");
    }

    /** The university's colour. */
    Optional<Colour> colour() {
        return settings.find("madoguchi.university.colour").flatMap(Colour::parse);
    }

    /** The university's logo, as it was when the service started. */
    Optional<Logo> logo() {
        return logo;
    }

    private String address(String key) {
        return settings.find(key + "." + languages.getLocale().getLanguage())
                .or(() -> settings.find(key))
                .orElse(null);
    }
}
