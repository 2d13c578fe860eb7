package org.madoguchi.secondpassword;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.madoguchi.secondpassword.PhcString.Cost;
import org.madoguchi.settings.InvalidSettingException;
import org.madoguchi.settings.Settings;

/**
 * Hashes passwords by Argon2id (RFC 9106) for keeping, with a fresh salt of 16 bytes, into PHC strings.
 *
 * <p>The cost is {@code madoguchi.second-password.argon2.memory} (KiB, default 19456), {@code .iterations} (2) and
 * {@code .parallelism} (1), the first of the OWASP Password Storage Cheat Sheet's equal choices. As each hash holds
 * that memory and a processor, only {@code .concurrency} run at once (default: one for each processor, at least two,
 * but no more than a quarter of the heap takes); further callers wait their turn, in order, for at most
 * {@code .wait} (default {@code PT3S}).
 */
@ApplicationScoped
public class Argon2idHasher {

    private static final String PREFIX = "madoguchi.second-password.argon2.";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    /**
     * The memory of hashes that are done, cleared: to ask for as much anew made each login twice as dear by what the
     * collector had to copy.
     */
    private final Queue<BlockPool> memories = new ConcurrentLinkedQueue<>();

    private Cost cost;
    private int concurrency;
    private Semaphore places;
    private Duration wait;

    /** For the proxies of the container. */
    protected Argon2idHasher() {}

    /** @throws InvalidSettingException when a setting is out of bounds */
    @Inject
    public Argon2idHasher(Settings settings) {
        cost = cost(settings);
        concurrency = settings.integer(PREFIX + "concurrency", defaultConcurrency());
        if (concurrency < 1) {
            throw new InvalidSettingException(PREFIX + "concurrency", "must be at least 1", "2");
        }
        places = new Semaphore(concurrency, true);
        wait = settings.duration(PREFIX + "wait", Duration.ofSeconds(3));
    }

    private static Cost cost(Settings settings) {
        try {
            return new Cost(
                    settings.integer(PREFIX + "memory", 19_456),
                    settings.integer(PREFIX + "iterations", 2),
                    settings.integer(PREFIX + "parallelism", 1));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(
                    PREFIX + "memory",
                    "(KiB, 8 for each lane to 262144), .iterations"
                            + " (1 to 64) or .parallelism (1 to 16) is out of bounds",
                    "19456");
        }
    }

    /** More at once than there are processors would only hold more memory, not finish sooner. */
    private int defaultConcurrency() {
        var runtime = Runtime.getRuntime();
        var wanted = Math.max(2, runtime.availableProcessors());
        return (int) Math.max(1, Math.min(wanted, runtime.maxMemory() / 4 / 1024 / cost.memory()));
    }

    /**
     * The PHC string to keep for this password, at today's cost.
     *
     * @throws HasherBusyException when no place became free in time
     */
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(() -> new PhcString(cost, salt, derive(password, cost, salt, HASH_BYTES)).text());
    }

    /**
     * Whether the kept string is this password's; the comparison takes the same time wherever they differ. One that
     * the database has damaged is nobody's, and takes as long.
     *
     * @throws HasherBusyException when no place became free in time
     */
    public boolean matches(String password, String phc) {
        if (isUnreadable(phc)) {
            spend();
            return false;
        }
        var kept = PhcString.parse(phc);
        return inTurn(() ->
                MessageDigest.isEqual(kept.hash(), derive(password, kept.cost(), kept.salt(), kept.hash().length)));
    }

    /** Whether a kept string is no Argon2id PHC string, or its cost is beyond all reason: nothing matches it. */
    public static boolean isUnreadable(String phc) {
        try {
            PhcString.parse(phc);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    /**
     * Whether the kept string was made at another cost than today's, so that the next right login should replace it.
     *
     * @throws IllegalArgumentException when it is no Argon2id PHC string or its cost is beyond all reason
     */
    public boolean needsRehash(String phc) {
        var kept = PhcString.parse(phc);
        return !kept.cost().equals(cost) || kept.salt().length < SALT_BYTES || kept.hash().length != HASH_BYTES;
    }

    /**
     * Takes what {@link #matches} takes, for nobody: an account that does not exist, or has no second password,
     * must not answer sooner. There is no result that could be taken for a match.
     *
     * @throws HasherBusyException when no place became free in time
     */
    public void spend() {
        inTurn(() -> derive("nobody", cost, new byte[SALT_BYTES], HASH_BYTES));
    }

    /** How many may be hashed at once on this node. */
    public int getPlaces() {
        return concurrency;
    }

    /** How many of these are free. */
    public int getFreePlaces() {
        return places.availablePermits();
    }

    /** How many callers wait for their turn, about. */
    public int getWaiting() {
        return places.getQueueLength();
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new HasherBusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HasherBusyException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** The computation alone, without its turn; open to the tests of the turns. */
    byte[] derive(String password, Cost cost, byte[] salt, int length) {
        var memory = Optional.ofNullable(memories.poll())
                .orElseGet(() -> new FixedBlockPool(
                        Argon2BytesGenerator.getBlockCount(this.cost.memory(), this.cost.parallelism())));
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withBlockPool(memory)
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build());
        var hash = new byte[length];
        argon2.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), hash);
        memories.add(memory);
        return hash;
    }
}
