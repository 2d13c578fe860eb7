package org.madoguchi.settings.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingValuesTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        public-url => certs.example.ac.jp
        public-url => /portal
        public-url => ftp://certs.example.ac.jp
        public-url => https://
        public-url => https:///portal
        public-url => https://certs.example.ac.jp:70000
        public-url => https://certs.example.ac.jp/?a=b
        public-url => https://certs.example.ac.jp/#top
        public-url => https://certs example
        hosts => certs.example.ac.jp:443
        hosts => https://certs.example.ac.jp
        hosts => ,
        trusted-proxies => proxy.example.ac.jp
        trusted-proxies => 10.0.0.0/33
        trusted-proxies => 10.0.0.256
        trusted-proxies => 10.0.0.01
        trusted-proxies => 10.0.0
        trusted-proxies => 127.0.0.1,fd00::/129
        trusted-proxies => 1::2::3
        exit-on-fault => yes
        metrics.token => too-short
        metrics.addresses => prometheus.example.ac.jp
        university.colour => navy
        university.colour => #17418
        university.colour => #777777
        university.colour => #ffcc00
        privacy-url => www.example.ac.jp/privacy
        privacy-url => javascript:alert(1)
        privacy-url.en => //www.example.ac.jp/
        accessibility-url => https://
        accessibility-url.en => mailto:office@example.ac.jp
        zone => Tokyo
        certificates => yes
        simulation => 1
        numbers.format => {year}-{n:6}
        numbers.format => {series}-{n:6}
        numbers.format => {year}-{series}
        numbers.format => {year}-{series}-{n:6}-{n:6}
        numbers.format => {year}-{series}-{n:0}
        numbers.format => 第{year}-{series}-{n:6}号
        documents.retention => 90
        payment.provider => komoju
        payment.release => prompt
        payment.sweep => 10
        print.provider => netprint
        delivery.lifetime => 90
        delivery.opens => 0
        delivery.pin-delay => 5
        simulation.print-unit => user
        email.carrier-forms => TRUE
        bounce.address => returned
        bounce.port => 0
        bounce.tls => true
        email.domains => example.com
        email.domains => example.com=refuse
        email.domains => @example.com=deny
        email.domains => *.example.com=deny
        email.domains => example.com=deny,localhost=deny
        db.url => jdbc:mysql://db.example.ac.jp/madoguchi
        db.url => db.example.ac.jp
        db.url => jdbc:h2:
        db.url => jdbc:postgresql://db.example.ac.jp:port/madoguchi
        db.jndi => ldap://ldap.example.ac.jp/cn=database
        db.jndi => java:comp/env/jdbc:x
        db.jndi => rmi:x
        ldap.urls => ldap.example.ac.jp
        ldap.urls => http://ldap.example.ac.jp
        ldap.urls => ldaps://ldap1.example.ac.jp,ldap2.example.ac.jp
        ldap.urls => ldap://ldap.example.ac.jp:0
        ldap.urls => ldap://ldap.example.ac.jp:65536
        ldap.urls => ldap://
        ldap.starttls => 1
        ldap.base-dn => people
        ldap.base-dn => ou=people,
        ldap.user-filter => (uid=*)
        ldap.user-filter => (uid={0}
        ldap.user-filter => uid={0})
        ldap.user-filter => ({0}=uid)
        ldap.user-filter => (&(uid={0})(objectClass=person)
        ldap.user-filter => (uid={0})(cn={0})
        ldap.user-filter => (!(uid={0})(cn=x))
        ldap.user-filter => (uid={0}\\zz)
        ldap.connect-timeout => 3
        ldap.connect-timeout => PT0S
        ldap.read-timeout => -PT5S
        ldap.read-timeout => PT2H
        ldap.staff-groups.clerk => clerks
        ldap.staff-groups.admin => admins
        ldap.staff-groups.auditor => auditors
        smtp.host => smtp.example.ac.jp:25
        smtp.host => smtp://smtp.example.ac.jp
        smtp.port => 0
        smtp.port => 65536
        smtp.port => smtp
        smtp.port => -25
        smtp.starttls => on
        smtp.from => certificates
        smtp.from => Office <certificates@example.ac.jp>
        smtp.from => a@example.ac.jp,b@example.ac.jp
        smtp.connect-timeout => 10s
        smtp.read-timeout => P1D
        smtp.write-timeout => 2M
        token.registration-lifetime => PT24H0.001S
        token.change-lifetime => P2D
        token.recovery-lifetime => PT61M
        signin.idle => 30
        signin.absolute => P1Y
        second-password.policy => weak
        second-password.argon2.memory => 262145
        second-password.argon2.iterations => 0
        second-password.argon2.parallelism => 17
        second-password.argon2.concurrency => 0
        second-password.argon2.wait => soon
        throttle.free-failures => -1
        throttle.disable-after => 0
        throttle.binds => three
        throttle.binds => 99999999999999999999
        throttle.binds-window => 15
        throttle.client-failures => 1.5
        throttle.total-failures => 0
        throttle.client-window => PT
        throttle.mails-hour => 0
        throttle.mails-day => 0
        throttle.mails-client-hour => 0
        audit.retention => P400D
        audit.retention => LOGIN=400
        audit.retention => login=P400D
        audit.retention => LOGIN=P400D,LOGOUT=P1M
        audit.retention => LOGIN=P0D
        audit.head-mail => auditors
        audit.head-file => /no-such-folder/heads
        audit.head-file => .
        """)
    void aWrongValueGivesOneLineThatBeginsWithItsKey(String shortKey, String value) {
        var key = "madoguchi." + shortKey;
        var faults = SettingRules.faults(RightSettings.with(Map.of(key, value)));

        assertEquals(1, faults.size(), () -> value + ": " + faults);
        assertTrue(faults.get(0).startsWith(key + " "), faults::toString);
        assertTrue(faults.get(0).contains("; example: " + key + "="), faults::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        public-url => http://localhost:8080/
        public-url => HTTPS://certs.example.ac.jp/portal
        public-url => https://[2001:db8::1]:8443
        hosts => certs.example.ac.jp, 10.0.0.5, [::1], my_host
        email.domains => *=deny, example.ac.jp = allow,st.example.ac.jp=warn
        trusted-proxies => 127.0.0.1, 10.0.0.0/8, ::1, fd00::/8, 0.0.0.0/0, ::ffff:10.0.0.1
        university.colour => #767676
        university.colour => #c00000
        privacy-url => https://www.example.ac.jp/privacy?lang=ja#top
        zone => +09:00
        db.url => jdbc:h2:mem:x;DB_CLOSE_DELAY=-1
        db.url => jdbc:postgresql://one:5432,two:5432/madoguchi?sslmode=verify-full
        db.jndi => ``
        ldap.urls => ldap://open_ldap:1389, LDAPS://ldap.example.ac.jp/, ldap://[::1]:389
        ldap.base-dn => o=Größe\\, Example+l=東京,c=JP
        ldap.user-filter => uid={0}
        ldap.user-filter => (&(|(uid={0})(mail={0}@example.ac.jp))(!(status=left*))(givenName:caseExactMatch:=a\\2ab))
        smtp.host => 127.0.0.1
        smtp.host => ::1
        smtp.from => cert-office+no.reply@localhost
        smtp.port => 65535
        token.recovery-lifetime => PT1H
        token.change-lifetime => P1D
        throttle.free-failures => 0
        second-password.policy => strict
        audit.retention => LOGIN = P1D, *=P3650D
        audit.head-mail => auditor@example.ac.jp, office@example.ac.jp
        audit.head-file => trail-heads
        """)
    void aRightValueGivesNone(String shortKey, String value) {
        assertEquals(List.of(), SettingRules.faults(RightSettings.with(Map.of("madoguchi." + shortKey, value))));
    }

    /** The desk could not go on writing them, and the start would fail without naming one. */
    @ParameterizedTest
    @ValueSource(strings = {"support.text.ja", "maintenance.text.en", "notice.text.ja"})
    void textThatIsTooLongNamesItsSetting(String shortKey) {
        var key = "madoguchi." + shortKey;
        var line = "あ".repeat(3000);
        assertEquals(List.of(), SettingRules.faults(RightSettings.with(Map.of(key, line))));
        var faults = SettingRules.faults(RightSettings.with(Map.of(key, line + "い")));
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).matches(key + " has .*more than 3000 characters; example: .*"), faults::toString);
        assertFalse(faults.get(0).contains("ああ"), faults::toString);
    }

    /** Each line is a notice of its own. */
    @Test
    void noticesMayBeMany() {
        var lines = ("あ".repeat(2000) + "\\n").repeat(3);
        assertEquals(List.of(), SettingRules.faults(RightSettings.with(Map.of("madoguchi.notice.text.ja", lines))));
    }
}
