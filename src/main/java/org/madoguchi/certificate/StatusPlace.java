package org.madoguchi.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which bit of which status list tells whether a credential is revoked. */
@Embeddable
public class StatusPlace {

    @Column(name = "list_id")
    private long list;

    @Column(name = "list_index")
    private int index;

    /** For the persistence provider. */
    protected StatusPlace() {}

    StatusPlace(long list, int index) {
        this.list = list;
        this.index = index;
    }

    /** The key of the {@link StatusList}. */
    public long getList() {
        return list;
    }

    /** From 0 on. */
    public int getIndex() {
        return index;
    }
}
