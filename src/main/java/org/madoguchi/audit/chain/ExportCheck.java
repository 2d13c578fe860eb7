package org.madoguchi.audit.chain;

import java.util.List;
import java.util.Optional;

/** Takes an export line by line, and counts what stands beside the chain. */
final class ExportCheck {

    private final ChainCheck chain;
    private long rows;
    private long unproved;
    private long awaited;
    private long missing;
    private String firstMissing = "";
    private String brokenRow = "";
    private Optional<Long> promised = Optional.empty();

    ExportCheck(List<ChainHead> known) {
        chain = new ChainCheck(ChainHead.NONE, known);
    }

    /** @throws IllegalArgumentException for a line that is no row, nor the last one */
    void take(String line) {
        var read = promised.isPresent() ? Optional.<ExportLine>empty() : ExportLine.parse(line);
        var link = read.flatMap(ExportLine::link);
        promised = promised.or(() -> read.flatMap(ExportLine::rows));
        if (link.isPresent()) {
            rows++;
            unproved += read.get().hasContent() ? 0 : 1;
            accept(link.get(), read.get());
        } else if (read.filter(ExportLine::isUnsealed).isPresent()) {
            rows++;
            note(read.get());
        } else if (promised.isEmpty() || read.isEmpty()) {
            throw new IllegalArgumentException("after " + rows + " rows, this is no sealed row: " + line);
        }
    }

    private void accept(SealedRow row, ExportLine line) {
        var before = chain.isBroken();
        chain.accept(row);
        if (chain.isBroken() && !before && !line.name().isEmpty()) {
            brokenRow = " It is noticed at the row of " + line.name() + ".";
        }
    }

    private void note(ExportLine line) {
        if (!line.isSealMissing()) {
            awaited++;
        } else if (missing++ == 0) {
            firstMissing = line.name();
        }
    }

    /** What is wrong with the chain, as far as it was read. */
    Optional<ChainBreak> find() {
        return promised.isPresent() || chain.isBroken() ? chain.findAtEnd() : chain.find();
    }

    /** Whether all rows came that the last line promises. */
    boolean isWhole() {
        return promised.filter(count -> count == rows).isPresent();
    }

    ChainHead head() {
        return chain.head();
    }

    long rows() {
        return rows;
    }

    long sealed() {
        return rows - awaited - missing;
    }

    /** Of how many the digest alone is there. */
    long unproved() {
        return unproved;
    }

    /** How many awaited their seal. */
    long awaited() {
        return awaited;
    }

    /** How many were never sealed. */
    long missing() {
        return missing;
    }

    String firstMissing() {
        return firstMissing;
    }

    /** A sentence on the row where a break was noticed; empty when it has no name. */
    String brokenRow() {
        return brokenRow;
    }
}
