package org.madoguchi.manual;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * A part of a file's bytes. In parts, a file of any length fits into the bytes of a column that both databases have,
 * and is sent without being in memory as a whole.
 */
@Entity
@Table(name = "manual_file_part")
public class ManualFilePart {

    /** Bytes of each but the last. */
    static final int LENGTH = 512 * 1024;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "manual_file_part_seq")
    @SequenceGenerator(name = "manual_file_part_seq", sequenceName = "manual_file_part_seq", allocationSize = 50)
    private Long id;

    @Column(name = "file_id")
    private long fileId;

    private int position;
    private byte[] content;

    /** For the persistence provider. */
    protected ManualFilePart() {}

    /** @param position from 0 */
    ManualFilePart(long fileId, int position, byte[] content) {
        this.fileId = fileId;
        this.position = position;
        this.content = content.clone();
    }

    /** Key of the file. */
    public long getFileId() {
        return fileId;
    }

    /** From 0. */
    public int getPosition() {
        return position;
    }

    byte[] getContent() {
        return content.clone();
    }
}
