package org.madoguchi.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a row says beside who, whom and when: a reason, and values with names. Stored as {@code reason;name=value;…}. In
 * a value a semicolon becomes a full-width one, so that no value can look like another part; parts in which anything
 * may have been typed stand last.
 */
public final class Detail {

    /** Nothing. */
    public static final Detail NONE = new Detail(List.of());

    private static final String SEPARATOR = ";";
    private static final String HARMLESS = "\uFF1B";

    /**
     * A part as it is stored.
     *
     * @param name {@link DetailPart#word}, or that of another version; {@code null} for a reason
     */
    private record Part(String name, String value) {

        Optional<DetailPart> known() {
            return Optional.ofNullable(name).flatMap(DetailPart::of);
        }

        boolean is(Predicate<DetailPart> property) {
            return known().filter(property).isPresent();
        }

        Part renamed(String userId, String pseudonym) {
            return names(userId) ? new Part(name, pseudonym) : this;
        }

        boolean names(String userId) {
            return is(DetailPart::isUserId) && value.toLowerCase(Locale.ROOT).equals(userId);
        }

        @Override
        public String toString() {
            return name == null ? value : name + "=" + value;
        }
    }

    private final List<Part> parts;

    private Detail(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** A value with its name; nothing for an {@link Optional} that is empty. */
    public static Detail of(DetailPart part, Object value) {
        return NONE.with(part, value);
    }

    /** A reason, by its word. */
    public static Detail because(String reason) {
        return NONE.and(new Detail(List.of(new Part(null, reason.replace(SEPARATOR, HARMLESS)))));
    }

    /** This and one value more; nothing more for an {@link Optional} that is empty, or a text that is. */
    public Detail with(DetailPart part, Object value) {
        var present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        var text = present instanceof Enum<?> word ? word.name() : present == null ? "" : present.toString();
        return text.isEmpty()
                ? this
                : and(new Detail(List.of(new Part(part.word(), text.replace(SEPARATOR, HARMLESS)))));
    }

    /** Both. */
    public Detail and(Detail more) {
        return new Detail(Stream.concat(parts.stream(), more.parts.stream())
                .sorted(Comparator.comparing(part -> part.is(DetailPart::isFree)))
                .toList());
    }

    /** What is stored there; old rows may have semicolons in what was typed. */
    public static Detail parse(String stored) {
        var parts = new ArrayList<Part>();
        for (var text : stored.split(SEPARATOR)) {
            var part = part(text);
            var last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (last != null && last.is(DetailPart::isFree) && !part.is(DetailPart::isFree)) {
                parts.set(parts.size() - 1, new Part(last.name(), last.value() + HARMLESS + text));
            } else if (!text.isEmpty()) {
                parts.add(part);
            }
        }
        return new Detail(parts);
    }

    private static Part part(String text) {
        var equals = text.indexOf('=');
        return equals < 0 ? new Part(null, text) : new Part(text.substring(0, equals), text.substring(equals + 1));
    }

    /** The reason, by its word. */
    public Optional<String> getReason() {
        return parts.stream()
                .filter(part -> part.name() == null)
                .map(Part::value)
                .findFirst();
    }

    /** The value with this name. */
    public Optional<String> find(DetailPart wanted) {
        return parts.stream()
                .filter(part -> part.is(wanted::equals))
                .map(Part::value)
                .findFirst();
    }

    /** Whether a part of it is this user ID, in lower case. */
    boolean names(String userId) {
        return parts.stream().anyMatch(part -> part.names(userId));
    }

    /**
     * What may stay when somebody is erased: a pseudonym where the user ID stood and, where the row is about the
     * person, nothing personal, nor anything that this version does not know.
     */
    Detail erase(String userId, boolean personal, String pseudonym) {
        return new Detail(parts.stream()
                .filter(part -> !personal || part.name() == null || part.is(known -> !known.isPersonal()))
                .map(part -> part.renamed(userId, pseudonym))
                .toList());
    }

    /** This with another word for every user ID: for somebody who is not told which of staff it was. */
    public Detail withUserIdsAs(String word) {
        return new Detail(parts.stream()
                .map(part -> part.is(DetailPart::isUserId) ? new Part(part.name(), word) : part)
                .toList());
    }

    /** As it is stored. */
    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(SEPARATOR));
    }
}
