package org.madoguchi.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The hash chain over the trail: a row that is changed, removed, put in or moved breaks it from there on. A cut-off
 * tail is seen only by somebody who kept a later hash.
 *
 * <p><b>Format</b>, for whoever checks an export: the hash of the row at a position is
 * <pre>  SHA-256( previous hash, 32 bytes || SHA-256( row ), 32 bytes )</pre>
 * in lower-case hexadecimal. Before position 1 the previous hash is 32 bytes of zero. Positions count 1, 2, 3 without
 * gaps, in the order of sealing; ids have gaps and may stand in another order. A row is these nine fields:
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
 * </ol>
 * each written as the number of its UTF-8 bytes (4 bytes, most significant first) and those bytes; an absent one as the
 * number -1 alone. The row is hashed by itself so that, once it has to be forgotten, its own hash can stand for it.
 */
public final class AuditChain {

    /** The hash before the first row. */
    public static final String START = "0".repeat(64);

    private static final int ABSENT = -1;
    private static final HexFormat HEX = HexFormat.of();

    /**
     * A sealed row.
     *
     * @param position in the chain, from 1
     * @param fields of the row, as {@link AuditEvent#fields}; {@code null} when the row is gone
     * @param hash as it was stored
     */
    public record Link(long position, List<String> fields, String hash) {
    }

    private AuditChain() {
    }

    /** The hash of a row that follows the given hash. */
    public static String hash(String previous, List<String> fields) {
        var chain = sha256();
        chain.update(HEX.parseHex(previous));
        chain.update(digest(fields));
        return HEX.formatHex(chain.digest());
    }

    /** The first position at which the chain, given from its start and in order, is broken; empty when it is whole. */
    public static OptionalLong findBreak(Stream<Link> chain) {
        var previous = START;
        var position = 0L;
        for (var links = chain.iterator(); links.hasNext();) {
            var link = links.next();
            position++;
            if (link.position() != position || link.fields() == null
                    || !hash(previous, link.fields()).equals(link.hash())) {
                return OptionalLong.of(position);
            }
            previous = link.hash();
        }
        return OptionalLong.empty();
    }

    private static byte[] digest(List<String> fields) {
        var digest = sha256();
        for (var field : fields) {
            var bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, field == null ? ABSENT : bytes.length));
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
