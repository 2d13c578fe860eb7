package org.madoguchi.login.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.unboundid.ldap.sdk.Entry;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.settings.Settings;

/** Whatever the directory holds meets its column. */
class PersonAttributesTest {

    @Test
    void longNameIsCutAndNoCharacterWithIt() {
        var entry = new Entry("uid=s1,dc=example,dc=ac,dc=jp");
        entry.addAttribute("displayName", "長".repeat(199) + "𠮷".repeat(50));
        assertEquals("長".repeat(199), PersonAttributes.name(entry).orElseThrow());
    }

    @Test
    void invisibleCharactersDoNotTurnTheName() {
        var entry = new Entry("uid=s1,dc=example,dc=ac,dc=jp");
        entry.addAttribute("displayName", "佐藤\u202e\n健一\0");
        assertEquals("佐藤 健一", PersonAttributes.name(entry).orElseThrow());
    }

    @Test
    void nameOfInvisibleCharactersIsNone() {
        var entry = new Entry("uid=s1,dc=example,dc=ac,dc=jp");
        entry.addAttribute("displayName", "\u200b\u202e");
        entry.addAttribute("cn", "佐藤 健一");
        assertEquals("佐藤 健一", PersonAttributes.name(entry).orElseThrow());
    }

    @Test
    void otherValuesAreCutToTheirColumns() {
        var entry = new Entry("uid=s1,dc=example,dc=ac,dc=jp");
        entry.addAttribute("grade", "年".repeat(39) + "𠮷");
        var attributes = of(Map.of("madoguchi.ldap.year-attribute", "grade"));
        assertEquals("年".repeat(39), attributes.profile(entry).getYear());
    }

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
