package org.madoguchi.catalogue;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.certificate.CertificateType;
import org.madoguchi.paper.Language;
import org.madoguchi.record.RecordStatus;
import org.madoguchi.text.Words;

/** Whatever the catalogue may have to say, it has words for. */
class CatalogueWordsTest {

    private static final Path RULES = Path.of("src/main/java/org/madoguchi/catalogue");
    private static final Pattern KEY = Pattern.compile("\"(refusal\\.[a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyReasonAndNameHasWords(String language) throws Exception {
        var words = Words.of(Locale.forLanguageTag(language), "catalogue");
        var keys = new ArrayList<String>();
        names("type.", CertificateType.values()).forEach(keys::add);
        names("method.", ReceiptMethod.values()).forEach(keys::add);
        names("applicant.", Applicant.values()).forEach(keys::add);
        names("charge.", ChargeKind.values()).forEach(keys::add);
        names("tax.", TaxClass.values()).forEach(keys::add);
        names("language.", Language.values()).forEach(keys::add);
        Stream.of(RecordStatus.values())
                .filter(status -> status != RecordStatus.ENROLLED)
                .map(status -> "refusal.status."
                        + status.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(keys::add);
        for (var file : List.of("Rules.java", "Eligibility.java")) {
            KEY.matcher(Files.readString(RULES.resolve(file)))
                    .results()
                    .map(key -> key.group(1))
                    .forEach(keys::add);
        }
        keys.forEach(key -> assertTrue(words.find(key).isPresent(), key));
        keys.stream()
                .filter(key -> key.startsWith("refusal.status.") || key.equals("refusal.still-enrolled"))
                .forEach(key -> assertTrue(words.find(key + ".instead").isPresent(), key));
    }

    private static Stream<String> names(String prefix, Enum<?>... values) {
        return Stream.of(values).map(value -> prefix + value.name());
    }
}
