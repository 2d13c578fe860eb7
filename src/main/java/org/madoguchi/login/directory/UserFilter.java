package org.madoguchi.login.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/**
 * {@code madoguchi.ldap.user-filter}, by default {@code (uid={0})}: how a user ID is looked for. The ID is always
 * escaped (RFC 4515, section 3), so that no wildcard or bracket in it has a meaning.
 */
final class UserFilter {

    private static final String KEY = "madoguchi.ldap.user-filter";
    private static final String DEFAULT = "(uid={0})";
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Za-z][\\w.-]*)[^()=]*=[^()]*\\{0}");

    private final String template;
    private final String attribute;

    /** @throws InvalidSettingException when the filter is not one or has no place for the user ID */
    UserFilter(Settings settings) {
        template = settings.string(KEY, DEFAULT);
        var matcher = ATTRIBUTE.matcher(template);
        if (!matcher.find()) {
            throw unusable();
        }
        attribute = matcher.group(1);
    }

    Filter matching(String userId) {
        try {
            return Filter.create(template.replace("{0}", Filter.encodeValue(userId)));
        } catch (LDAPException e) {
            throw unusable();
        }
    }

    private InvalidSettingException unusable() {
        return new InvalidSettingException(KEY, "\"" + template + "\" cannot be used", DEFAULT);
    }

    /** As it was set. */
    @Override
    public String toString() {
        return template;
    }

    /** The attribute that holds the user ID: the first one that is compared with it. */
    String attribute() {
        return attribute;
    }

    /**
     * The user ID as the entry spells it. An entry with several gives always the same one, whichever was typed: the
     * one in its name, else the first in alphabetical order.
     *
     * @return empty when the entry does not show the attribute
     * @throws LDAPException when the entry's name cannot be read
     */
    Optional<String> userId(Entry entry) throws LDAPException {
        var values = entry.getAttributeValues(attribute);
        if (values == null) {
            return Optional.empty();
        }
        var name = entry.getRDN();
        return Arrays.stream(values)
                .filter(value -> names(name, value))
                .findFirst()
                .or(() -> Arrays.stream(values).sorted().findFirst())
                .filter(value -> !value.isBlank());
    }

    private boolean names(RDN name, String value) {
        return name != null && name.hasAttributeValue(attribute, value);
    }
}
