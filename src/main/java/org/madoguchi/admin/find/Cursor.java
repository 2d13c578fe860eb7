package org.madoguchi.admin.find;

import java.util.regex.Pattern;

/**
 * Where a page begins: after this row. Lists are in the order of user IDs, or, where words lead to the accounts, in the
 * order of words.
 *
 * @param word of that row; {@code null} in a list by user IDs
 * @param account key of that row's account, where there is a word
 * @param userKey of that row, where there is none
 */
record Cursor(String word, long account, String userKey) {

    static final Cursor START = new Cursor(null, -1, "");
    private static final Pattern TEXT = Pattern.compile("w([0-9]{1,18})\\.(.{1,254})");

    static Cursor of(String word, long account) {
        return new Cursor(word, account, "");
    }

    static Cursor of(String userKey) {
        return new Cursor(null, -1, userKey);
    }

    /** The first word that may come, when words that begin with this term lead. */
    String from(String lead) {
        return word == null ? lead : word;
    }

    /** From a URL; anything that is no cursor is the start. */
    static Cursor parse(String text) {
        if (text == null || text.chars().anyMatch(Character::isISOControl)) {
            return START;
        }
        var byWord = TEXT.matcher(text);
        if (byWord.matches()) {
            return of(byWord.group(2), Long.parseLong(byWord.group(1)));
        }
        return text.startsWith("u") ? of(text.substring(1)) : START;
    }

    /** For a URL. */
    @Override
    public String toString() {
        return word == null ? "u" + userKey : "w" + account + "." + word;
    }
}
