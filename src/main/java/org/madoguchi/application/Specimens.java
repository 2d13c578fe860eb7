package org.madoguchi.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.madoguchi.certificate.CertificateMaker;
import org.madoguchi.certificate.SampleContents;
import org.madoguchi.paper.Face;
import org.madoguchi.paper.Language;

/**
 * 見本 / Sample of each certificate: an invented person's, with the overprint. Each is drawn once on a node, so that
 * asking again and again costs nothing; there are a dozen, of some 50 KB each.
 */
@ApplicationScoped
class Specimens {

    private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();

    @Inject
    private CertificateMaker maker;

    /** The PDF; empty when there is no such template. */
    Optional<byte[]> find(String template, Language language) {
        return Optional.ofNullable(template)
                .flatMap(name -> SampleContents.find(name, language))
                .map(content ->
                        drawn.computeIfAbsent(template + "-" + language, key -> maker.sample(content, Face.SCREEN)));
    }
}
