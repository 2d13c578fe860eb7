package org.madoguchi.admin.trail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.madoguchi.account.EmailAddress;

/** Mail addresses within a text, such as a mail server's reply. */
final class Masks {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9!#$%&'*+=?^_`{|}~.-]++@[A-Za-z0-9.-]*[A-Za-z0-9]");

    private Masks() {
    }

    /** The text with every address masked. */
    static String mask(String text) {
        return ADDRESS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(masked(found.group())));
    }

    /** A value has the name of its pair before it, and may be masked already. */
    private static String masked(String found) {
        var value = found.substring(0, found.indexOf('@')).lastIndexOf('=') + 1;
        var address = found.substring(value);
        return address.matches(".\\*\\*\\*@.*") || address.startsWith("@") ? found
            : found.substring(0, value) + EmailAddress.mask(address);
    }
}
