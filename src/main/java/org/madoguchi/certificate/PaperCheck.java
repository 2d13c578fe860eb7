package org.madoguchi.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.madoguchi.paper.InvalidPaperException;
import org.madoguchi.paper.Language;
import org.madoguchi.paper.Press;
import org.madoguchi.paper.SealImage;
import org.madoguchi.paper.Unprintable;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;
import org.madoguchi.settings.check.ServiceStart;

/** Whether papers can be printed with what the university has set, told by the setting that is in the way. */
@ApplicationScoped
class PaperCheck {

    private Settings settings;
    private CertificatePress press;

    /** For the proxy. */
    protected PaperCheck() {}

    @Inject
    PaperCheck(Settings settings, CertificatePress press) {
        this.settings = settings;
        this.press = press;
    }

    /**
     * Looks at the files, so that the start fails and not the first certificate; each by itself only when one of them
     * is in the way, since a font is large.
     *
     * @throws InvalidSettingException that says which one cannot be used
     */
    void files() {
        usable(CertificatePress.TEMPLATES, () -> {
            try {
                press.open();
            } catch (InvalidPaperException e) {
                each(CertificatePress.SEAL, SealImage::read);
                each(CertificatePress.FONT, Press::checkFont);
                each(CertificatePress.NAMES_FONT, Press::checkFont);
                throw e;
            }
        });
    }

    /**
     * Parses the fonts and draws every type of certificate in every language, with this letterhead and an invented
     * student, with and without a last day: what cannot be printed would be seen when certificates have their numbers
     * and wait.
     *
     * @throws InvalidSettingException that says which one is in the way
     */
    void papers() {
        usable(CertificatePress.FONT, () -> press.open().parseFont());
        usable(CertificatePress.NAMES_FONT, () -> press.open().parseNamesFont());
        SampleContents.templates()
                .forEach(template -> Arrays.stream(Language.values()).forEach(language -> {
                    draw(template, language, true);
                    draw(template, language, false);
                }));
    }

    private void draw(String template, Language language, boolean ends) {
        var content = SampleContents.find(template, language).orElseThrow();
        usable(
                CertificatePress.TEMPLATES,
                () -> press.proof(content, ends).faults().stream().findFirst().ifPresent(fault -> {
                    var paper = template + "." + language.suffix();
                    throw ServiceStart.invalid(key(fault, language.suffix()), words(fault) + " (" + paper + ")");
                }));
    }

    private static String words(Unprintable fault) {
        return switch (fault.reason()) {
            case NO_GLYPH -> "has a character that no font has: " + fault.codePoints();
            case TOO_LONG -> "is too long for the place of " + fault.where();
            case MISSING -> "asks for " + fault.where() + ", which such a certificate does not have";
        };
    }

    /** Whose text it is; what no other setting has is the template's own. */
    private String key(Unprintable fault, String language) {
        var places = Arrays.asList(fault.where().split(", "));
        return sources(language)
                .filter(source -> places.contains(source.getKey()))
                .map(Map.Entry::getValue)
                .filter(key ->
                        settings.find(key).filter(value -> has(value, fault)).isPresent())
                .findFirst()
                .orElse(CertificatePress.TEMPLATES);
    }

    /** A character is in one of the texts of a line, its length is that of all. */
    private static boolean has(String value, Unprintable fault) {
        return fault.reason() != Unprintable.Reason.NO_GLYPH || value.contains(fault.text());
    }

    /** The fields of a paper that are settings, the longest of a line first. */
    private static Stream<Map.Entry<String, String>> sources(String language) {
        return Stream.of(
                Map.entry("PRESIDENT_NAME", "madoguchi.certificates.president." + language),
                Map.entry("PRESIDENT_TITLE", "madoguchi.certificates.president-title." + language),
                Map.entry("ADDRESS", "madoguchi.certificates.address." + language),
                Map.entry("UNIVERSITY", "madoguchi.certificates.issuer." + language),
                Map.entry("UNIVERSITY", "madoguchi.university.name." + language),
                Map.entry("CHECK_ADDRESS", "madoguchi.public-url"),
                Map.entry("NUMBER", "madoguchi.numbers.format"));
    }

    private void each(String key, Consumer<Path> use) {
        usable(key, () -> settings.find(key).map(Path::of).ifPresent(use));
    }

    private static void usable(String key, Runnable use) {
        try {
            use.run();
        } catch (InvalidPaperException e) {
            throw ServiceStart.invalid(key, "cannot be used (" + e.getMessage() + ")");
        }
    }
}
