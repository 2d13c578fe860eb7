package org.madoguchi.settings.check;

import static org.madoguchi.settings.check.TextFormats.wrong;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** What is wrong with a value in the directory's own notations; empty when nothing is. */
final class DirectoryFormats {

    /** Stands for a filter that has been found right. */
    private static final String DONE = "\u0000";

    private static final String VALUE = "([^()\\\\\u0000]|\\\\[0-9A-Fa-f]{2})*";
    private static final Pattern INNERMOST =
            Pattern.compile("\\(([A-Za-z0-9][\\w.;:-]*[<>~:]?=" + VALUE + "|[&|]\u0000+|!\u0000)\\)");
    private static final Pattern UNFINISHED = Pattern.compile("(?<!\\\\)[,;+]$");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("[A-Za-z][A-Za-z0-9-]*(;[A-Za-z0-9-]+)*|[0-9]+(\\.[0-9]+)+");
    private static final Pattern PLACE = Pattern.compile("=[^()]*\\{0}");

    private DirectoryFormats() {}

    /** A distinguished name (RFC 4514); Java takes one that ends too early, directories do not. */
    static Optional<String> name(String value) {
        try {
            new LdapName(value);
            return UNFINISHED.matcher(value).find() ? wrong(value, "is no DN") : Optional.empty();
        } catch (InvalidNameException e) {
            return wrong(value, "is no DN");
        }
    }

    /** The name of an attribute, with its options (RFC 4512, 2.5). */
    static Optional<String> attribute(String value) {
        return ATTRIBUTE.matcher(value).matches() ? Optional.empty() : wrong(value, "is no attribute's name");
    }

    /** A search filter (RFC 4515) that compares something with {@code {0}}. */
    static Optional<String> userFilter(String value) {
        if (!PLACE.matcher(value).find()) {
            return wrong(value, "compares nothing with {0}, the user ID");
        }
        var filled = value.replace("{0}", "x");
        return isFilter(filled.startsWith("(") ? filled : "(" + filled + ")")
                ? Optional.empty()
                : wrong(value, "is no search filter");
    }

    private static boolean isFilter(String text) {
        var before = "";
        var rest = text.replace(DONE, "(");
        while (!rest.equals(before)) {
            before = rest;
            rest = INNERMOST.matcher(rest).replaceAll(DONE);
        }
        return rest.equals(DONE);
    }
}
