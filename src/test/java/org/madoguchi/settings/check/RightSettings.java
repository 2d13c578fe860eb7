package org.madoguchi.settings.check;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.madoguchi.settings.Settings;

/** The required settings, to which tests add one thing or take it away. */
final class RightSettings {

    static final Map<String, String> REQUIRED = Map.of(
            "madoguchi.public-url",
            "https://certs.example.ac.jp",
            "madoguchi.ldap.urls",
            "ldaps://ldap.example.ac.jp",
            "madoguchi.ldap.base-dn",
            "ou=people,dc=example,dc=jp",
            "madoguchi.smtp.host",
            "smtp.example.ac.jp",
            "madoguchi.smtp.from",
            "certificates@example.ac.jp",
            "madoguchi.db.url",
            "jdbc:postgresql://db.example.ac.jp/madoguchi");

    private RightSettings() {}

    static Settings with(Map<String, String> others) {
        var all = new HashMap<>(REQUIRED);
        all.putAll(others);
        return Settings.of(new TreeMap<>(all));
    }

    static Settings without(String key) {
        var rest = new HashMap<>(REQUIRED);
        rest.remove(key);
        return Settings.of(rest);
    }
}
