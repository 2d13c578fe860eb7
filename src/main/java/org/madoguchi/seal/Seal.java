package org.madoguchi.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.config.PublicUrl;
import org.madoguchi.settings.DataFolder;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/**
 * The keys and the timestamp server of {@code madoguchi.seal}, {@code madoguchi.vc} and {@code madoguchi.tsa}. What
 * is not given, the demo's authority stands in for when {@code madoguchi.simulation} is on. Each is opened when it is
 * first asked for.
 */
@ApplicationScoped
public class Seal {

    private static final String TSA = "madoguchi.tsa.url";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private Settings settings;
    private Clock clock;
    private PublicUrl url;
    private CmsSigner signer;
    private CredentialSigner credentials;
    private DemoAuthority demo;

    /** For the proxy. */
    protected Seal() {}

    @Inject
    public Seal(Settings settings, Clock clock, PublicUrl url) {
        this.settings = settings;
        this.clock = clock;
        this.url = url;
    }

    /**
     * Makes a demo's keys where they are needed and not there yet: no student is to wait for them.
     *
     * @throws InvalidSettingException when their folder cannot be written
     */
    void open() {
        if (Stream.of(KeySettings.SEAL.file(), KeySettings.CREDENTIALS.file(), TSA)
                .anyMatch(key -> settings.find(key).isEmpty())) {
            demo();
        }
    }

    /** Signs files. @throws InvalidSettingException when its key cannot be used */
    public synchronized CmsSigner signer() {
        if (signer == null) {
            var key = KeySettings.SEAL.key(settings).orElseGet(() -> demo().sealKey());
            signer = new CmsSigner(key, new TimestampClient(channel()), clock);
        }
        return signer;
    }

    /** Signs credentials and status lists. @throws InvalidSettingException when its key cannot be used */
    public synchronized CredentialSigner credentials() {
        if (credentials == null) {
            var issuer = URI.create(url.page("/issuer"));
            var keys = KeySettings.CREDENTIALS.keys(settings).orElseGet(() -> List.of(demo().credentialKey()));
            credentials = new CredentialSigner(issuer, keys);
        }
        return credentials;
    }

    private TimestampChannel channel() {
        return settings.find(TSA)
                .<TimestampChannel>map(server -> new HttpTimestampChannel(
                        URI.create(server), settings.duration("madoguchi.tsa.timeout", TIMEOUT), account()))
                .orElseGet(() -> demo().timestamps(clock));
    }

    private Optional<TimestampAccount> account() {
        return settings.find("madoguchi.tsa.user")
                .map(user -> new TimestampAccount(user, settings.required("madoguchi.tsa.password")));
    }

    /** @throws IllegalStateException outside of simulation, where the check at start lets nobody come */
    private synchronized DemoAuthority demo() {
        if (!settings.bool("madoguchi.simulation", false)) {
            throw new IllegalStateException("a setting of the seal is missing");
        }
        if (demo == null) {
            demo = opened(DataFolder.of(settings));
        }
        return demo;
    }

    private static DemoAuthority opened(Path folder) {
        try {
            return DemoAuthority.open(folder);
        } catch (UncheckedIOException | UnusableKeyException e) {
            throw new InvalidSettingException(
                    "madoguchi.data-dir",
                    "cannot hold the keys for simulation: " + e.getMessage(),
                    "/var/lib/madoguchi");
        }
    }
}
