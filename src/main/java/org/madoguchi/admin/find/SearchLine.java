package org.madoguchi.admin.find;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.madoguchi.account.SearchText;
import org.madoguchi.account.UserId;
import org.madoguchi.text.Typed;

/**
 * What was typed or pasted into the field.
 *
 * @param terms words that must all be found; none when there are too many to be a name
 * @param texts the same as typed, for the directory
 * @param userIds what may be user IDs, in lower case
 * @param addresses the mail addresses, in lower case
 */
record SearchLine(List<String> terms, List<String> texts, List<String> userIds, List<String> addresses) {

    private static final int LONGEST = 1000;
    private static final int MOST_TERMS = 6;
    private static final int MOST_IDS = 10;
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern USER_ID =
            Pattern.compile("(?<![a-z0-9._-])(?=[a-z._-]*[0-9])[a-z0-9][a-z0-9._-]{1,62}[a-z0-9]");

    /** Reads a text of any length and kind; {@code null} is empty. */
    static SearchLine of(String typed) {
        var text = typed == null ? "" : typed.substring(0, Math.min(typed.length(), LONGEST));
        var plain = SearchText.normalised(text);
        var terms = SearchText.terms(text);
        var addresses = ADDRESS.matcher(plain)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_IDS)
                .toList();
        var userIds = USER_ID.matcher(ADDRESS.matcher(plain).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_IDS)
                .toList();
        return new SearchLine(terms.size() > MOST_TERMS ? List.of() : terms, texts(text), userIds, addresses);
    }

    private static List<String> texts(String text) {
        return Arrays.stream(Typed.narrow(text).split("[\\s\\p{Cntrl}]+"))
                .filter(part -> !part.isEmpty())
                .limit(MOST_TERMS)
                .toList();
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Whether it begins with the whole of the other. */
    boolean goesOn(SearchLine before) {
        return String.join(" ", texts).startsWith(String.join(" ", before.texts));
    }

    /** Whether no account can have it. */
    boolean isNobodys() {
        return !isEmpty() && (terms.isEmpty() || !terms.stream().allMatch(SearchText::isFindable));
    }

    /** Whether it may be meant as a user ID, but has letters or a length that none has here. */
    boolean isNoUserId() {
        return texts.size() == 1
                && addresses.isEmpty()
                && LATIN.matcher(texts.get(0)).find()
                && UserId.parse(texts.get(0)).isEmpty();
    }

    /** Whether it says more than one thing, of which a user ID or an address may be one. */
    boolean isPasted() {
        var exact = userIds.size() + addresses.size();
        return exact > 0
                && !(terms.size() == 1
                        && exact == 1
                        && (userIds.contains(terms.get(0)) || addresses.contains(terms.get(0))));
    }
}
