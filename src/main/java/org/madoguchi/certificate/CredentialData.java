package org.madoguchi.certificate;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.paper.Content;
import org.madoguchi.paper.Field;
import org.madoguchi.seal.Credential;
import org.madoguchi.seal.Credential.Achievement;
import org.madoguchi.seal.Credential.Details;
import org.madoguchi.seal.Credential.Identity;
import org.madoguchi.text.Words;

/** A certificate in the words of Open Badges 3.0: what its paper says, except for a transcript's single courses. */
record CredentialData(SigningTask task, Content content, Words words, String university) {

    private static final String STUDENT_NUMBER = "ext:StudentNumber";

    /** @param list where the status list is to be had that tells whether it was revoked */
    Credential credential(URI list, ZoneId zone) {
        return new Credential(
                urn("certificate:" + task.number()),
                university,
                holder(),
                achievement(),
                details(),
                task.issuedOn().atStartOfDay(zone).toInstant(),
                task.validUntil().map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                new Credential.Status(list, task.place().getIndex()));
    }

    private List<Identity> holder() {
        var names = Stream.of(Field.NAME, Field.NAME_ROMAN)
                .flatMap(field -> content.value(field).stream())
                .map(name -> new Identity(Identity.NAME, name));
        var number = content.value(Field.STUDENT_NUMBER).map(value -> new Identity(STUDENT_NUMBER, value));
        return Stream.concat(names, number.stream()).toList();
    }

    private Achievement achievement() {
        var title = words.text("paper.title." + content.template());
        return new Achievement(
                urn("achievement:" + university + ":" + content.template()),
                kind(),
                content.language().tag(),
                title,
                words.text("paper.credential.description", university, title),
                words.text("paper.credential.criteria"));
    }

    /** A word of Open Badges 3.0, B.3.1. */
    private String kind() {
        return switch (task.type()) {
            case ENROLMENT, ENROLMENT_PERIOD -> "Membership";
            case TRANSCRIPT, EXPECTED_GRADUATION -> "Certificate";
            case GRADUATION -> "Diploma";
            case DEGREE -> "Degree";
        };
    }

    private Details details() {
        return new Details(
                Optional.of(task.number()),
                Optional.of(narrative()),
                content.value(Field.CREDITS_TOTAL).map(BigDecimal::new),
                content.value(Field.ENROLLED_ON).map(LocalDate::parse),
                content.value(Field.LEFT_ON)
                        .or(() -> content.value(Field.WITHDRAWN_ON))
                        .map(LocalDate::parse));
    }

    /** What the paper says, a line for each field. */
    private String narrative() {
        return Arrays.stream(Field.values())
                .flatMap(field -> content.value(field).map(value -> line(field, value)).stream())
                .collect(Collectors.joining("\n"));
    }

    private String line(Field field, String value) {
        return words.text("paper.line", words.text("paper.field." + field.name().toLowerCase(Locale.ROOT)), value);
    }

    private static URI urn(String name) {
        return URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
