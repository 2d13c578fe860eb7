package org.madoguchi.demo;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryDirectoryServerSnapshot;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/**
 * What a university has around the portal: a directory with the people of {@code campus.ldif}, and a mail server that
 * takes mail for anybody. Both listen on 127.0.0.1 only and forget everything when closed.
 */
public final class Campus implements AutoCloseable {

    /** Everybody's university password in {@code campus.ldif}. */
    public static final String PASSWORD = "Sakura-1234";
    /** Root of the directory. */
    public static final String BASE = "dc=example,dc=ac,dc=jp";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String PORTAL_DN = "cn=portal,ou=services," + BASE;
    private static final String PORTAL_PASSWORD = "portal-search";
    private static final long MAIL_START_MILLIS = 20_000;

    private final InMemoryDirectoryServer directory;
    private final InMemoryDirectoryServerSnapshot atFirst;
    private final FailedBinds failedBinds;
    private final GreenMail mail;

    private Campus(InMemoryDirectoryServer directory, FailedBinds failedBinds, GreenMail mail) {
        this.directory = directory;
        this.atFirst = directory.createSnapshot();
        this.failedBinds = failedBinds;
        this.mail = mail;
    }

    /**
     * Starts both servers.
     *
     * @param ldapPort the directory's port, 0 for any free one
     * @param smtpPort the mail server's port, 0 for any free one
     * @throws IllegalStateException when one cannot start, as when its port is taken; nothing is left running then
     */
    public static Campus start(int ldapPort, int smtpPort) {
        var failedBinds = new FailedBinds();
        var directory = startDirectory(ldapPort, failedBinds);
        try {
            return new Campus(directory, failedBinds, startMail(smtpPort));
        } catch (IllegalStateException e) {
            directory.shutDown(true);
            throw e;
        }
    }

    private static InMemoryDirectoryServer startDirectory(int port, FailedBinds failedBinds) {
        try {
            var config = new InMemoryDirectoryServerConfig(BASE);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("ldap", InetAddress.getByName(LOOPBACK), port, null));
            // Like a real one: nobody searches it unknown, and nothing changes it over the network.
            config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH, OperationType.COMPARE);
            config.setAllowedOperationTypes(
                    OperationType.BIND, OperationType.SEARCH, OperationType.COMPARE, OperationType.EXTENDED);
            config.addInMemoryOperationInterceptor(failedBinds);
            var directory = new InMemoryDirectoryServer(config);
            try (var people = new LDIFReader(Campus.class.getResourceAsStream("campus.ldif"))) {
                directory.importFromLDIF(true, people);
            }
            directory.startListening();
            return directory;
        } catch (LDAPException e) {
            throw new IllegalStateException("The directory does not start: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GreenMail startMail(int port) {
        var setup = new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(MAIL_START_MILLIS);
        var mail = new GreenMail(setup)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        mail.start();
        return mail;
    }

    public int ldapPort() {
        return directory.getListenPort();
    }

    public int smtpPort() {
        return mail.getSmtp().getPort();
    }

    /** The directory, to change its people or to stop it. */
    public InMemoryDirectoryServer directory() {
        return directory;
    }

    /**
     * From here on, until {@link #restore}, no password of this person is taken.
     *
     * @param words of the directory, as Active Directory's {@code data 532} for a right one that has expired
     */
    public void refuse(String userId, String words) {
        failedBinds.refuse(userId, words);
    }

    /** Makes the directory what it was at first, with nobody's failures. */
    public void restore() {
        directory.restoreSnapshot(atFirst);
        failedBinds.forget();
    }

    /** How often a wrong password of this person has come to the directory. */
    public long failedBinds(String userId) {
        return failedBinds.of(userId);
    }

    /** The mail server, to read what has arrived. */
    public GreenMail mail() {
        return mail;
    }

    /** The {@code madoguchi.ldap.*} and {@code madoguchi.smtp.*} settings of a portal that uses this campus. */
    public Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("madoguchi.ldap.urls", "ldap://" + LOOPBACK + ":" + ldapPort());
        settings.put("madoguchi.ldap.starttls", "false");
        settings.put("madoguchi.ldap.bind-dn", PORTAL_DN);
        settings.put("madoguchi.ldap.bind-password", PORTAL_PASSWORD);
        settings.put("madoguchi.ldap.base-dn", "ou=people," + BASE);
        settings.put("madoguchi.ldap.staff-groups.clerk", "cn=certificate-clerks,ou=groups," + BASE);
        settings.put("madoguchi.ldap.staff-groups.admin", "cn=certificate-admins,ou=groups," + BASE);
        settings.put("madoguchi.ldap.staff-groups.auditor", "cn=certificate-auditors,ou=groups," + BASE);
        settings.put("madoguchi.ldap.kana-attribute", "displayName;lang-ja;phonetic");
        settings.put("madoguchi.ldap.faculty-attribute", "ou");
        settings.put("madoguchi.ldap.year-attribute", "title");
        settings.put("madoguchi.ldap.entry-attribute", "businessCategory");
        settings.put("madoguchi.smtp.host", LOOPBACK);
        settings.put("madoguchi.smtp.port", String.valueOf(smtpPort()));
        settings.put("madoguchi.smtp.starttls", "false");
        settings.put("madoguchi.smtp.from", "certificates@example.ac.jp");
        settings.put("madoguchi.certificates", "true");
        settings.put("madoguchi.simulation", "true");
        settings.put("madoguchi.payment.provider", "simulator");
        settings.put("madoguchi.print.provider", "simulator");
        settings.put("madoguchi.delivery.pin-delay", "PT5S");
        return settings;
    }

    @Override
    public void close() {
        directory.shutDown(true);
        mail.stop();
    }
}
