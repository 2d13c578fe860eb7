package org.madoguchi.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash chain over the trail: a row that is changed, removed, put in or moved breaks it from there on. A cut-off
 * tail is seen only by somebody who kept a later {@link ChainHead}.
 *
 * <p><b>Format</b>, for whoever checks an export: the hash of the row at a position is
 * <pre>  SHA-256( previous hash, 32 bytes || SHA-256( row ), 32 bytes )</pre>
 * in lower-case hexadecimal. Before position 1 the previous hash is 32 bytes of zero. Positions count 1, 2, 3 without
 * gaps, in the order of sealing; ids have gaps and may stand in another order. A row is these fields:
 * <ol>
 * <li>id, decimal
 * <li>at, UTC to the microsecond: {@code 2026-04-01T09:30:00.000000Z}
 * <li>kind, its name
 * <li>outcome, its name
 * <li>actor
 * <li>person
 * <li>client_address
 * <li>user_agent
 * <li>detail
 * <li>request_id
 * </ol>
 * each written as the number of its UTF-8 bytes (4 bytes, most significant first) and those bytes; an absent one as the
 * number -1 alone, but for an absent request_id, of which nothing is written: rows that are older than it stay as they
 * were sealed. The row is hashed by itself so that, once it has to be forgotten, its own hash, the digest, can
 * stand for it.
 */
public final class AuditChain {

    /** The hash before the first row. */
    public static final String START = "0".repeat(64);

    /** Fields that every row has had from the first. */
    private static final int FIRST = 9;

    private static final int ABSENT = -1;
    private static final HexFormat HEX = HexFormat.of();

    private AuditChain() {}

    /** The hash of a row with this digest that follows the given hash. */
    public static String hash(String previous, String digest) {
        var chain = sha256();
        chain.update(HEX.parseHex(previous));
        chain.update(HEX.parseHex(digest));
        return HEX.formatHex(chain.digest());
    }

    /** The row's own hash, from its fields. */
    public static String digest(List<String> fields) {
        var digest = sha256();
        for (var field : written(fields)) {
            var bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, field == null ? ABSENT : bytes.length));
            digest.update(bytes);
        }
        return HEX.formatHex(digest.digest());
    }

    private static List<String> written(List<String> fields) {
        return fields.size() > FIRST && fields.get(FIRST) == null ? fields.subList(0, FIRST) : fields;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
