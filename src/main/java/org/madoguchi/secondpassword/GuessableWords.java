package org.madoguchi.secondpassword;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madoguchi.text.Typed;

/**
 * Words that a guesser tries first, each standing for all its usual disguises: any case, letters written as digits
 * or symbols (P@ssw0rd), the word repeated, with separators, and with a {@link Decoration} before or after it.
 * A password is covered when the whole of it is such a word in disguise; one that merely contains it is not.
 */
class GuessableWords {

    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    /** Where a text is cut into pieces: not at all, a person from the domain, its levels, and everywhere. */
    private static final List<String> BORDERS = List.of("\\z", "[\\s@]+", "[\\s@.]+", "[^a-z0-9]+");

    private static final String DISGUISED = "l1!|0@4$53+7896";
    private static final String PLAIN = "iiiioaassettbgg";

    /** What many people choose: the resource {@code common-passwords.txt}. */
    static final GuessableWords COMMON = new GuessableWords(resource("common-passwords.txt"), false);

    private final Set<String> words;
    private final boolean ids;

    private GuessableWords(Set<String> words, boolean ids) {
        this.words = words.stream().map(GuessableWords::undisguised).collect(Collectors.toUnmodifiableSet());
        this.ids = ids;
    }

    /**
     * The words of texts about a person or a place, null ones left out. Two letters count as a decoration of those
     * with a digit, as they turn a user id of one letter and digits into something of upper and lower case.
     */
    static GuessableWords of(String... texts) {
        var words = new HashSet<String>();
        Arrays.stream(texts).filter(Objects::nonNull).forEach(text -> addWords(text, words));
        words.removeIf(word -> word.length() < 3);
        return new GuessableWords(words, true);
    }

    /** Each piece of the text is a word, its digits are one, and so are its parts turned round (given name first). */
    private static void addWords(String text, Set<String> words) {
        var plain = Typed.narrow(text).toLowerCase(Locale.ROOT);
        for (var border : BORDERS) {
            for (var piece : plain.split(border)) {
                words.add(piece.replaceAll("[^0-9]+", ""));
                var parts = Arrays.asList(SEPARATORS.split(piece));
                words.add(String.join("", parts));
                Collections.reverse(parts);
                words.add(String.join("", parts));
            }
        }
    }

    /** Whether the whole password is one of the words, or one in disguise. */
    boolean cover(String password) {
        var lower = password.toLowerCase(Locale.ROOT);
        return covers(lower) || covers(SEPARATORS.matcher(lower).replaceAll(""));
    }

    private boolean covers(String lower) {
        var plain = undisguised(lower);
        for (var begin = 0; begin < lower.length(); begin++) {
            for (var end = lower.length(); end > begin; end--) {
                if (isWordOrRepeated(plain.substring(begin, end)) && isDecorated(lower, begin, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether nothing but decoration is before and after the word that stands there. */
    private boolean isDecorated(String lower, int begin, int end) {
        var letters = ids && lower.substring(begin, end).chars().anyMatch(Character::isDigit);
        return Decoration.is(lower.substring(0, begin), letters) && Decoration.is(lower.substring(end), letters);
    }

    private boolean isWordOrRepeated(String core) {
        for (var length = 1; length <= core.length(); length++) {
            if (core.length() % length == 0) {
                var unit = core.substring(0, length);
                if (words.contains(unit) && core.equals(unit.repeat(core.length() / length))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String undisguised(String word) {
        var plain = new StringBuilder(word);
        for (var i = 0; i < plain.length(); i++) {
            var at = DISGUISED.indexOf(plain.charAt(i));
            if (at >= 0) {
                plain.setCharAt(i, PLAIN.charAt(at));
            }
        }
        return plain.toString();
    }

    private static Set<String> resource(String name) {
        try (var lines = new BufferedReader(
                new InputStreamReader(GuessableWords.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
