package org.madoguchi.audit.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Checks an export of the whole trail in JSON Lines without the database that it is from:
 * <pre>  java -jar madoguchi-verify.jar [--head POSITION:HASH]... [--heads FILE] EXPORT</pre>
 * {@code EXPORT} may be {@code -}, the standard input. A head is an earlier end of the chain, as it was mailed; a file
 * of heads has one at the end of each line. Ends with 0 when all is well, 1 when the chain is broken or rows stand
 * beside it that were never sealed, 2 when the export cannot be read to its end.
 */
public final class VerifyTrail {

    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    private final ExportCheck check;

    private VerifyTrail(List<ChainHead> known) {
        check = new ExportCheck(known);
    }

    /** Prints what it finds. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Checks, prints what it finds, and returns what the process is to end with. */
    public static int run(String... arguments) {
        try {
            var known = new ArrayList<ChainHead>();
            var files = new ArrayList<String>();
            for (var next = 0; next < arguments.length; next++) {
                switch (arguments[next]) {
                    case "--head" -> known.add(head(arguments[++next]));
                    case "--heads" -> known.addAll(heads(arguments[++next]));
                    default -> files.add(arguments[next]);
                }
            }
            if (files.size() != 1) {
                throw new IllegalArgumentException(
                        "verify-trail [--head POSITION:HASH]... [--heads FILE] EXPORT (or - for standard input)");
            }
            return new VerifyTrail(known).verify(files.get(0));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            System.out.println("Not verified: " + e.getMessage());
            return UNREADABLE;
        }
    }

    private static ChainHead head(String text) {
        return ChainHead.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(text + " is not like POSITION:HASH"));
    }

    private static List<ChainHead> heads(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> !line.isBlank())
                .map(line -> head(line.strip().replaceFirst(".*\\s", "")))
                .toList();
    }

    private int verify(String file) throws IOException {
        try (var lines = open(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                check.take(line);
            }
        }
        var found = check.find();
        if (found.isPresent()) {
            System.out.println("BROKEN. " + words(found.get()) + check.brokenRow() + " Whole up to " + check.head());
            return BROKEN;
        }
        if (!check.isWhole()) {
            System.out.println(
                    "INCOMPLETE. The export broke off after row " + check.rows() + ". Whole up to " + check.head());
            return UNREADABLE;
        }
        System.out.println(
                (check.missing() > 0 ? "UNSEALED. " : "WHOLE. ") + check.sealed() + " rows, up to " + check.head());
        printUnsealed();
        if (check.unproved() > 0) {
            System.out.println("Of these, " + check.unproved()
                    + " rows were forgotten or masked for their reader: the digest stands for what was in them.");
        }
        return check.missing() > 0 ? BROKEN : 0;
    }

    private void printUnsealed() {
        if (check.awaited() > 0) {
            System.out.println("Besides, " + check.awaited() + " rows awaited their seal.");
        }
        if (check.missing() > 0) {
            System.out.println("Besides, " + check.missing()
                    + " rows were never sealed, and prove nothing: the first is " + check.firstMissing() + ".");
        }
    }

    private static BufferedReader open(String file) throws IOException {
        return file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(file));
    }

    private static String words(ChainBreak found) {
        var words =
                switch (found.what()) {
                    case CHANGED ->
                        "Row %d was changed; or the row before it and its hash; or rows between them were "
                                + "removed and the positions closed up.";
                    case REMOVED -> "Rows were removed: %d to %d.";
                    case INSERTED -> "Rows were inserted: %d to %d.";
                    case REORDERED -> "Rows were reordered: the row that belongs at %d stands elsewhere.";
                    case REWRITTEN ->
                        "Not the chain of the known head: rows were changed and all hashes made anew, "
                                + "somewhere from %d to %d.";
                    case CUT -> "Rows were cut off at the end: %d to %d.";
                };
        return String.format(Locale.ROOT, words, found.first(), found.last());
    }
}
