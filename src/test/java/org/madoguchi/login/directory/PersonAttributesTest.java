package org.madoguchi.login.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.unboundid.ldap.sdk.Entry;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.Settings;

class PersonAttributesTest {

    @Test
    void addressIsTheFirstThatIsOne() throws Exception {
        var entry = new Entry(
                "dn: uid=a,dc=example",
                "uid: a",
                "mail: none",
                "mail: a@example.ac.jp",
                "mail: b@example.ac.jp",
                "mailLocalAddress: c@example.ac.jp");
        assertEquals(Optional.of("a@example.ac.jp"), of(Map.of()).mail(entry));
        var other = of(Map.of("madoguchi.ldap.mail-attribute", "mailLocalAddress"));
        assertEquals(Optional.of("c@example.ac.jp"), other.mail(entry));
        assertEquals(Optional.empty(), of(Map.of()).mail(new Entry("dn: uid=b,dc=example", "uid: b")));
    }

    private static PersonAttributes of(Map<String, String> settings) {
        return new PersonAttributes(Settings.of(settings));
    }
}
