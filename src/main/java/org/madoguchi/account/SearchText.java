package org.madoguchi.account;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.madoguchi.text.Typed;

/**
 * By which words a person is found. Each account keeps what its user ID, names and address can be looked up by, from
 * every letter of a name on: 佐藤太郎 is kept as 佐藤太郎, 藤太郎, 太郎 and 郎. So a part of a name is the beginning of a
 * kept word, and an ordinary index on the words finds it at once among millions, on any database and with two letters,
 * where full-text indexes need three or a dictionary.
 */
public final class SearchText {

    /** Of the rules below; accounts kept by older ones are kept anew. */
    public static final int VERSION = 2;

    private static final int LONGEST = 254;
    private static final int LONGEST_PART = 64;
    private static final int MOST_PARTS = 100;
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern ACCENT = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern SEGMENT = Pattern.compile("(?<=[._+-])(?=[^._+@-][^@]*@)");
    /** Nothing is seen of them: selectors of a variant, joiners, marks of direction; nor are non-characters of use. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{IsNoncharacter_Code_Point}\\u034F\\u115F\\u1160"
            + "\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0000}-\\x{E0FFF}]+");

    private SearchText() {}

    /** The words of a person; {@code null} where there is no kana or address. */
    public static Set<String> words(String userId, String name, String kana, String email) {
        var words = new LinkedHashSet<String>();
        var id = normalised(userId);
        var number = id.replaceFirst("^\\D+", "");
        Stream.of(id, number, number.replaceFirst("^0+", ""))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        Stream.of(name, kana == null ? "" : kana).map(SearchText::normalised).forEach(text -> addParts(words, text));
        if (email != null) {
            var address = normalised(email);
            words.add(address);
            SEGMENT.matcher(address).results().forEach(segment -> words.add(address.substring(segment.start())));
        }
        return words;
    }

    private static void addParts(Set<String> words, String text) {
        var letters = BLANK.matcher(text).replaceAll("").codePoints().toArray();
        for (var begin = 0; begin < Math.min(letters.length, MOST_PARTS); begin++) {
            words.add(new String(letters, begin, Math.min(letters.length - begin, LONGEST_PART)));
        }
    }

    /** What was typed, as words that each must be the beginning of a kept one. */
    public static List<String> terms(String typed) {
        return Arrays.stream(BLANK.split(normalised(typed)))
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether a kept word can begin with it. */
    public static boolean isFindable(String term) {
        return term.length() <= LONGEST;
    }

    /**
     * The form in which texts are compared: without widths, cases, accents, kinds of kana, variants of kanji and
     * letters that nobody sees (Unicode's default ignorable ones); controls are blanks.
     */
    public static String normalised(String text) {
        var seen = UNSEEN.matcher(BLANK.matcher(text).replaceAll(" ")).replaceAll("");
        var plain = Typed.narrow(seen).toLowerCase(Locale.ROOT);
        var bare = ACCENT.matcher(Normalizer.normalize(plain, Form.NFD)).replaceAll("");
        return Normalizer.normalize(bare, Form.NFC)
                .codePoints()
                .map(SearchText::usual)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static int usual(int letter) {
        if (letter >= 'ァ' && letter <= 'ヶ') {
            return letter - ('ァ' - 'ぁ');
        }
        return KanjiVariants.usual(letter == '’' ? '\'' : letter);
    }

    /**
     * The first word after all that begin with this one, by code points: an index is read from the one to the other.
     * The last code point of all, after which there is none, stands in no word: it is a non-character.
     */
    public static String after(String word) {
        var letters = word.codePoints().toArray();
        var last = letters.length - 1;
        letters[last] = letters[last] == Character.MIN_SURROGATE - 1 ? Character.MAX_SURROGATE + 1 : letters[last] + 1;
        return new String(letters, 0, letters.length);
    }
}
