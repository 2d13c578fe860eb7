package org.madoguchi.printing.simulator;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madoguchi.printing.PrintJob;
import org.madoguchi.printing.PrintState;
import org.madoguchi.printing.Registration;

/** What was registered with the simulated service. */
@Entity
@Table(name = "simulated_print")
public class SimulatedPrint {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "simulated_print_seq")
    @SequenceGenerator(name = "simulated_print_seq", sequenceName = "simulated_print_seq", allocationSize = 50)
    private Long id;

    @Column(name = "start_key")
    private String key;

    @Column(name = "machine_number")
    private String number;

    @Column(name = "ready_at")
    private Instant readyAt;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "printed_at")
    private Instant printedAt;

    private boolean refused;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "simulated_print_file", joinColumns = @JoinColumn(name = "print_id"))
    @OrderColumn(name = "position")
    @Column(name = "content")
    private List<byte[]> files = new ArrayList<>();

    /** For the persistence provider. */
    protected SimulatedPrint() {}

    SimulatedPrint(PrintJob job, String number, Instant readyAt) {
        this.key = job.key();
        this.number = number;
        this.readyAt = readyAt;
        this.until = job.until();
        this.refused = job.documents().stream().anyMatch(file -> !isPdf(file));
        job.documents().forEach(file -> files.add(file.clone()));
    }

    private static boolean isPdf(byte[] file) {
        return file.length >= 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }

    /** What it tells of itself. */
    Registration describe(Instant now) {
        var reference = String.valueOf(id);
        return now.isBefore(readyAt)
                ? new Registration(reference, PrintState.REGISTERING, null, null)
                : new Registration(reference, state(now), number, until);
    }

    private PrintState state(Instant now) {
        if (refused) {
            return PrintState.REFUSED;
        }
        if (printedAt != null) {
            return PrintState.PRINTED;
        }
        return now.isAfter(until) ? PrintState.EXPIRED : PrintState.READY;
    }

    /** Whether the machine knows its number now. */
    boolean isKnown(Instant now) {
        return !refused && !now.isBefore(readyAt) && !now.isAfter(until);
    }

    /** The machine has printed it; once more says the same. */
    void print(Instant now) {
        printedAt = printedAt == null ? now : printedAt;
    }

    /** Its files are gone, and the machine does not know it any more. */
    void delete(Instant now) {
        files.clear();
        until = now.minusSeconds(1);
    }

    public String getNumber() {
        return number;
    }

    public Instant getUntil() {
        return until;
    }

    /** PDF files. */
    public List<byte[]> getFiles() {
        return List.copyOf(files);
    }

    public Optional<Instant> getPrintedAt() {
        return Optional.ofNullable(printedAt);
    }
}
